import type { Actor } from '#kernel/actor.ts'
import { addDays, shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readSheet } from '#platform/documents/read-sheet.ts'
import { SheetCells } from '#platform/documents/sheet-cells.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { monthOf } from '../treasury/treasury-sides.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { ImportTreasuryForm } from '../treasury/treasury-schema.ts'
import {
  findHeader,
  readLines,
  refuseProblems,
  type FoundHeader,
  type ReadLines,
} from '../treasury/treasury-sheet.ts'
import {
  addLines,
  findLastList,
  findMapping,
  findVouchers,
  keepSheet,
  lockMatching,
} from '../treasury/treasury-store.ts'
import { readTreasuryWay, waitOnImporter, type TreasuryWay } from '../treasury/treasury-wait.ts'
import type { TreasuryLine } from '../treasury/treasury.ts'

/** What the form begins with: the account of the last list, and the month after it. */
interface Begun {
  readonly begins: { readonly month: string; readonly account?: string }
}

interface KnownOfList {
  readonly unitId: string
  readonly rows: SheetCells
  readonly header: FoundHeader
  /** Null while nobody has said what the columns of such a header mean. */
  readonly read: ReadLines | null
  readonly taken: ReadonlySet<string>
  readonly way: TreasuryWay
}

/** Imports the treasury's payment list of a month, whole or not at all. A header met before is read at once. */
export const importTreasuryList = defineCreation({
  process: treasuryProcess,
  name: 'import-treasury-list',
  input: ImportTreasuryForm,
  mayBeTakenBy: mayMatchTreasury,
  reads: { fileOf: ({ fileId }) => fileId, reader: () => Promise.resolve(readSheet) },
  gather: async (tx, { input, actor, happenedAt, content }): Promise<KnownOfList | Begun | null> =>
    input === null
      ? begin(tx, actor, shanghaiDate(happenedAt.getTime()))
      : gatherList(tx, { input, actor, happenedAt, content }),
  beginsWith: (known) => (known && 'begins' in known ? known.begins : {}),
  decide({ input, known, actor, happenedAt }) {
    if (!known || 'begins' in known) throw noSuchFile()
    refuseComingMonth(input.month, shanghaiDate(happenedAt.getTime()))
    const { read, taken, header, unitId, way } = known
    if (read) refuseUnreadable(read, taken)
    const fields = {
      ...input,
      header: read ? header.header : null,
      lineCount: read?.lines.length ?? 0,
      importerPersonId: actor.personId,
      importerAccountId: actor.accountId,
    }
    const step = read ? ('match' as const) : ('map' as const)
    return {
      fields,
      spine: {
        title: titleOf(input.month),
        unitId,
        ownerId: actor.accountId,
        waits: waitOnImporter(way, fields, { for: step, happenedAt }),
      },
      noted: { lines: fields.lineCount },
    }
  },
  async follow(tx, { record, known, actor, journalId }) {
    if (!known || 'begins' in known) return
    keepSheet(tx, record.id, known.rows)
    if (known.read) addLines(tx, known.read.lines, { listId: record.id, journalId })
    const owner = { kind: record.kind, recordId: record.id, accountId: actor.accountId }
    await ownFiles(tx, owner, [record.fileId])
  },
})

async function begin(tx: Tx, actor: Actor, today: string): Promise<Begun> {
  const last = await findLastList(tx, departmentOf(actor))
  const thisMonth = today.slice(0, 7)
  if (!last) return { begins: { month: thisMonth } }
  const next = addDays(monthOf(last.month).to, 1).slice(0, 7)
  return { begins: { month: next < thisMonth ? next : thisMonth, account: last.account } }
}

/** The department whose books he keeps. */
function departmentOf(actor: Actor): string {
  const hat = actor.hats.find((one) => mayMatchTreasury(one).is !== 'none')
  if (hat) return hat.departmentId
  throw mayNot()
}

async function gatherList(
  tx: Tx,
  asked: {
    readonly input: ImportTreasuryForm
    readonly actor: Actor
    readonly happenedAt: Date
    readonly content: unknown
  },
): Promise<KnownOfList | null> {
  const { input, actor, happenedAt, content } = asked
  const unitId = departmentOf(actor)
  if (content === undefined) return null
  await lockMatching(tx)
  const rows = SheetCells.parse(content)
  const way = await readTreasuryWay(tx, { unitId, happenedAt })
  const header = findHeader(rows, way.rules.words)
  const mapping = await findMapping(tx, header.header)
  const read = mapping ? readLines(rows, header, { mapping, month: input.month }) : null
  const taken = await findVouchers(
    tx,
    (read?.lines ?? []).map(({ voucher }) => voucher),
  )
  return { unitId, rows, header, read, taken, way }
}

/** Refuses the list while a row of it cannot be read, has a voucher of an earlier list, or there is none. */
export function refuseUnreadable(
  { lines, problems }: ReadLines,
  taken: ReadonlySet<string>,
  path = '/fileId',
): void {
  const again = lines.filter(({ voucher }) => taken.has(voucher)).map(takenProblem)
  refuseProblems(
    [...problems, ...again].toSorted((one, other) => one.rowNumber - other.rowNumber),
    path,
  )
  if (lines.length > 0) return
  const sentence = label('清单里没有一笔支付。', 'There is no payment in the list.')
  throw new Refusal('invalid', sentence, [{ path, sentence }])
}

function takenProblem({ rowNumber, voucher }: TreasuryLine): ReadLines['problems'][number] {
  return {
    rowNumber,
    sentence: label(
      `凭证号 ${voucher} 已经导入过。`,
      `Voucher ${voucher} has been imported before.`,
    ),
  }
}

function titleOf(month: string): string {
  return `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月国库支付清单`
}

function refuseComingMonth(month: string, today: string): void {
  if (month <= today.slice(0, 7)) return
  const sentence = label('这个月还没到。', 'This month has not come yet.')
  throw new Refusal('invalid', sentence, [{ path: '/month', sentence }])
}

function mayNot(): Refusal {
  return new Refusal(
    'not-allowed',
    label('您没有导入国库支付清单的权限。', 'You may not import treasury lists.'),
  )
}

function noSuchFile(): Refusal {
  const sentence = label(
    '文件找不到了，或者不是您传的。请重新上传清单。',
    'The file cannot be found, or somebody else uploaded it. Upload the list again.',
  )
  return new Refusal('invalid', sentence, [{ path: '/fileId', sentence }])
}
