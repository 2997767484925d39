import type { Actor } from '#kernel/actor.ts'
import type { WorkingCalendar } from '#kernel/working-calendar.ts'
import type { County } from './county.ts'
import type { Database } from './database/database.ts'
import type { Tx } from './database/transaction.ts'
import type { FileStore } from './files/file-store.ts'
import type { VisitorCache } from './http/visitor-cache.ts'
import type { Keystore } from './journal/keystore.ts'
import type { Module } from './module.ts'
import type { Session } from './sessions/session-store.ts'
import type { Settings } from './settings.ts'

/** What the platform must know of people, given by the module that keeps them. */
export interface PeopleDoor {
  /** The actor behind a session and what stands in his way: an idle lock, a password to change. */
  standing(
    tx: Tx,
    session: Session,
    now: Date,
  ): Promise<{
    readonly actor: Actor | null
    readonly lockedSince: Date | null
    readonly passwordMustChange: boolean
  }>
  /** Who acts under an account, for a machine that calls in his name; null when the account is stopped. */
  actor(tx: Tx, accountId: string, now: Date): Promise<Actor | null>
  /** Whether this is the account's password; a wrong one counts towards the lock-out. Hashes, so never in a transaction. */
  checkPassword(house: House, accountId: string, password: string, address: string): Promise<void>
  /** Journals that someone whose looks are journalled opened a record. */
  noteLook(
    tx: Tx,
    actor: Actor,
    record: { readonly kind: string; readonly id: string },
    address: string,
  ): Promise<void>
}

/** What the running program holds, handed to whoever needs it: no container, no globals. */
export interface House {
  readonly settings: Settings
  readonly database: Database
  /** What the county says of itself. */
  readonly county: County
  /** Business time. Real everywhere but in the sample loader and in tests. */
  readonly clock: () => Date
  readonly people: PeopleDoor
  readonly visitors: VisitorCache
  /** The contents of uploaded files. */
  readonly files: FileStore
  /** Where the county's seal keys are. */
  readonly keystore: Keystore
  /** The working days in force, read once and kept. */
  readonly workingCalendar: (tx: Tx) => Promise<WorkingCalendar>
  readonly modules: readonly Module[]
}
