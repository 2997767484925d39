import type { Actor } from '#kernel/actor.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { newId } from '../ids.ts'
import { canonicalJson } from './canonical-json.ts'
import { firstPrevious, journalRowDigest } from './row-digest.ts'

export const eventKind = 'security.event'

export interface SecurityEvent {
  /** What was tried, e.g. `sign-in`. */
  readonly name: string
  /** The record it was about, e.g. the account. */
  readonly about: { readonly kind: string; readonly id: string } | null
  /** Null where nobody is known to be there. */
  readonly actorId: string | null
  readonly address: string
  readonly outcome: 'ok' | 'failed' | 'refused' | 'locked-out'
  /** Plain facts only: never a password, nor what was typed where a name belongs. */
  readonly details?: Readonly<Record<string, unknown>>
  readonly happenedAt: Date
}

/**
 * Journals something that happened to no record's process: a sign-in, a refusal, an auditor's look. Each is a record of
 * its own with one row, so that no two of them wait for each other, and is sealed and verified like any other row.
 */
export async function noteEvent(tx: Tx, event: SecurityEvent): Promise<number> {
  const { name, actorId, outcome, happenedAt } = event
  const recordedAt = new Date()
  const recordId = newId()
  const body = canonicalJson({
    action: name,
    actor: { account: actorId, post: null, for: null },
    from: null,
    happenedAt: happenedAt.toISOString(),
    input: { about: event.about, address: event.address, details: event.details ?? {} },
    noted: null,
    recordedAt: recordedAt.toISOString(),
    signature: null,
    to: outcome,
  })
  const row = { kind: eventKind, recordId, sequence: 1, previous: firstPrevious, body }
  const { id } = await tablesOf<'platform'>(tx)
    .insertInto('platform.journal')
    .values({
      ...row,
      format: 1,
      action: name,
      toState: outcome,
      actorId,
      happenedAt,
      recordedAt,
      digest: journalRowDigest(row),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Journals that someone whose looks are journalled opened a record. A look has no business time: it is when it is. */
export async function noteLook(
  tx: Tx,
  actor: Pick<Actor, 'accountId'>,
  look: {
    readonly record: { readonly kind: string; readonly id: string }
    readonly address: string
  },
): Promise<void> {
  await noteEvent(tx, {
    name: 'look',
    about: look.record,
    actorId: actor.accountId,
    address: look.address,
    outcome: 'ok',
    happenedAt: new Date(),
  })
}
