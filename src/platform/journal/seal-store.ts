import { sql } from 'kysely'

import { type Tx, tablesOf } from '#platform/database/transaction.ts'

import { sealColumns, sealKeyColumns } from './journal-sql.ts'
import type { Seal } from './seal-content.ts'
import type { SealKey } from './seal-key.ts'

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
