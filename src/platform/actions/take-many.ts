import type { Action, InSets } from '#kernel/action.ts'
import type { Database } from '../database/database.ts'
import type { Tx } from '../database/transaction.ts'
import { inBatches, type ManyKey, type ManyOutcome, type Placed } from './batches.ts'
import { notFound } from './checks.ts'
import {
  conclude,
  examine,
  recordAfter,
  stepOf,
  type ActionRequest,
  type Concluded,
  type Examined,
} from './decide.ts'
import { attempt, gatherUntilNoneIsRefused, parted, type Refused } from './gather-set.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import { lockRecordSet, saveFieldSet, writeSteps } from './record-sets.ts'
import type { Chain } from './step.ts'

export interface TakenOne {
  readonly place: number
  readonly recordId: string
  readonly journalId: number
}

/**
 * Takes an action on many records: the checks and the rows of `take`, in set-sized statements, at most 2 000 records in
 * a transaction. Refusals come back one by one, by their places in the list. Called again with the same key it passes
 * over the batches that were done, so a call that was killed is simply made again within a day.
 */
export async function takeMany<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  database: Database,
  kind: RecordKind<State, Name>,
  action: Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  { items, key }: { readonly items: readonly ActionRequest[]; readonly key: ManyKey },
): Promise<ManyOutcome<TakenOne>> {
  const many = inSetsOf(action)
  return inBatches<ActionRequest, TakenOne>(database, {
    items,
    key,
    table: kind.table,
    sameOf: ({ recordId }) => recordId,
    contentOf: ({ actor, ...asked }) => ({ ...asked, actorId: actor.accountId }),
    answerOf: ({ recordId }) => recordId,
    work: async (tx, batch) => {
      const ids = batch.map(({ item }) => item.recordId)
      const locked = await lockRecordSet<RecordOf<State, Fields>>(tx, kind, ids)
      const examined = batch.map((one) =>
        examineOne(kind, action, one, locked.get(one.item.recordId)),
      )
      const { fit, refused } = parted(examined)
      const concluded = await concludeAll(tx, { kind, action, many }, fit)
      return {
        done: await writeAll(tx, { kind, action, many }, concluded.fit),
        refused: [...refused, ...concluded.refused],
      }
    },
  })
}

/** How an action works in sets; what was not made for it is not taken so. */
export function inSetsOf<One, Known, DoneOne>(action: {
  readonly name: string
  readonly many?: InSets<Tx, One, Known, DoneOne>
  readonly follow?: unknown
}): InSets<Tx, One, Known, DoneOne> {
  const { many, follow, name } = action
  if (!many) throw new Error(`“${name}” does not say how it works on many records.`)
  if (follow !== undefined && many.follow === undefined)
    throw new Error(`“${name}” writes more for one record and says nothing of many.`)
  return many
}

interface InHand<Row, Input> extends Examined<Row, Input> {
  readonly place: number
  readonly request: ActionRequest
  readonly chain: Chain
}

function examineOne<State extends string, Name extends string, Fields extends object, Input>(
  kind: RecordKind<State, Name>,
  action: Parameters<typeof examine<State, Name, RecordOf<State, Fields>, Input>>[1],
  { place, item: request }: Placed<ActionRequest>,
  found: { readonly record: RecordOf<State, Fields>; readonly chain: Chain } | undefined,
): InHand<RecordOf<State, Fields>, Input> | Refused {
  if (!found) return { place, refusal: notFound(kind) }
  const { record, chain } = found
  return attempt(place, () => ({
    ...examine(kind, action, record, request),
    ...{ place, request, chain },
  }))
}

interface HowInSets<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
> {
  readonly kind: RecordKind<State, Name>
  readonly action: Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>
  readonly many: NonNullable<
    Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>['many']
  >
}

interface Decided<State extends string, Fields, Input, Known> extends InHand<
  RecordOf<State, Fields>,
  Input
> {
  readonly known: Known
  readonly concluded: Concluded<State, Fields>
}

/** Gathers and decides for all; whoever is refused is left out and the rest is gathered anew. */
async function concludeAll<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  tx: Tx,
  { kind, action, many }: HowInSets<State, Name, Fields, Input, Known>,
  examined: readonly InHand<RecordOf<State, Fields>, Input>[],
): Promise<{
  readonly fit: readonly Decided<State, Fields, Input, Known>[]
  readonly refused: readonly Refused[]
}> {
  return gatherUntilNoneIsRefused(tx, examined, many.gather.bind(many), (one, known) => {
    const concluded = conclude(kind, action, { ...one, known }, one.request.signature)
    return { ...one, known, concluded }
  })
}

async function writeAll<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  tx: Tx,
  { kind, action, many }: HowInSets<State, Name, Fields, Input, Known>,
  decided: readonly Decided<State, Fields, Input, Known>[],
): Promise<readonly TakenOne[]> {
  if (decided.length === 0) return []
  const changed = decided.map(({ record, concluded }) => ({
    id: record.id,
    changes: concluded.changes,
  }))
  await saveFieldSet(tx, kind, changed)
  const steps = decided.map((one) => ({ ...stepOf(action, one, one.concluded), chain: one.chain }))
  const written = await writeSteps(tx, kind.process.kind, steps)
  const done = decided.map((one) => {
    const step = written.get(one.record.id)
    if (!step) throw new Error(`The journal has no row for ${one.record.id}.`)
    return { one, ...step }
  })
  await many.follow?.(
    tx,
    done.map(({ one, journalId, spine }) => ({
      ...one,
      journalId,
      signatureDigest: one.concluded.signatureDigest,
      before: one.record,
      record: recordAfter(one.record, spine, one.concluded),
    })),
  )
  return done.map(({ one, journalId }) => ({
    place: one.place,
    recordId: one.record.id,
    journalId,
  }))
}
