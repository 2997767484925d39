import type { CreatingAction, Spine } from '#kernel/action.ts'
import type { Actor, Hat } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { covers } from '#kernel/scope.ts'
import type { Tx } from '../database/transaction.ts'
import { outcomeOf, parseInput } from './checks.ts'
import type { RequestKey } from './idempotency.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import { insertFields, newChain, writeFirstStep } from './record-store.ts'
import { newId } from '../ids.ts'

export interface CreateRequest {
  readonly actor: Actor
  readonly input: unknown
  readonly happenedAt: Date
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
  const { actor, happenedAt } = request
  const id = newId()
  const input = parseInput(action.input, request.input)
  const known = await action.gather(tx, {
    id,
    record: null,
    input,
    actor,
    hat: firstHat(actor),
    happenedAt,
  })
  const { hat, creation } = decideUnderSomeHat()
  const to = outcomeOf(kind.process, action.name, creation.to)
  const spine = spineOf(id, to)
  const record: RecordOf<State, Fields> = { ...creation.fields, ...spine }
  const chain = newChain()
  const { journalId } = await writeFirstStep(tx, {
    kind,
    chain,
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
    key: request.key,
  })
  await insertFields(tx, kind, id, creation.fields)
  await action.follow?.(tx, { record, input, known, actor, hat, happenedAt, journalId })
  return { record, journalId }

  function decideUnderSomeHat(): { hat: Hat; creation: ReturnType<typeof action.decide> } {
    for (const hat of actor.hats) {
      const creation = action.decide({ id, record: null, input, known, actor, hat, happenedAt })
      const { unitId, ownerId, waits } = creation.spine
      const scoped = {
        state: outcomeOf(kind.process, action.name, creation.to),
        unitId,
        ownerId,
        assigneeKey: waits?.on ?? null,
      }
      if (covers(action.mayBeTakenBy(hat), scoped)) return { hat, creation }
    }
    const what = kind.process.actions[action.name].label
    throw new Refusal(
      'not-allowed',
      label(`您没有“${what.zh}”的权限。`, `You may not ${what.en.toLowerCase()}.`),
    )
  }

  function spineOf(recordId: string, state: State): Spine<State> {
    const { number = null, title, unitId, ownerId, waits } = creation.spine
    return {
      id: recordId,
      kind: kind.process.kind,
      state,
      version: 1,
      number,
      title,
      unitId,
      ownerId,
      assigneeKey: waits?.on ?? null,
      waitingFor: waits?.for ?? null,
      dueOn: waits?.dueOn ?? null,
      createdAt: happenedAt,
      changedAt: happenedAt,
    }
  }
}

function firstHat(actor: Actor): Hat {
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
