import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reading } from '#platform/database/transaction.ts'
import { bringOn, claimForm, fileAClaim } from '../../../../tests/stories/a-bureau.ts'
import {
  approvedGoals,
  bring,
  indicatorIds,
  performers,
  prove,
} from '../../../../tests/stories/a-performance.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { aPerson } from '../../../../tests/support/toy-note.ts'
import { readScores } from './read-scores.ts'

const database = await freshDatabase()
const people = await performers(database)
const { clerk, department } = people

// Paid out in full; of three indicators the first is reached, the second falls short, the third has no value yet.
const { goalId, projectId } = await approvedGoals(database, people, { amountFen: 3_040_000 })
const claim = await fileAClaim(database, people, claimForm(projectId))
await bringOn(database, people, claim, { to: 6 })
const [first = '', second = ''] = await indicatorIds(database, goalId)
await prove(database, clerk, { indicatorId: first, quantity: '7' })
await prove(database, clerk, { indicatorId: second, quantity: '6' })
const evaluation = await bring(database, 'evaluations', { actor: clerk, input: { projectId } })

const read = (actor: typeof clerk, year = 2026) =>
  reading(database, (tx) => readScores(tx, { actor, year }, 'zh'))

describe('the scores of a year', () => {
  it('add up by kind of indicator to the score of the evaluation', async () => {
    const { rows, together, levels } = await read(department)
    const [row] = rows
    assert.equal(row?.id, evaluation)
    assert.deepEqual(
      row.points.map(({ level }) => level),
      levels.map(({ code }) => code),
    )
    const sum = row.points.reduce((points, { earned }) => points + Number(earned ?? 0), 0)
    assert.equal(sum.toFixed(2), row.total)
    assert.deepEqual(together, row.points)
    assert.equal(row.points.find(({ level }) => level === 'execution')?.share, 100)
  })

  it('have no grade before they are final, and name the kind that lost most', async () => {
    const { rows, finding } = await read(department)
    assert.equal(rows[0]?.grade, null)
    assert.equal(finding, '失分最多的是效益指标：30.00 分里得了 25.71 分，85.7%。')
  })

  it('are shown to nobody who may not see the evaluations', async () => {
    assert.deepEqual((await read(aPerson({}))).rows, [])
    assert.deepEqual((await read(aPerson({}))).years, [2026])
    assert.deepEqual((await read(department, 2020)).rows, [])
  })
})
