import type { Tx } from '#platform/database/transaction.ts'
import { findClassNames } from '../class-store.ts'

/** The names of the classes of a budget year, by code. */
export async function readClassNames(tx: Tx, year: number): Promise<ReadonlyMap<string, string>> {
  return findClassNames(tx, `${String(year)}-12-31`)
}
