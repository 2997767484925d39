import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { ClaimInvoice } from './claim.ts'

/** What is known of an invoice beside this claim: its face as first entered, and what other claims take of it. */
export interface InvoiceStanding {
  readonly key: string
  readonly faceFen: number
  readonly takenElsewhereFen: number
  readonly otherClaimIds: readonly string[]
}

/**
 * Writes invoices that nobody has handed in yet and locks them all, in the order of their keys, so that of two claims
 * on one invoice the second sees what the first took.
 */
export async function lockInvoices(tx: Tx, invoices: readonly ClaimInvoice[]): Promise<void> {
  if (invoices.length === 0) return
  const tables = tablesOf<'budget'>(tx)
  const rows = invoices
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, type, code, number, issuedOn, seller, faceFen }) => ({
      key,
      type,
      code,
      number,
      issuedOn,
      seller,
      faceFen,
    }))
  const written = tables
    .insertInto('budget.invoice')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const locked =
    sql`select key from budget.invoice where key = any(${rows.map(({ key }) => key)}::text[])
    order by key collate "C" for update`.execute(tables)
  await Promise.all([written, locked])
}

/** What other claims have taken of these invoices. Decided by only after `lockInvoices`. */
export async function readInvoices(
  tx: Tx,
  keys: readonly string[],
  claimId: string,
): Promise<ReadonlyMap<string, InvoiceStanding>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<InvoiceStanding>`
    select i.key, i.face_fen, coalesce(sum(u.fen), 0)::bigint as taken_elsewhere_fen,
      coalesce(array_agg(u.claim_id::text) filter (where u.fen > 0), '{}') as other_claim_ids
    from budget.invoice i left join (
      select invoice_key, claim_id, sum(amount_fen) as fen from budget.invoice_use
      where invoice_key = any(${[...keys]}::text[]) and claim_id <> ${claimId} group by invoice_key, claim_id) u
      on u.invoice_key = i.key
    where i.key = any(${[...keys]}::text[]) group by i.key, i.face_fen`.execute(
    tablesOf<'budget'>(tx),
  )
  return new Map(rows.map((row) => [row.key, row]))
}

/** Corrects what was first entered of invoices that no other claim uses. */
export function correctInvoices(tx: Tx, invoices: readonly ClaimInvoice[]): void {
  for (const { key, faceFen, issuedOn, seller } of invoices) {
    owe(
      tx,
      tablesOf<'budget'>(tx)
        .updateTable('budget.invoice')
        .set({ faceFen, issuedOn, seller })
        .where('key', '=', key),
    )
  }
}

/** What a claim now takes of its invoices, written as the difference to what it took before. */
export function useInvoices(
  tx: Tx,
  use: {
    readonly claimId: string
    readonly before: readonly ClaimInvoice[]
    readonly after: readonly ClaimInvoice[]
    readonly happenedAt: Date
    readonly journalId: number
  },
): void {
  const { before, after, ...step } = use
  const taken = (invoices: readonly ClaimInvoice[], key: string): number =>
    invoices.find((one) => one.key === key)?.claimedFen ?? 0
  const all = new Map([...before, ...after].map((invoice) => [invoice.key, invoice]))
  const rows = [...all.values()]
    .map(({ key, faceFen, issuedOn }) => ({
      ...step,
      invoiceKey: key,
      faceFen,
      issuedOn,
      amountFen: taken(after, key) - taken(before, key),
    }))
    .filter(({ amountFen }) => amountFen !== 0)
  if (rows.length === 0) return
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.invoiceUse').values(rows))
}
