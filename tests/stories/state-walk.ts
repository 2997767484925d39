import assert from 'node:assert/strict'
import type { Actor } from '#kernel/actor.ts'
import { permits } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { take } from '#platform/actions/take.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { RecordBook } from '#platform/records/record-book.ts'
import type { Spine } from '#kernel/action.ts'
import { morning } from '../support/county.ts'

/** Who takes an action in the ordinary way, and with what; and who else may. */
export interface Way {
  readonly actor: Actor
  readonly input?: object
  readonly alsoBy?: readonly Actor[]
}

class TakenBack extends Error {}

/** What would come of an action: it is taken and taken back, so that one record serves every attempt. */
export async function attempt(
  database: Database,
  book: RecordBook,
  {
    id,
    name,
    actor,
    input = {},
    at = morning,
  }: Omit<Way, 'alsoBy'> & { id: string; name: string; at?: Date },
): Promise<string> {
  const action = book.actions.find((one) => one.name === name)
  assert.ok(action, `nothing is called ${name}`)
  try {
    await inTransaction(database, async (tx) => {
      const request = { recordId: id, version: null, actor, input, happenedAt: at }
      await take(tx, book.kind, action, request)
      throw new TakenBack()
    })
  } catch (error) {
    if (error instanceof TakenBack) return 'done'
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'never'
}

/** In the state in which a record is: each action that its process allows is done by its own, and by nobody else; no other is done at all. */
export async function checkEveryAction(
  database: Database,
  book: RecordBook,
  walk: {
    readonly id: string
    readonly state: string
    readonly ways: Readonly<Record<string, Way>>
    readonly people: readonly Actor[]
    readonly at?: Date
  },
): Promise<void> {
  const { id, state, ways, people, at = morning } = walk
  const { process } = book.kind
  const record = await inTransaction(database, (tx) => findRecord<Spine>(tx, book.kind, id))
  assert.equal(record?.state, state)
  const [first] = people
  assert.ok(first)
  const everybody = { ...first, hats: people.flatMap(({ hats }) => hats) }
  for (const { name } of book.actions) {
    const way = ways[name]
    assert.ok(way, `nobody said who takes ${name}`)
    const { alsoBy = [], ...usual } = way
    const asked = { id, name, at, ...usual }
    if (!permits(process, state, name)) {
      const code = await attempt(database, book, { ...asked, actor: everybody })
      assert.equal(code, 'wrong-state', `${name} in ${state}`)
      continue
    }
    for (const actor of [way.actor, ...alsoBy])
      assert.equal(
        await attempt(database, book, { ...asked, actor }),
        'done',
        `${name} in ${state}`,
      )
    for (const actor of people) {
      if (actor === way.actor || alsoBy.includes(actor)) continue
      const code = await attempt(database, book, { ...asked, actor })
      assert.ok(
        ['not-allowed', 'not-found'].includes(code),
        `${actor.name} may ${name} in ${state}: ${code}`,
      )
    }
  }
}
