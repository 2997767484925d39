import type { Tx } from '#platform/database/transaction.ts'
import type { Choice } from '#platform/records/record-book.ts'
import { listClasses } from './class-store.ts'

/** The economic classes that may be chosen on a day. */
export async function classChoices(tx: Tx, onDate: string): Promise<readonly Choice[]> {
  const classes = await listClasses(tx, onDate)
  return classes.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
}
