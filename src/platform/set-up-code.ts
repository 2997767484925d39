import { sql } from 'kysely'
import { z } from 'zod'
import { isEmptyCounty } from './county.ts'
import { sm3Hex } from './crypto/sm3.ts'
import { tablesOf, type Tx } from './database/transaction.ts'

const name = 'set-up-code'
const Kept = z.object({ digest: z.string(), expiresAt: z.coerce.date() }).nullable()

/** Of several processes that start on one empty database, one looks whether there is a code while the others wait. */
export async function lockSetUpCode(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(8225)`.execute(tablesOf<'platform'>(tx))
}

/** Until when the code that was made is good; null where none is. */
export async function findSetUpCodeExpiry(tx: Tx, now: Date): Promise<Date | null> {
  const kept = keptIn(await read(tx))
  return kept && kept.expiresAt > now ? kept.expiresAt : null
}

/** Keeps the code that opens an empty county, in place of the one before; only its digest is kept. */
export async function keepSetUpCode(
  tx: Tx,
  { code, expiresAt }: { readonly code: string; readonly expiresAt: Date },
): Promise<void> {
  const value = JSON.stringify({ digest: digestOf(code), expiresAt })
  await tablesOf<'platform'>(tx)
    .insertInto('platform.factAboutCounty')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Whether the county is empty and waits for whoever has the code; an expired one is replaced by the next start. */
export async function awaitsSetUp(tx: Tx): Promise<boolean> {
  return keptIn(await read(tx)) !== null && (await isEmptyCounty(tx))
}

/** Uses the code up when it is the right one and still good. Of two who give it at once, one is too late. */
export async function useUpSetUpCode(tx: Tx, code: string, now: Date): Promise<boolean> {
  const value = await read(tx)
  const kept = keptIn(value)
  if (value === undefined || kept?.digest !== digestOf(code) || kept.expiresAt <= now) return false
  const used = await tablesOf<'platform'>(tx)
    .updateTable('platform.factAboutCounty')
    .set({ value: JSON.stringify(null) })
    .where('name', '=', name)
    .where('value', '=', value)
    .returning('name')
    .executeTakeFirst()
  return used !== undefined
}

function digestOf(code: string): string {
  return sm3Hex(`${name}:${code.trim().toUpperCase()}`)
}

function keptIn(value: string | undefined): z.infer<typeof Kept> {
  return value === undefined ? null : Kept.parse(JSON.parse(value))
}

async function read(tx: Tx): Promise<string | undefined> {
  const row = await tablesOf<'platform'>(tx)
    .selectFrom('platform.factAboutCounty')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}
