import { inTransaction } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { noteEvent, type SecurityEvent } from '../journal/note-event.ts'

/** Journals what an operator did from a terminal, where nobody is signed in. */
export async function noteOperation(
  { database, clock }: Pick<House, 'database' | 'clock'>,
  operation: Pick<SecurityEvent, 'name' | 'outcome' | 'details'>,
): Promise<void> {
  await inTransaction(database, (tx) =>
    noteEvent(tx, {
      ...operation,
      about: null,
      actorId: null,
      address: 'terminal',
      happenedAt: clock(),
    }),
  )
}
