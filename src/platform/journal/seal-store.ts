import { sql } from 'kysely'

import { type Tx, tablesOf } from '#platform/database/transaction.ts'

import { instantText, sealColumns, sealKeyColumns } from './journal-sql.ts'
import type { Seal } from './seal-content.ts'
import type { SealKey } from './seal-key.ts'

/** What an outsider notes down of a seal. */
export interface SealReceipt {
  readonly number: number
  /** SM3, in hexadecimal. */
  readonly digest: string
  /** RFC 3339. */
  readonly sealedAt: string
}

/** The newest seal. */
export async function findLastSeal(tx: Tx): Promise<Seal | null> {
  const { rows } = await sql<Seal>`
    select ${sealColumns} from platform.seal order by number desc limit 1`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0] ?? null
}

/** The key that signs now: the newest. */
export async function findSealKey(tx: Tx): Promise<SealKey | null> {
  const { rows } = await sql<SealKey>`
    select ${sealKeyColumns} from platform.seal_key order by valid_from desc limit 1`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0] ?? null
}

/** The seal with this number. */
export async function findSeal(tx: Tx, number: number): Promise<Seal | null> {
  const { rows } = await sql<Seal>`
    select ${sealColumns} from platform.seal where number = ${number}`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0] ?? null
}

/** The newest seal made by this instant. */
export async function findSealBy(tx: Tx, instant: Date): Promise<Seal | null> {
  const { rows } = await sql<Seal>`
    select ${sealColumns} from platform.seal where sealed_at <= cast(${instant.toISOString()} as timestamptz)
    order by sealed_at desc limit 1`.execute(tablesOf<'platform'>(tx))
  return rows[0] ?? null
}

const receiptsOnPage = 50

/** Number, digest and time of the seals from the newest on, or below the number that `cursor` names. */
export async function listReceipts(
  tx: Tx,
  cursor: string | null,
): Promise<{ readonly receipts: readonly SealReceipt[]; readonly next: string | null }> {
  // Digits of a number that the column can hold; anything else was not made here and begins anew.
  const below = cursor !== null && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 1_000_000_000
  const { rows } = await sql<SealReceipt>`
    select number, digest, ${instantText('sealed_at')} as sealed_at from platform.seal
    where number < ${below} order by number desc limit ${receiptsOnPage + 1}`.execute(
    tablesOf<'platform'>(tx),
  )
  const receipts = rows.slice(0, receiptsOnPage)
  const last = rows.length > receiptsOnPage ? receipts.at(-1) : undefined
  return { receipts, next: last ? String(last.number) : null }
}

/** Rows after everything sealed, which the next seal will take. */
export async function countUnsealed(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from platform.journal
    where id > coalesce((select max(journal_id_max) from platform.seal), 0)`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0]?.count ?? 0
}
