import { shanghaiDate } from '#kernel/dates.ts'
import type { Fact, Paper } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { getAccounts, getUnits } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { fact, text, written } from '../face-values.ts'
import type { TreasuryList } from './treasury-kind.ts'
import { countOpen } from './treasury-rows.ts'
import { readTreasuryRules } from './treasury-rules.ts'
import { readStanding } from './treasury-sides.ts'

/** What a treasury list's page says of the list itself; line by line it stands in the match below. */
export async function describeTreasuryList(
  tx: Tx,
  list: TreasuryList,
  { language, now }: FaceContext,
): Promise<RecordDescription> {
  const [accounts, units, papers, notYet] = await Promise.all([
    getAccounts(tx, [list.importerAccountId]),
    getUnits(tx, [list.unitId]),
    papersOf(tx, list),
    sayNotYet(tx, list, { language, onDate: shanghaiDate(now.getTime()) }),
  ])
  const facts: readonly Fact[] = [
    fact(label('月份', 'Month'), text(list.month), language),
    fact(label('账户', 'Account'), written(list.account), language),
    fact(label('单位', 'Unit'), written(units.get(list.unitId)?.name ?? '—'), language),
    fact(
      label('导入人', 'Imported by'),
      written(accounts.get(list.importerAccountId)?.name ?? '—'),
      language,
    ),
  ]
  return { facts, papers, notYet }
}

/** What must be done before the match can be confirmed. */
async function sayNotYet(
  tx: Tx,
  list: TreasuryList,
  { language, onDate }: { readonly language: Language; readonly onDate: string },
): Promise<string | null> {
  if (list.state === 'imported') return say(list.header === null ? unread : notMatched, language)
  if (list.state !== 'matching') return null
  const { window } = await readTreasuryRules(tx, onDate)
  const open = countOpen(await readStanding(tx, list, window), window)
  if (open === 0) return say(settled, language)
  const count = String(open)
  return say(
    label(
      `还有 ${count} 笔没有勾对也没有说明，不能确认。`,
      `${count} still to be matched or explained before it can be confirmed.`,
    ),
    language,
  )
}

const unread = label(
  '先对应表头，清单才能读。',
  'Say first what the columns mean; then the list can be read.',
)

const notMatched = label('清单读好了，先自动勾对。', 'The list is read. Match it first.')

const settled = label(
  '都勾对或说明了，由没有经手的人确认。',
  'Everything is matched or explained; somebody who had no hand in it confirms it.',
)

async function papersOf(tx: Tx, { id, fileId }: TreasuryList): Promise<readonly Paper[]> {
  const files = await findFiles(tx, [fileId])
  const file = files.get(fileId)
  if (!file) return []
  const href = `/api/v1/treasury-lists/${id}/files/${fileId}`
  return [{ id: fileId, title: file.name, href, mediaType: file.mediaType, facts: [], checks: [] }]
}
