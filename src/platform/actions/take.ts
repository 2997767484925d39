import type { Action, SignedContent, Spine } from '#kernel/action.ts'
import type { Actor, Hat } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { covers, type Scoped } from '#kernel/scope.ts'
import type { Tx } from '../database/transaction.ts'
import { canonicalJson } from '../journal/canonical-json.ts'
import { sm3Hex } from '../crypto/sm3.ts'
import { notFound, outcomeOf, parseInput } from './checks.ts'
import type { RequestKey } from './idempotency.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import { lockRecord, saveFields, writeStep } from './record-store.ts'

export interface TakeRequest {
  readonly recordId: string
  /** The version the person saw; null only where nobody looked (jobs, the sample loader). */
  readonly version: number | null
  readonly actor: Actor
  readonly input: unknown
  readonly happenedAt: Date
  /** The digest of what the signer was shown. The edge has already asked for the password again. */
  readonly signature?: { readonly digest: string } | undefined
  readonly key?: RequestKey | undefined
}

export interface Taken<Row> {
  readonly record: Row
  readonly journalId: number
  readonly signatureDigest: string | null
}

/**
 * Takes an action on a record: locks it, checks permission, state, seen version and input, decides, saves and journals,
 * all in the caller's transaction. The record is locked before it is read, so of two people who act at once, the
 * second sees what the first did.
 */
export async function take<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  tx: Tx,
  kind: RecordKind<State, Name>,
  action: Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  request: TakeRequest,
): Promise<Taken<RecordOf<State, Fields>>> {
  const { actor, happenedAt } = request
  const { record, chain } = await lockRecord<RecordOf<State, Fields>>(tx, kind, request.recordId)
  const hat = getHat(actor, kind, action, record)
  refuseWrongState(kind, action.name, record)
  refuseUnseenVersion(record, request.version)
  const input = parseInput(action.input, request.input)
  const known = await action.gather(tx, { record, input, actor, hat, happenedAt })
  const situation = { record, input, known, actor, hat, happenedAt }
  const signed = action.signs?.(situation)
  const signatureDigest = signed ? checkSignature(signed, request.signature) : null
  const decision = action.decide(situation)
  const to = outcomeOf(kind.process, action.name, decision.to)
  await saveFields(tx, kind, record.id, decision.changes)
  const step = await writeStep(tx, {
    kind,
    chain,
    record,
    action: action.name,
    to,
    spine: decision.spine ?? {},
    actor,
    hat,
    happenedAt,
    inputSchema: action.input,
    input,
    noted: decision.noted,
    signature:
      signed && signatureDigest ? { post: signed.post, digest: signatureDigest } : undefined,
    key: request.key,
  })
  const after: RecordOf<State, Fields> = {
    ...record,
    ...step.spine,
    ...decision.changes,
    state: to,
  }
  await action.follow?.(tx, {
    ...situation,
    before: record,
    record: after,
    journalId: step.journalId,
    signatureDigest,
  })
  return { record: after, journalId: step.journalId, signatureDigest }
}

/** The hat under which this actor may do it: his own before a colleague's. */
export function findHat(
  actor: Actor,
  action: { readonly mayBeTakenBy: (hat: Hat) => Parameters<typeof covers>[0] },
  record: Scoped,
): Hat | undefined {
  return actor.hats.find((hat) => covers(action.mayBeTakenBy(hat), record))
}

/** The digest of exactly what a signer is shown. */
export function digestOf(signed: SignedContent): string {
  return sm3Hex(canonicalJson({ post: signed.post, covered: signed.covered }))
}

function getHat(
  actor: Actor,
  kind: RecordKind,
  action: Parameters<typeof findHat>[1] & { readonly name: string },
  record: Spine,
): Hat {
  const hat = findHat(actor, action, record)
  if (hat) return hat
  // Whoever may not even see the record is told what he would be told of a record that does not exist.
  if (!actor.hats.some((one) => covers(kind.maySee(one), record))) throw notFound(kind)
  const what = kind.process.actions[action.name]?.label
  throw new Refusal(
    'not-allowed',
    label(
      `您没有“${what?.zh ?? action.name}”这一步的权限，或者还没有轮到您。`,
      `You may not ${what?.en.toLowerCase() ?? action.name} here, or it is not your turn.`,
    ),
  )
}

function refuseWrongState<State extends string, Name extends string>(
  kind: RecordKind<State, Name>,
  name: Name,
  record: Spine<State>,
): void {
  if (permits(kind.process, record.state, name)) return
  const state = kind.process.states[record.state]
  const what = kind.process.actions[name].label
  throw new Refusal(
    'wrong-state',
    label(
      `现在是“${state.zh}”，不能“${what.zh}”。请刷新后看能办什么。`,
      `This is “${state.en}”, so “${what.en}” is not possible. Reload to see what is.`,
    ),
  )
}

function refuseUnseenVersion(record: Spine, seen: number | null): void {
  if (seen === null || seen === record.version) return
  throw new Refusal(
    'changed-since-you-looked',
    label(
      '您打开以后，别人改过这条记录。请看一眼改了什么，再办一次。',
      'Someone changed this record after you opened it. Look at what changed, then try again.',
    ),
  )
}

function checkSignature(
  signed: SignedContent,
  given: { readonly digest: string } | undefined,
): string {
  const digest = digestOf(signed)
  if (given?.digest === digest) return digest
  throw new Refusal(
    'signed-fields-changed',
    given
      ? label(
          '您看到的内容后来改了，签字没有生效。请重新看一遍再签。',
          'What you were shown has changed since, so the signature was not made. Read it again, then sign.',
        )
      : label(
          '这一步要签字：请核对内容，再输一次口令。',
          'This step is a signature: check what is shown and give your password again.',
        ),
  )
}
