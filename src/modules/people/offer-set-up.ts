import { isEmptyCounty } from '#platform/county.ts'
import { inTransaction, type Tx } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { findSetUpCodeExpiry, keepSetUpCode, lockSetUpCode } from '#platform/set-up-code.ts'
import { makeOneTimePassword } from './one-time-password.ts'

const setUpHoursMax = 24

interface SetUpCode {
  readonly code: string
  readonly expiresAt: Date
}
type Doing = Pick<House, 'database' | 'clock'>

/**
 * Makes the code that opens an empty county, unless one is still good: that one stays, and nobody can say it again, so
 * `code` is null. Null for a county that is open already.
 */
export async function offerSetUp({
  database,
  clock,
}: Doing): Promise<SetUpCode | { readonly code: null; readonly expiresAt: Date } | null> {
  const now = clock()
  return inTransaction(database, async (tx) => {
    await lockSetUpCode(tx)
    if (!(await isEmptyCounty(tx))) return null
    const expiresAt = await findSetUpCodeExpiry(tx, now)
    return expiresAt ? { code: null, expiresAt } : makeCode(tx, now)
  })
}

/** Makes a new code in place of the one before, which opens nothing any more; null for a county that is open already. */
export async function replaceSetUpCode({ database, clock }: Doing): Promise<SetUpCode | null> {
  return inTransaction(database, async (tx) => {
    await lockSetUpCode(tx)
    return (await isEmptyCounty(tx)) ? makeCode(tx, clock()) : null
  })
}

async function makeCode(tx: Tx, now: Date): Promise<SetUpCode> {
  const expiresAt = new Date(now.getTime() + setUpHoursMax * 3_600_000)
  const made = { code: makeOneTimePassword(), expiresAt }
  await keepSetUpCode(tx, made)
  return made
}
