import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'

/** Of two who would begin the same thing at once, the second waits here and then sees what the first one made. */
export async function holdProjectYear(tx: Tx, projectId: string, year: number): Promise<void> {
  await hold(tx, `${projectId} ${String(year)}`)
}

/** Two people who sign evidence of the same award at once come one after the other. */
export async function holdAward(tx: Tx, key: string): Promise<void> {
  await hold(tx, key)
}

/** Of two who would plan the same year at once, the second sees what the first one planned. */
export async function holdTaskYear(tx: Tx, year: number): Promise<void> {
  await hold(tx, `task ${String(year)}`)
}

async function hold(tx: Tx, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(8241, hashtext(${what}))`.execute(
    tablesOf<'performance'>(tx),
  )
}
