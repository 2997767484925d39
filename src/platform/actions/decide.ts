import type { Action, Decision, SignedContent, Situation, Spine } from '#kernel/action.ts'
import { isWithinReach, reachUnder, type Actor, type Hat } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { covers, type Scoped } from '#kernel/scope.ts'
import { sm3Hex } from '../crypto/sm3.ts'
import type { Tx } from '../database/transaction.ts'
import { canonicalJson } from '../journal/canonical-json.ts'
import { notFound, outcomeOf, parseInput } from './checks.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import type { Step } from './step.ts'

/** What someone asks to be done to one record. */
export interface ActionRequest {
  readonly recordId: string
  /** The version the person saw; null only where nobody looked (jobs, the sample loader). */
  readonly version: number | null
  readonly actor: Actor
  readonly input: unknown
  readonly happenedAt: Date
  /** The digest of what the signer was shown. The edge has already asked for the password again. */
  readonly signature?: { readonly digest: string } | undefined
}

/** A request that may go on: who acts under which hat, on what, with which input. */
export interface Examined<Row, Input> {
  readonly record: Row
  readonly input: Input
  readonly actor: Actor
  readonly hat: Hat
  readonly happenedAt: Date
}

/** What an action decided, with the state it leads to and the signature it was given. */
export interface Concluded<State extends string, Fields> extends Decision<State, Fields> {
  readonly to: State
  readonly signature: Step['signature']
  readonly signatureDigest: string | null
}

/** Checks permission, state, seen version and input, in this order; nothing is read and nothing decided. */
export function examine<State extends string, Name extends string, Row extends Spine<State>, Input>(
  kind: RecordKind<State, Name>,
  action: Pick<
    Action<Tx, State, Name, Row, object, Input, unknown>,
    'name' | 'input' | 'mayBeTakenBy'
  >,
  record: Row,
  { actor, version, input, happenedAt }: ActionRequest,
): Examined<Row, Input> {
  const hat = getHat(actor, kind, action, record)
  refuseWrongState(kind, action.name, record)
  refuseUnseenVersion(record, version)
  return { record, input: parseInput(action.input, input), actor, hat, happenedAt }
}

/** Decides, having checked what is signed. */
export function conclude<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  kind: RecordKind<State, Name>,
  action: Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  situation: Situation<RecordOf<State, Fields>, Input, Known>,
  given: ActionRequest['signature'],
): Concluded<State, Fields> {
  const signed = action.signs?.(situation)
  const signatureDigest = signed ? checkSignature(signed, given) : null
  const decision = action.decide(situation)
  return {
    ...decision,
    to: outcomeOf(kind.process, action.name, {
      decided: decision.to,
      current: situation.record.state,
    }),
    signature:
      signed && signatureDigest ? { post: signed.post, digest: signatureDigest } : undefined,
    signatureDigest,
  }
}

/** What is to be written of a decision, but for the record's chain. */
export function stepOf<State extends string, Row extends Spine<State>, Input, Fields>(
  action: { readonly name: string; readonly input: Step['inputSchema'] },
  { record, input, actor, hat, happenedAt }: Examined<Row, Input>,
  { to, spine = {}, noted, signature }: Concluded<State, Fields>,
): Omit<Step, 'chain'> {
  return {
    record,
    action: action.name,
    to,
    spine,
    actor,
    hat,
    happenedAt,
    inputSchema: action.input,
    input,
    noted,
    signature,
  }
}

/** The record as the action leaves it. */
export function recordAfter<State extends string, Fields extends object>(
  record: RecordOf<State, Fields>,
  spine: Spine,
  { to, changes }: Concluded<State, Fields>,
): RecordOf<State, Fields> {
  return { ...record, ...spine, ...changes, state: to }
}

/** The hat under which this actor may do it: his own before a colleague's. */
export function findHat(
  actor: Actor,
  action: { readonly mayBeTakenBy: (hat: Hat) => Parameters<typeof covers>[0] },
  record: Scoped,
): Hat | undefined {
  return actor.hats.find((hat) => covers(reachUnder(hat, action.mayBeTakenBy), record))
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
  if (!isWithinReach(actor, kind.maySee, record)) throw notFound(kind)
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
