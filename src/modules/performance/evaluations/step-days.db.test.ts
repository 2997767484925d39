import assert from 'node:assert/strict'
import { it } from 'node:test'
import { findRecord } from '#platform/actions/record-store.ts'
import { reading } from '#platform/database/transaction.ts'
import {
  declareGoals,
  goodReview,
  move,
  performers,
} from '../../../../tests/stories/a-performance.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { goalKind, type Goal } from '../goals/goal-kind.ts'

const database = await freshDatabase()
const people = await performers(database)
const { clerk, financeBureau } = people
const monday = new Date('2026-03-02T01:00:00Z')
const thursday = new Date('2026-03-05T01:00:00Z')

async function dueOn(id: string): Promise<string | null | undefined> {
  const goal = await reading(database, (tx) => findRecord<Goal>(tx, goalKind, id))
  return goal?.dueOn
}

it('gives each hand its working days, and none to who only takes it up', async () => {
  const { goalId: id } = await declareGoals(database, people)
  assert.equal(await dueOn(id), null)
  await move(database, 'goals', { id, name: 'submit', actor: clerk, at: monday })
  assert.equal(await dueOn(id), '2026-03-16')
  await move(database, 'goals', { id, name: 'takeUp', actor: financeBureau, at: thursday })
  assert.equal(await dueOn(id), '2026-03-16')
  const judged = { id, actor: financeBureau, at: thursday, input: goodReview }
  await move(database, 'goals', { ...judged, name: 'return' })
  assert.equal(await dueOn(id), '2026-03-12')
})
