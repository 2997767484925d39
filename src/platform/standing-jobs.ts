import { sql } from 'kysely'
import { inTransaction, tablesOf } from './database/transaction.ts'
import type { House } from './house.ts'
import type { Job } from './jobs.ts'
import { sealJournal } from './journal/seal.ts'

const dayMs = 86_400_000

/** What the house does for itself: seal, fold, forget, and keep the embedded database in shape. */
export const standingJobs: readonly Job[] = [
  { name: 'seal-journal', everySeconds: 60, run: sealAll },
  {
    name: 'search-whole-journal',
    everySeconds: 86_400,
    run: (house) => seal(house, true).then(() => undefined),
  },
  {
    name: 'fold-tally',
    everySeconds: 120,
    run: (house) => ask(house, sql`select platform.fold_tally()`),
  },
  {
    name: 'forget-keys',
    everySeconds: 3600,
    run: (house) => ask(house, sql`select platform.forget_keys(${new Date(Date.now() - dayMs)})`),
  },
]

/** Seals every row there is, one seal after another. */
export async function sealAll(house: House): Promise<void> {
  while (await seal(house, false));
}

async function seal(house: House, whole: boolean): Promise<boolean> {
  const { more } = await inTransaction(house.database, (tx) =>
    sealJournal(tx, { keystore: house.keystore, now: new Date(), whole }),
  )
  return more
}

async function ask(house: House, question: ReturnType<typeof sql>): Promise<void> {
  await inTransaction(house.database, (tx) => question.execute(tablesOf<'platform'>(tx)))
}
