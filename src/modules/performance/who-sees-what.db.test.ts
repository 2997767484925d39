import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { reading } from '#platform/database/transaction.ts'
import { getIndicator } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { countRecords, listRecords } from '#platform/records/list-records.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import {
  approvedGoals,
  bookOf,
  bring,
  indicatorIds,
  modules,
  performers,
  prove,
} from '../../../tests/stories/a-performance.ts'
import { actorOf, anAccount, morning } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'

const database = await freshDatabase()
const people = await performers(database)
const { goalId, projectId } = await approvedGoals(database, people)
const ids = await indicatorIds(database, goalId)
for (const indicatorId of ids) await prove(database, people.clerk, { indicatorId, quantity: '7' })
await bring(database, 'evaluations', { actor: people.clerk, input: { projectId } })

const townClerk = await actorOf(
  database,
  await anAccount(database, {
    loginName: 'town-clerk',
    unitId: people.town,
    posts: [{ role: 'section-clerk', unitId: people.town }],
  }),
)

/** How many of each there are to see: goals, evidence, evaluations. */
const sights: readonly (readonly [who: string, actor: Actor, sees: readonly number[]])[] = [
  ['the clerk who made them', people.clerk, [1, 3, 1]],
  ['the head of his section', people.head, [1, 3, 1]],
  ['the performance officer of the department', people.officer, [1, 3, 1]],
  ['the department’s reviewer', people.department, [1, 3, 1]],
  ['the finance bureau', people.financeBureau, [1, 3, 1]],
  ['the leader in charge of finance', people.financeLeader, [1, 3, 1]],
  ['the accountant, who needs the proof to keep the books', people.accountant, [1, 3, 1]],
  ['the cashier', people.cashier, [0, 0, 0]],
  ['the clerk of another section', people.otherClerk, [0, 0, 0]],
  ['the clerk of a town', townClerk, [0, 0, 0]],
]
const collections = ['goals', 'evidence', 'evaluations'] as const

function contextOf(actor: Actor): FaceContext {
  return {
    actor,
    language: 'zh',
    now: morning,
    figure: () => Promise.reject(new Error('A list shows no figures.')),
  }
}

function listed(collection: string, actor: Actor, filters: Readonly<Record<string, string>> = {}) {
  const book = bookOf(collection)
  const query = { limit: 50, filters }
  return reading(database, async (tx) => ({
    rows: (await listRecords(tx, book, query, contextOf(actor))).rows.length,
    counted: await countRecords(tx, book, query, { actor }),
  }))
}

describe('lists and counts', () => {
  for (const [who, actor, sees] of sights) {
    it(`show ${who} what his post lets him see, and no more`, async () => {
      for (const [at, collection] of collections.entries()) {
        const expected = sees[at]
        assert.deepEqual(await listed(collection, actor), { rows: expected, counted: expected })
      }
    })
  }

  it('are narrowed by year, project and unit', async () => {
    for (const collection of collections) {
      const all = await listed(collection, people.clerk)
      const narrow = (filters: Readonly<Record<string, string>>) =>
        listed(collection, people.clerk, filters)
      assert.deepEqual(await narrow({ year: '2026', project: projectId }), all)
      assert.deepEqual(await narrow({ unit: people.service }), all)
      assert.equal((await narrow({ year: '2025' })).rows, 0)
      assert.equal((await narrow({ unit: people.finance })).rows, 0)
    }
  })
})

describe('the records behind a figure', () => {
  for (const [who, actor, [, evidence = 0]] of sights) {
    it(`are shown to ${who} as far as he may see them`, async () => {
      const behind = await reading(database, async (tx) => {
        const indicator = getIndicator({ modules }, 'performance.evidence-count')
        const period = { from: '2026-01-01', to: '2026-12-31' }
        const asOf = await resolveAsOf(tx, 'latest')
        const question = { period, asOf, subject: projectId }
        const reader = { actor, language: 'zh', limit: 50, cursor: null } as const
        return {
          value: (await indicator.value(tx, question)).value,
          records: (await indicator.records(tx, question, reader)).rows.length,
        }
      })
      assert.deepEqual(behind, { value: '3', records: evidence })
    })
  }
})

describe('the choices of a form', () => {
  const choicesOf = (collection: string, action: string, actor: Actor) =>
    reading(database, (tx) =>
      Promise.resolve(bookOf(collection).choices?.(tx, action, null, contextOf(actor))),
    )

  it('offer the projects in whose unit one may declare, and only those', async () => {
    const offered = await choicesOf('goals', 'declare', people.clerk)
    assert.ok(offered?.['projectId']?.some(({ value }) => value === projectId))
    const elsewhere = await choicesOf('goals', 'declare', people.otherClerk)
    assert.deepEqual(elsewhere?.['projectId'], [])
  })

  it('offer the indicators of goals one may see, and only those', async () => {
    const offered = await choicesOf('evidence', 'enter', people.clerk)
    assert.deepEqual(
      offered?.['indicatorId']?.map(({ value }) => value),
      ids,
    )
    const elsewhere = await choicesOf('evidence', 'enter', people.otherClerk)
    assert.deepEqual(elsewhere?.['indicatorId'], [])
  })

  it('offer the figures of registers by name, and none that evaluations give themselves', async () => {
    const offered = await choicesOf('goals', 'declare', people.clerk)
    const codes = offered?.['indicators.figureCode']?.map(({ value }) => value) ?? []
    assert.ok(codes.includes('budget.execution-rate'))
    assert.equal(
      codes.some((code) => code.startsWith('performance.')),
      false,
    )
  })
})
