import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SheetCells } from '#platform/documents/sheet-cells.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { defineTreasuryAction, type TreasuryList } from '../treasury/treasury-kind.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { MapColumnsForm } from '../treasury/treasury-schema.ts'
import {
  findHeader,
  proposeColumns,
  readLines,
  type FoundHeader,
} from '../treasury/treasury-sheet.ts'
import {
  addLines,
  findVouchers,
  keepMapping,
  lockMatching,
  readKeptSheet,
} from '../treasury/treasury-store.ts'
import { readTreasuryWay, waitOnImporter } from '../treasury/treasury-wait.ts'
import { treasuryColumns, type ColumnMapping, type TreasuryColumn } from '../treasury/treasury.ts'
import { refuseUnreadable } from './import-treasury-list.ts'

/** Says once what the columns of such a header mean; the list is read by it, and every later one with this header. */
export const mapColumns = defineTreasuryAction({
  process: treasuryProcess,
  name: 'map-columns',
  input: MapColumnsForm,
  likely: true,
  mayBeTakenBy: mayMatchTreasury,
  async gather(tx, { record, input, happenedAt }) {
    refuseReadAlready(record)
    if (input !== null) await lockMatching(tx)
    const way = await readTreasuryWay(tx, { unitId: record.unitId, happenedAt })
    const rows = await readKeptSheet(tx, record.id)
    const header = findHeader(rows, way.rules.words)
    if (input === null) return { way, header, read: null, taken: new Set<string>() }
    return { way, header, ...(await readByMapping(tx, { rows, header, record, input })) }
  },
  beginsWith: (_record, { way, header }) => proposeColumns(header.cells, way.rules.words),
  decide({ record, known, input, happenedAt }) {
    const { way, header, read, taken } = known
    refuseForeignCells(input, header)
    if (read) refuseUnreadable(read, taken, '/')
    return {
      changes: { header: header.header, lineCount: read?.lines.length ?? 0 },
      spine: { waits: waitOnImporter(way, record, { for: 'match', happenedAt }) },
      noted: { lines: read?.lines.length ?? 0 },
    }
  },
  follow(tx, { record, known, input, actor, journalId }) {
    addLines(tx, known.read?.lines ?? [], { listId: record.id, journalId })
    const { accountId } = actor
    const { header } = known.header
    keepMapping(tx, { header, columns: said(input), accountId, journalId })
  },
})

async function readByMapping(
  tx: Tx,
  of: {
    readonly rows: SheetCells
    readonly header: FoundHeader
    readonly record: TreasuryList
    readonly input: MapColumnsForm
  },
) {
  const { rows, header, record, input } = of
  const read = readLines(rows, header, { mapping: said(input), month: record.month })
  const taken = await findVouchers(
    tx,
    read.lines.map(({ voucher }) => voucher),
  )
  return { read, taken }
}

/** The columns that were said; those left out are not kept as absent. */
function said(input: MapColumnsForm): ColumnMapping {
  return Object.fromEntries(
    Object.keys(treasuryColumns).flatMap((column) => {
      const words = input[column as TreasuryColumn]
      return words === undefined ? [] : [[column, words]]
    }),
  )
}

function refuseReadAlready({ header }: TreasuryList): void {
  if (header === null) return
  throw new Refusal(
    'wrong-state',
    label('表头已经对应过了。', 'What the columns mean has been said already.'),
  )
}

/** Each column is another one of the header's, and each is one of them. */
function refuseForeignCells(input: MapColumnsForm, { cells }: FoundHeader): void {
  const mapping = Object.entries(said(input))
  const wrong = mapping.filter(
    ([column, words]) =>
      !cells.includes(words) || mapping.some(([other, same]) => other !== column && same === words),
  )
  if (wrong.length === 0) return
  const sentence = label(
    '选表头里的一列，每列只选一次。',
    'Choose a column of the header, each once.',
  )
  throw new Refusal(
    'invalid',
    sentence,
    wrong.map(([column]) => ({ path: `/${column}`, sentence })),
  )
}
