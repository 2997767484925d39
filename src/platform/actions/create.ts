import type { CreatingAction, Creation, Situation, Spine } from '#kernel/action.ts'
import { reachUnder, type Actor, type Hat } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { covers } from '#kernel/scope.ts'
import type { Tx } from '../database/transaction.ts'
import { outcomeOf, parseInput } from './checks.ts'
import type { RequestKey } from './idempotency.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import { reserveJournalId, writeFirstStep } from './record-store.ts'
import { newChain } from './step.ts'
import { newId } from '../ids.ts'

export interface CreateRequest {
  readonly actor: Actor
  readonly input: unknown
  readonly happenedAt: Date
  /** What was made of the file that the action reads. */
  readonly content?: unknown
  readonly key?: RequestKey | undefined
}

/** Brings a record into being by a creating action: checks input and permission, saves and journals, in the caller's transaction. */
export async function create<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  tx: Tx,
  kind: RecordKind<State, Name>,
  action: CreatingAction<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  request: CreateRequest,
): Promise<{ readonly record: RecordOf<State, Fields>; readonly journalId: number }> {
  const { actor, happenedAt, content } = request
  const id = newId()
  const input = parseInput(action.input, request.input)
  const asked = { id, record: null, input, actor, hat: firstHat(actor), happenedAt, content }
  const [known, journalId] = await Promise.all([action.gather(tx, asked), reserveJournalId(tx)])
  const situation = { id, record: null, input, known, actor, happenedAt }
  const { hat, creation, to } = decideUnderSomeHat(kind, action, situation)
  const spine = spineOf({ id, kind: kind.process.kind, to, creation, happenedAt })
  const record: RecordOf<State, Fields> = { ...creation.fields, ...spine }
  const step = {
    chain: newChain(),
    record: spine,
    action: action.name,
    to,
    spine: {},
    actor,
    hat,
    happenedAt,
    inputSchema: action.input,
    input,
    noted: creation.noted,
    journalId,
    key: request.key,
  }
  writeFirstStep(tx, kind, step, creation.fields)
  await action.follow?.(tx, { record, input, known, actor, hat, happenedAt, journalId })
  return { record, journalId }
}

/** The first hat under which the actor may create just this record. */
export function decideUnderSomeHat<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  kind: RecordKind<State, Name>,
  action: CreatingAction<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  situation: Omit<Situation<null, Input, Known>, 'hat'> & { readonly id: string },
): { readonly hat: Hat; readonly creation: Creation<State, Fields>; readonly to: State } {
  for (const hat of situation.actor.hats) {
    const creation = action.decide({ ...situation, hat })
    const to = outcomeOf(kind.process, action.name, { decided: creation.to, current: null })
    const { unitId, ownerId, waits } = creation.spine
    const scoped = { state: to, unitId, ownerId, assigneeKey: waits?.on ?? null }
    if (covers(reachUnder(hat, action.mayBeTakenBy), scoped)) return { hat, creation, to }
  }
  const what = kind.process.actions[action.name].label
  throw new Refusal(
    'not-allowed',
    label(`您没有“${what.zh}”的权限。`, `You may not ${what.en.toLowerCase()}.`),
  )
}

/** The new record's spine, as its creation decided it. */
export function spineOf<State extends string>(made: {
  readonly id: string
  readonly kind: string
  readonly to: State
  readonly creation: Creation<State, object>
  readonly happenedAt: Date
}): Spine<State> {
  const { number = null, title, unitId, ownerId, waits } = made.creation.spine
  return {
    id: made.id,
    kind: made.kind,
    state: made.to,
    version: 1,
    number,
    title,
    unitId,
    ownerId,
    assigneeKey: waits?.on ?? null,
    waitingFor: waits?.for ?? null,
    dueOn: waits?.dueOn ?? null,
    createdAt: made.happenedAt,
    changedAt: made.happenedAt,
  }
}

/** The hat under which forms and gathering begin; whoever has none may create nothing. */
export function firstHat(actor: Actor): Hat {
  const [hat] = actor.hats
  if (hat) return hat
  throw new Refusal(
    'not-allowed',
    label(
      '您的账号现在没有任何岗位。请联系系统管理员。',
      'Your account holds no post now. Ask the system administrator.',
    ),
  )
}
