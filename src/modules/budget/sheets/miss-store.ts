import { sm3Hex } from '#platform/crypto/sm3.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'

const hourMs = 3_600_000

/** Ten thousand years of guessing at this rate find one code in a million million. */
export const missesMax = 10

/** How many wrong codes came from an address within its hour; others from there wait until this transaction ends. */
export async function countMisses(tx: Tx, address: string, now: Date): Promise<number> {
  const tables = tablesOf<'budget'>(tx)
  const addressMark = markOf(address)
  await sql`select pg_advisory_xact_lock(8233, hashtext(${addressMark}))`.execute(tables)
  const row = await tables
    .selectFrom('budget.sheetMiss')
    .select('misses')
    .where('addressMark', '=', addressMark)
    .where('since', '>', hourBefore(now))
    .executeTakeFirst()
  return row?.misses ?? 0
}

/** Counts one more; an hour begins with the first wrong code after the last hour. */
export async function addMiss(tx: Tx, address: string, now: Date): Promise<void> {
  const before = hourBefore(now)
  await sql`
    insert into budget.sheet_miss as m (address_mark, since, misses) values (${markOf(address)}, ${now}, 1)
    on conflict (address_mark) do update set
      misses = case when m.since > ${before} then m.misses + 1 else 1 end,
      since = case when m.since > ${before} then m.since else excluded.since end`.execute(
    tablesOf<'budget'>(tx),
  )
}

// Enough to tell addresses apart for an hour; the address itself is not kept.
function markOf(address: string): string {
  return sm3Hex(address).slice(0, 16)
}

function hourBefore(now: Date): Date {
  return new Date(now.getTime() - hourMs)
}
