import { sm3Hex } from '#platform/crypto/sm3.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'

/** Eight digits tell names apart well enough to count by, and say nothing of what was typed. */
export function markOf(loginName: string): string {
  return sm3Hex(loginName).slice(0, 8)
}

/** Makes attempts from one address, and at one name, wait for each other, so that ten sent at once are counted one by one. */
export async function lockAttempts(tx: Tx, mark: string, address: string): Promise<void> {
  const tables = tablesOf<'people'>(tx)
  await sql`select pg_advisory_xact_lock(8231, hashtext(${address}))`.execute(tables)
  await sql`select pg_advisory_xact_lock(8232, hashtext(${mark}))`.execute(tables)
}

/** The latest failures: at this name since it last succeeded, and from this address whatever succeeded. Last one first. */
export async function findFailures(
  tx: Tx,
  of: { readonly mark: string; readonly address: string },
  counts: { readonly byName: number; readonly byAddress: number },
): Promise<{ readonly byName: readonly Date[]; readonly byAddress: readonly Date[] }> {
  const tables = tablesOf<'people'>(tx)
  const byName = await sql<{ at: Date }>`
    select at from people.sign_in_attempt
    where name_mark = ${of.mark} and not succeeded and id > coalesce(
      (select max(id) from people.sign_in_attempt where name_mark = ${of.mark} and succeeded), 0)
    order by id desc limit ${counts.byName}`.execute(tables)
  const byAddress = await sql<{ at: Date }>`
    select at from people.sign_in_attempt where address = ${of.address} and not succeeded
    order by id desc limit ${counts.byAddress}`.execute(tables)
  return {
    byName: byName.rows.map(({ at }) => at),
    byAddress: byAddress.rows.map(({ at }) => at),
  }
}

/** Counts an attempt as failed before it is known: one whose answer is never learnt has failed. */
export async function insertAttempt(
  tx: Tx,
  attempt: {
    readonly nameMark: string
    readonly accountId: string | null
    readonly address: string
    readonly at: Date
  },
): Promise<number> {
  const { id } = await tablesOf<'people'>(tx)
    .insertInto('people.signInAttempt')
    .values({ ...attempt, succeeded: false })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markSucceeded(tx: Tx, attemptId: number): Promise<void> {
  await tablesOf<'people'>(tx)
    .updateTable('people.signInAttempt')
    .set({ succeeded: true })
    .where('id', '=', attemptId)
    .execute()
}

/** Counts a sign-in that needed no password, so that the account does not pass for unused. */
export async function insertSuccess(
  tx: Tx,
  success: Parameters<typeof insertAttempt>[1],
): Promise<void> {
  await markSucceeded(tx, await insertAttempt(tx, success))
}
