import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { reading, tablesOf, type Tx } from '../database/transaction.ts'
import { readSealKeys, rowColumns } from '../journal/export-journal.ts'
import type { JournalRow } from '../journal/journal-row.ts'
import { idList, sealColumns } from '../journal/journal-sql.ts'
import { MerkleTree } from '../journal/merkle.ts'
import { sealLeaf, type Seal } from '../journal/seal-content.ts'
import type { DossierWriter } from './dossier-writer.ts'

/** How a row is shown to be under its seal: its place among the seal's rows and the hashes beside its way to the root. */
interface Shown {
  readonly seal: number
  readonly index: number
  readonly size: number
  readonly proof: readonly string[]
}

/** How many rows of each record were written. */
export type RowCounts = ReadonlyMap<string, number>

/**
 * Writes the journal rows of these records as they were digested, each with the proof that its seal holds it, the seals
 * and the keys. Nothing is told of the other rows under a seal but hashes.
 */
export async function writeJournalOf(
  database: Database,
  writer: DossierWriter,
  recordIds: readonly string[],
): Promise<RowCounts> {
  const rows = await reading(database, (tx) => findRowIds(tx, recordIds))
  const bySeal = Map.groupBy(rows, ({ sealNumber }) => sealNumber)
  const seals: Seal[] = []
  async function* lines(): AsyncGenerator<string, void> {
    for (const [number, own] of bySeal) {
      const ids = own.map(({ id }) => id)
      // Each seal is read for itself: one reading held open for a slow reader would keep the database from the others.
      const read = await reading(database, (tx) => readUnderSeal(tx, number, ids))
      if (read.seal) seals.push(read.seal)
      for (const row of read.rows) yield `${JSON.stringify({ row, under: read.show(row) })}\n`
    }
  }
  await writer.add('journal/rows.jsonl', lines())
  const sealLines = seals.map((seal) => `${JSON.stringify(seal)}\n`).join('')
  await writer.add('journal/seals.jsonl', sealLines)
  const keys = await reading(database, readSealKeys)
  await writer.add('journal/keys.json', `${JSON.stringify(keys, null, 2)}\n`)
  const counts = Map.groupBy(rows, ({ recordId }) => recordId)
  return new Map([...counts].map(([id, own]) => [id, own.length]))
}

interface RowId {
  readonly id: number
  readonly recordId: string
  /** Null while no seal holds the row. */
  readonly sealNumber: number | null
}

async function findRowIds(tx: Tx, recordIds: readonly string[]): Promise<readonly RowId[]> {
  const { rows } = await sql<RowId>`
    select j.id, j.record_id, e.seal_number
    from platform.journal j left join platform.seal_entry e on e.journal_id = j.id
    where j.record_id = any(${[...recordIds]}::uuid[])
    order by e.seal_number nulls last, j.id`.execute(tablesOf<'platform'>(tx))
  return rows
}

interface UnderSeal {
  readonly seal: Seal | null
  readonly rows: readonly JournalRow[]
  readonly show: (row: JournalRow) => Shown | null
}

async function readUnderSeal(
  tx: Tx,
  number: number | null,
  ids: readonly number[],
): Promise<UnderSeal> {
  const { rows } = await sql<JournalRow>`
    select ${rowColumns} from platform.journal j where j.id = any(${idList(ids)}) order by j.id`.execute(
    tablesOf<'platform'>(tx),
  )
  if (number === null) return { seal: null, rows, show: () => null }
  const seals = await sql<Seal>`
    select ${sealColumns} from platform.seal where number = ${number}`.execute(
    tablesOf<'platform'>(tx),
  )
  const leaves = await sql<Pick<JournalRow, 'id' | 'digest'>>`
    select j.id, j.digest from platform.seal_entry e join platform.journal j on j.id = e.journal_id
    where e.seal_number = ${number} order by j.id`.execute(tablesOf<'platform'>(tx))
  const tree = new MerkleTree(leaves.rows.map(sealLeaf))
  const places = new Map(leaves.rows.map(({ id }, index) => [id, index]))
  const size = leaves.rows.length
  return {
    seal: seals.rows[0] ?? null,
    rows,
    show({ id }) {
      const index = places.get(id)
      return index === undefined ? null : { seal: number, index, size, proof: tree.proof(index) }
    },
  }
}
