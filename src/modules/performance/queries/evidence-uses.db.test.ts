import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { reading } from '#platform/database/transaction.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import {
  approvedGoals,
  bookOf,
  bring,
  indicatorIds,
  move,
  performers,
  prove,
  words,
} from '../../../../tests/stories/a-performance.ts'
import { morning } from '../../../../tests/support/county.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { evidenceKind, type EvidenceRecord } from '../evidence/evidence-kind.ts'

const database = await freshDatabase()
const people = await performers(database)
const { clerk, otherClerk, department } = people

const { goalId, projectId } = await approvedGoals(database, people)
const [indicatorId = ''] = await indicatorIds(database, goalId)
const early = await prove(database, clerk, { indicatorId, quantity: '7' })
const evaluation = await bring(database, 'evaluations', { actor: clerk, input: { projectId } })
const late = await prove(database, clerk, { indicatorId, quantity: '1' })

async function usesOf(id: string, actor: Actor): Promise<readonly unknown[]> {
  const context: FaceContext = {
    actor,
    language: 'zh',
    now: morning,
    figure: () => Promise.reject(new Error('Evidence opens no figure.')),
  }
  return reading(database, async (tx) => {
    const record = await findRecord<EvidenceRecord>(tx, evidenceKind, id)
    assert.ok(record)
    const { facts } = await bookOf('evidence').describe(tx, record, context)
    return facts.flatMap(({ label, value }) =>
      label === '用于' && value.type === 'record' ? [[value.collection, value.id]] : [],
    )
  })
}

it('evidence leads to the evaluation whose figure counted it', async () => {
  for (const reader of [clerk, department])
    assert.deepEqual(await usesOf(early, reader), [['evaluations', evaluation]])
})

it('evidence does not name an evaluation to a reader who may not see it', async () => {
  assert.deepEqual(await usesOf(early, otherClerk), [])
})

it('evidence signed after the figures were read is used only once they are read again', async () => {
  assert.deepEqual(await usesOf(late, clerk), [])
  await move(database, 'evaluations', {
    id: evaluation,
    name: 'fillIn',
    actor: clerk,
    input: words,
  })
  assert.deepEqual(await usesOf(late, clerk), [['evaluations', evaluation]])
})
