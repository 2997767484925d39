import { SheetCells } from '#platform/documents/sheet-cells.ts'
import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import { sql } from 'kysely'
import type { PartKey } from './treasury-payouts.ts'
import type { ColumnMapping, DifferenceCause, TreasuryLine } from './treasury.ts'

/** One match or import at a time: what is open is read, then decided by, over all lists. */
export async function lockMatching(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(8251)`.execute(tablesOf<'budget'>(tx))
}

/** The list of a department for the latest month there is one of. */
export async function findLastList(
  tx: Tx,
  departmentId: string,
): Promise<{ readonly month: string; readonly account: string } | undefined> {
  const { rows } = await sql<{ month: string; account: string }>`
    select l.month, l.account from budget.treasury_list l join platform.record r on r.id = l.id
    where r.unit_id = ${departmentId} and r.state <> 'discarded' order by l.month desc, l.id desc limit 1`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows[0]
}

export function keepSheet(tx: Tx, listId: string, rows: SheetCells): void {
  const row = { listId, rows: JSON.stringify(rows) }
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.treasurySheet').values(row))
}

export async function readKeptSheet(tx: Tx, listId: string): Promise<SheetCells> {
  const row = await tablesOf<'budget'>(tx)
    .selectFrom('budget.treasurySheet')
    .select('rows')
    .where('listId', '=', listId)
    .executeTakeFirst()
  return SheetCells.parse(row?.rows ?? [])
}

/** What the columns of such a header were said to mean; undefined while nobody has said it. */
export async function findMapping(tx: Tx, header: string): Promise<ColumnMapping | undefined> {
  const row = await tablesOf<'budget'>(tx)
    .selectFrom('budget.treasuryColumns')
    .select('columns')
    .where('header', '=', header)
    .executeTakeFirst()
  return row?.columns as ColumnMapping | undefined
}

export function keepMapping(
  tx: Tx,
  mapping: {
    readonly header: string
    readonly columns: ColumnMapping
    readonly accountId: string
    readonly journalId: number
  },
): void {
  const row = { ...mapping, columns: JSON.stringify(mapping.columns) }
  const { header: _header, ...again } = row
  owe(
    tx,
    tablesOf<'budget'>(tx)
      .insertInto('budget.treasuryColumns')
      .values(row)
      .onConflict((conflict) => conflict.column('header').doUpdateSet(again)),
  )
}

const rowsAtOnce = 500

export function addLines(
  tx: Tx,
  lines: readonly TreasuryLine[],
  of: { readonly listId: string; readonly journalId: number },
): void {
  const rows = lines.map((line) => ({ id: newId(), ...of, ...line }))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    owe(tx, tablesOf<'budget'>(tx).insertInto('budget.treasuryLine').values(some))
  }
}

/** Which of these vouchers a list has that was not discarded. */
export async function findVouchers(
  tx: Tx,
  vouchers: readonly string[],
): Promise<ReadonlySet<string>> {
  if (vouchers.length === 0) return new Set()
  const { rows } = await sql<{ voucher: string }>`
    select distinct voucher from budget.treasury_line
    where discarded_by is null and voucher = any(${[...vouchers]}::text[])`.execute(
    tablesOf<'budget'>(tx),
  )
  return new Set(rows.map(({ voucher }) => voucher))
}

interface By {
  readonly accountId: string
  readonly personId: string
  readonly journalId: number
}

export interface NewPair extends PartKey {
  readonly listId: string
  readonly lineId: string
  readonly certainty: string
  readonly reason: string | null
}

export function addPairs(tx: Tx, pairs: readonly NewPair[], by: By): void {
  const rows = pairs.map((pair) => ({ id: newId(), ...pair, ...by }))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    owe(tx, tablesOf<'budget'>(tx).insertInto('budget.treasuryPair').values(some))
  }
}

/** Ends the pair of a line, or every pair of a list; their payments are open again. */
export function endPairs(
  tx: Tx,
  of: { readonly lineId: string } | { readonly listId: string },
  journalId: number,
): void {
  const pairs = tablesOf<'budget'>(tx)
    .updateTable('budget.treasuryPair')
    .set({ endedBy: journalId })
    .where('endedBy', 'is', null)
  owe(
    tx,
    'lineId' in of ? pairs.where('lineId', '=', of.lineId) : pairs.where('listId', '=', of.listId),
  )
}

/** Frees the vouchers of a list: another may have them. */
export function discardLines(tx: Tx, listId: string, journalId: number): void {
  owe(
    tx,
    tablesOf<'budget'>(tx)
      .updateTable('budget.treasuryLine')
      .set({ discardedBy: journalId })
      .where('listId', '=', listId),
  )
}

export function addExplanation(
  tx: Tx,
  explanation: {
    readonly listId: string
    readonly of: { readonly lineId: string } | PartKey
    readonly cause: DifferenceCause
    readonly note: string
  },
  by: By,
): void {
  const { of, ...said } = explanation
  const row = { id: newId(), ...said, ...of, ...by }
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.treasuryExplanation').values(row))
}
