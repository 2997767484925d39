import type { Spine } from '#kernel/action.ts'
import { isWithinReach, reachUnder, type Actor } from '#kernel/actor.ts'
import type { AvailableAction } from '#kernel/face.ts'
import { say, type Language } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SomeAction, SomeCreation } from '../actions/record-kind.ts'
import { digestOf, findHat } from '../actions/decide.ts'
import type { Tx } from '../database/transaction.ts'
import { formSchema } from '../forms/form-schema.ts'
import { newId } from '../ids.ts'
import type { FaceContext, RecordBook } from './record-book.ts'

/** What this reader may do to this record now: the same rule that `take` applies, asked beforehand. */
export async function availableActions(
  tx: Tx,
  book: RecordBook,
  record: Spine,
  context: FaceContext,
): Promise<readonly AvailableAction[]> {
  const { process } = book.kind
  const open = book.actions.filter((action) => permits(process, record.state, action.name))
  const offered: AvailableAction[] = []
  for (const action of open) {
    const one = await offer(tx, { book, action }, record, context)
    if (one) offered.push(one)
  }
  return onlyOneLikely(offered)
}

/** The creating actions whose form this reader may be shown. */
export async function availableCreations(
  tx: Tx,
  book: RecordBook,
  context: FaceContext,
): Promise<readonly AvailableAction[]> {
  const offered: AvailableAction[] = []
  for (const action of book.creations) {
    if (!mayCreate(action, context.actor)) continue
    const choices = (await book.choices?.(tx, action.name, null, context)) ?? {}
    offered.push({
      name: action.name,
      label: wordsOf(book, action.name, context.language),
      likely: true,
      grave: false,
      form: formSchema(action.input, context.language, choices),
      values: await firstValues(tx, action, context),
      signature: null,
    })
  }
  return onlyOneLikely(offered)
}

/** What the form of a creation begins with, before anything was chosen. */
async function firstValues(
  tx: Tx,
  action: SomeCreation,
  { actor, now }: FaceContext,
): Promise<unknown> {
  const hat = actor.hats.find((one) => action.mayBeTakenBy(one).is !== 'none')
  if (!action.beginsWith || !hat) return {}
  const asked = { id: newId(), record: null, input: null, actor, hat, happenedAt: now }
  return action.beginsWith(await action.gather(tx, asked))
}

async function offer(
  tx: Tx,
  { book, action }: { readonly book: RecordBook; readonly action: SomeAction },
  record: Spine,
  context: FaceContext,
): Promise<AvailableAction | null> {
  const hat = findHat(context.actor, action, record)
  if (!hat) return null
  const asked = { record, input: null, actor: context.actor, hat, happenedAt: context.now }
  try {
    const known = await action.gather(tx, asked)
    const signed = action.signs?.({ ...asked, known })
    const choices = (await book.choices?.(tx, action.name, record, context)) ?? {}
    return {
      name: action.name,
      label: wordsOf(book, action.name, context.language),
      likely: action.likely ?? false,
      grave: action.grave ?? false,
      form: formSchema(action.input, context.language, choices),
      values: action.beginsWith?.(record, known) ?? {},
      signature: signed
        ? {
            statement: signed.statement(context.language),
            facts: signed.facts(context.language),
            digest: digestOf(signed),
          }
        : null,
    }
  } catch (error) {
    // What the action would refuse whatever is typed is not offered; `notYet` says why.
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Whether the actor may create such a record anywhere; where, the action decides. */
export function mayCreate(action: Pick<SomeCreation, 'mayBeTakenBy'>, actor: Actor): boolean {
  return actor.hats.some((hat) => reachUnder(hat, action.mayBeTakenBy).is !== 'none')
}

/** The words of one of a kind's actions. */
export function wordsOf(book: RecordBook, name: string, language: Language): string {
  const words = book.kind.process.actions[name]?.label
  return words ? say(words, language) : name
}

function onlyOneLikely(actions: readonly AvailableAction[]): readonly AvailableAction[] {
  const first = actions.findIndex(({ likely }) => likely)
  return actions
    .map((action, place) => ({ ...action, likely: place === first }))
    .sort((one, other) => Number(other.likely) - Number(one.likely))
}

/** Whether the reader may see the record at all. */
export function maySee(
  book: RecordBook,
  record: Spine,
  context: Pick<FaceContext, 'actor'>,
): boolean {
  return isWithinReach(context.actor, book.kind.maySee, record)
}
