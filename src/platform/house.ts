import type { Actor } from '#kernel/actor.ts'
import type { Database } from './database/database.ts'
import type { Tx } from './database/transaction.ts'
import type { Settings } from './settings.ts'

/** What the running program holds, handed to whoever needs it: no container, no globals. */
export interface House {
  readonly settings: Settings
  readonly database: Database
  /** Business time. Real everywhere but in the sample loader and in tests. */
  readonly clock: () => Date
  /** The actor behind an account, with the hats he may wear now; absent when the account may not act. */
  readonly findActor: (tx: Tx, accountId: string, now: Date) => Promise<Actor | undefined>
}
