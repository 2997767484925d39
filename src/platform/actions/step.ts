import type { Spine, SpineChanges } from '#kernel/action.ts'
import type { Actor, Hat } from '#kernel/actor.ts'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { canonicalJson } from '../journal/canonical-json.ts'
import { journalInput } from '../journal/personal.ts'
import { firstPrevious, journalRowDigest } from '../journal/row-digest.ts'

/** Where a record's chain in the journal stands. */
export interface Chain {
  readonly headDigest: string
  readonly salt: string
}

/** A new record's chain: nothing before it, and a salt of its own for personal values. */
export function newChain(): Chain {
  return { headDigest: firstPrevious, salt: randomUUID() }
}

/** What one action does to one record, before it is written. */
export interface Step {
  readonly chain: Chain
  readonly record: Spine
  readonly action: string
  readonly to: string
  readonly spine: SpineChanges
  readonly actor: Actor
  readonly hat: Hat
  readonly happenedAt: Date
  readonly inputSchema: z.ZodType
  readonly input: unknown
  readonly noted: Readonly<Record<string, unknown>> | undefined
  readonly signature: { readonly post: string; readonly digest: string } | undefined
}

/** The spine as the action leaves it. */
export function nextSpine({ record, spine, to, happenedAt }: Step): Spine {
  const waits = spine.waits
  return {
    ...record,
    state: to,
    version: record.version + 1,
    number: spine.number === undefined ? record.number : spine.number,
    title: spine.title ?? record.title,
    unitId: spine.unitId ?? record.unitId,
    ownerId: spine.ownerId === undefined ? record.ownerId : spine.ownerId,
    ...(waits === undefined
      ? {}
      : {
          assigneeKey: waits?.on ?? null,
          waitingFor: waits?.for ?? null,
          dueOn: waits?.dueOn ?? null,
        }),
    changedAt: happenedAt,
  }
}

/** The row that tells of the action, with its place in the record's chain. */
export interface JournalRow {
  readonly kind: string
  readonly recordId: string
  readonly sequence: number
  readonly action: string
  readonly fromState: string | null
  readonly toState: string
  readonly actorId: string
  readonly actingFor: string | null
  readonly happenedAt: Date
  readonly recordedAt: Date
  readonly previous: string
  readonly body: string
  readonly digest: string
}

/** The journal row of a step; `fromState` is null for a record's first. */
export function journalRow(step: Step, sequence: number, fromState: string | null): JournalRow {
  const recordedAt = new Date()
  const { kind, id: recordId } = step.record
  const body = canonicalJson({
    action: step.action,
    actor: {
      account: step.actor.accountId,
      post: step.hat.post,
      for: step.hat.actingFor?.accountId ?? null,
    },
    from: fromState,
    happenedAt: step.happenedAt.toISOString(),
    input: journalInput(step.inputSchema, step.input, step.chain.salt) ?? null,
    noted: step.noted ?? null,
    recordedAt: recordedAt.toISOString(),
    signature: step.signature ?? null,
    to: step.to,
  })
  const previous = step.chain.headDigest
  return {
    kind,
    recordId,
    sequence,
    action: step.action,
    fromState,
    toState: step.to,
    actorId: step.actor.accountId,
    actingFor: step.hat.actingFor?.accountId ?? null,
    happenedAt: step.happenedAt,
    recordedAt,
    previous,
    body,
    digest: journalRowDigest({ kind, recordId, sequence, previous, body }),
  }
}
