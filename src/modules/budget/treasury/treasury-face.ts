import { shanghaiDate } from '#kernel/dates.ts'
import type { Paper } from '#kernel/face.ts'
import { label, say } from '#kernel/label.ts'
import { getAccounts } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { amount, fact, text, written } from '../face-values.ts'
import { readTreasuryMatch, type TreasuryMatch } from '../queries/treasury-match.ts'
import type { TreasuryList } from './treasury-kind.ts'

/** What a treasury list's page says: how far it is matched; line by line it stands on the match's own screen. */
export async function describeTreasuryList(
  tx: Tx,
  list: TreasuryList,
  { language, now }: FaceContext,
): Promise<RecordDescription> {
  const onDate = shanghaiDate(now.getTime())
  const match = await readTreasuryMatch(tx, list, { onDate, language })
  const accounts = await getAccounts(tx, [list.importerAccountId])
  const importer = accounts.get(list.importerAccountId)?.name ?? '—'
  const { totals, onlyTreasury, onlyHere } = match
  const count = (sides: readonly unknown[]) => text(String(sides.length))
  const isRead = list.header !== null
  return {
    facts: [
      {
        ...fact(label('和支付记录相差', 'Difference'), amount(totals.differenceFen), language),
        main: true,
      },
      fact(label('国库支付', 'Paid by the treasury'), amount(totals.treasury.fen), language),
      fact(label('这里登记', 'Recorded here'), amount(totals.here.fen), language),
      fact(label('已勾对', 'Matched'), amount(totals.matched.fen), language),
      fact(label('只在国库的笔数', 'Only in the treasury'), count(onlyTreasury), language),
      fact(label('只在这里的笔数', 'Only here'), count(onlyHere), language),
      fact(label('月份', 'Month'), text(list.month), language),
      fact(label('账户', 'Account'), written(list.account), language),
      fact(label('单位', 'Unit'), written(match.unitName), language),
      fact(label('导入人', 'Imported by'), written(importer), language),
    ],
    papers: await papersOf(tx, list, say(label('国库支付清单', 'Treasury list'), language)),
    notYet: isRead ? sayOpen(list, match, language) : say(unread, language),
  }
}

const unread = label(
  '先对应表头，清单才能读。',
  'Say first what the columns mean; then the list can be read.',
)

function sayOpen(
  { state }: TreasuryList,
  { open }: TreasuryMatch,
  language: FaceContext['language'],
): string | null {
  if (state !== 'matching' || open === 0) return null
  const count = String(open)
  return say(
    label(
      `还有 ${count} 笔没有勾对也没有说明，不能确认。`,
      `${count} still to be matched or explained before it can be confirmed.`,
    ),
    language,
  )
}

async function papersOf(
  tx: Tx,
  { id, fileId }: TreasuryList,
  title: string,
): Promise<readonly Paper[]> {
  const files = await findFiles(tx, [fileId])
  const file = files.get(fileId)
  if (!file) return []
  const href = `/api/v1/treasury-lists/${id}/files/${fileId}`
  return [{ id: fileId, title, href, mediaType: file.mediaType, facts: [], checks: [] }]
}
