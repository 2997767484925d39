import { type RawBuilder, sql } from 'kysely'

import { type Tx, tablesOf } from '#platform/database/transaction.ts'

import { writeIdRanges } from './id-ranges.ts'
import { type JournalLine, exportFormat } from './journal-lines.ts'
import type { JournalRow } from './journal-row.ts'
import { instantText, sealColumns, sealKeyColumns } from './journal-sql.ts'
import type { Seal } from './seal-content.ts'
import type { SealKey } from './seal-key.ts'

const pageSize = 2000

type SealPart = Extract<JournalLine, { type: 'seal' }>
type RowPart = Extract<JournalLine, { type: 'row' }>

/**
 * Reads the whole journal page by page, in the order in which it can be verified without holding it.
 *
 * Within one `reading`: rows that are sealed while a lesser transaction reads would be met twice.
 */
export async function* exportJournal(tx: Tx, exportedAt: Date): AsyncGenerator<JournalLine, void> {
  let rows = 0
  let seals = 0
  yield { type: 'header', format: exportFormat, exportedAt: exportedAt.toISOString() }
  for (const key of await readSealKeys(tx)) {
    yield { type: 'key', key }
  }
  for await (const seal of readSeals(tx)) {
    seals += 1
    yield seal
    for await (const line of readRows(tx, sealedBy(seal.seal.number))) {
      rows += 1
      yield line
    }
  }
  for await (const line of readRows(tx, withoutSeal)) {
    rows += 1
    yield line
  }
  yield { type: 'end', seals, rows }
}

/** The export as text: one line of JSON for each part, which `readJournalExport` reads. */
export async function* writeJournalExport(
  lines: AsyncIterable<JournalLine>,
): AsyncGenerator<string, void> {
  for await (const line of lines) {
    yield `${JSON.stringify(line)}\n`
  }
}

/** Every key of the county, the oldest first. */
export async function readSealKeys(tx: Tx): Promise<readonly SealKey[]> {
  const { rows } = await sql<SealKey>`
    select ${sealKeyColumns} from platform.seal_key order by valid_from`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows
}

async function* readSeals(tx: Tx): AsyncGenerator<SealPart, void> {
  for (let last = 0; ;) {
    const { rows } = await sql<Seal>`
      select ${sealColumns} from platform.seal where number > ${last} order by number limit 100`.execute(
      tablesOf<'platform'>(tx),
    )
    for (const seal of rows) {
      yield { type: 'seal', seal, lateIds: writeIdRanges(await readLateIds(tx, seal.number)) }
    }
    const end = rows.at(-1)
    if (end === undefined) {
      return
    }
    last = end.number
  }
}

async function readLateIds(tx: Tx, sealNumber: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select journal_id as id from platform.seal_entry
    where late and seal_number = ${sealNumber} order by journal_id`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows.map(({ id }) => id)
}

function sealedBy(sealNumber: number): RawBuilder<unknown> {
  return sql`e.seal_number = ${sealNumber}`
}

// Not only rows without an entry: an entry under a seal that is gone must not hide its row.
const withoutSeal = sql`not exists (select from platform.seal s where s.number = e.seal_number)`

async function* readRows(tx: Tx, which: RawBuilder<unknown>): AsyncGenerator<RowPart, void> {
  for (let last = 0; ;) {
    const { rows } = await sql<JournalRow & { readonly sealNumber: number | null }>`
      select ${rowColumns}, e.seal_number as "sealNumber"
      from platform.journal j left join platform.seal_entry e on e.journal_id = j.id
      where ${which} and j.id > ${last} order by j.id limit ${pageSize}`.execute(
      tablesOf<'platform'>(tx),
    )
    for (const { sealNumber, ...row } of rows) {
      yield { type: 'row', seal: sealNumber, row }
    }
    if (rows.length < pageSize) {
      return
    }
    last = rows.at(-1)?.id ?? last
  }
}

/** The columns of `platform.journal j`, as rows are exported. */
export const rowColumns = sql`
  j.id, j.format, j.kind, j.record_id as "recordId", j.sequence, j.action, j.from_state as "fromState",
  j.to_state as "toState", j.actor_id as "actorId", j.acting_for as "actingFor",
  ${instantText('j.happened_at')} as "happenedAt", ${instantText('j.recorded_at')} as "recordedAt",
  j.previous, j.digest, j.body`
