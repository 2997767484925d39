import type { AskedNew, CreatingAction } from '#kernel/action.ts'
import type { Database } from '../database/database.ts'
import type { Tx } from '../database/transaction.ts'
import { newId } from '../ids.ts'
import { inBatches, type ManyKey, type ManyOutcome } from './batches.ts'
import { parseInput } from './checks.ts'
import { decideUnderSomeHat, firstHat, spineOf, type CreateRequest } from './create.ts'
import { attempt, gatherUntilNoneIsRefused, parted } from './gather-set.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import { insertFieldSet, writeFirstSteps } from './record-sets.ts'
import { newChain } from './step.ts'
import { inSetsOf, type TakenOne } from './take-many.ts'

/**
 * Brings many records into being: the checks and the rows of `create`, in set-sized statements, at most 2 000 records in
 * a transaction. Refused and resumed as `takeMany` does.
 */
export async function createMany<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  database: Database,
  kind: RecordKind<State, Name>,
  action: CreatingAction<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  { items, key }: { readonly items: readonly Omit<CreateRequest, 'key'>[]; readonly key: ManyKey },
): Promise<ManyOutcome<TakenOne>> {
  const many = inSetsOf(action)
  return inBatches<Omit<CreateRequest, 'key'>, TakenOne>(database, {
    items,
    key,
    table: kind.table,
    // Two new records are never the same, though one object may ask for both.
    sameOf: () => Symbol(),
    contentOf: ({ actor, ...asked }) => ({ ...asked, actorId: actor.accountId }),
    answerOf: () => newId(),
    work: async (tx, batch) => {
      const asked = parted(
        batch.map(({ place, item }) => attempt(place, () => askedOf(action, place, item))),
      )
      const gather = many.gather.bind(many)
      const decided = await gatherUntilNoneIsRefused(tx, asked.fit, gather, (one, known) =>
        decideNew(kind, action, one, known),
      )
      const journalIds = await writeAll(tx, kind, action, decided.fit)
      const done = decided.fit.map((one) => ({ ...one, journalId: journalIds(one.record.id) }))
      await many.follow?.(tx, done)
      return {
        done: done.map(({ place, record, journalId }) => ({
          place,
          recordId: record.id,
          journalId,
        })),
        refused: [...asked.refused, ...decided.refused],
      }
    },
  })
}

interface NewOne<Input> extends AskedNew<Input> {
  readonly place: number
  readonly input: Input
}

function askedOf<Input>(
  action: { readonly input: Parameters<typeof parseInput<Input>>[0] },
  place: number,
  { actor, input, happenedAt }: Omit<CreateRequest, 'key'>,
): NewOne<Input> {
  const hat = firstHat(actor)
  return {
    place,
    id: newId(),
    record: null,
    input: parseInput(action.input, input),
    actor,
    hat,
    happenedAt,
  }
}

function decideNew<State extends string, Name extends string, Fields extends object, Input, Known>(
  kind: RecordKind<State, Name>,
  action: CreatingAction<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  asked: NewOne<Input>,
  known: Known,
) {
  const { id, happenedAt } = asked
  const { hat, creation, to } = decideUnderSomeHat(kind, action, { ...asked, known })
  const spine = spineOf({ id, kind: kind.process.kind, to, creation, happenedAt })
  const record: RecordOf<State, Fields> = { ...creation.fields, ...spine }
  return { ...asked, known, hat, creation, to, spine, record }
}

async function writeAll<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  tx: Tx,
  kind: RecordKind<State, Name>,
  action: CreatingAction<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  made: readonly ReturnType<typeof decideNew<State, Name, Fields, Input, Known>>[],
): Promise<(recordId: string) => number> {
  const steps = made.map(({ spine, to, actor, hat, happenedAt, input, creation }) => ({
    chain: newChain(),
    record: spine,
    action: action.name,
    to,
    spine: {},
    ...{ actor, hat, happenedAt, input },
    inputSchema: action.input,
    noted: creation.noted,
    signature: undefined,
  }))
  const journalIds = await writeFirstSteps(tx, kind.process.kind, steps)
  const fields = made.map(({ id, creation }) => ({ id, fields: creation.fields }))
  await insertFieldSet(tx, kind, fields)
  return (recordId) => {
    const journalId = journalIds.get(recordId)
    if (journalId === undefined) throw new Error(`The journal has no row for ${recordId}.`)
    return journalId
  }
}
