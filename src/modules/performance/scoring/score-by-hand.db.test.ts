import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findRecord } from '#platform/actions/record-store.ts'
import { reading } from '#platform/database/transaction.ts'
import { computeFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { bringOn, claimForm, fileAClaim } from '../../../../tests/stories/a-bureau.ts'
import {
  anIndicator,
  approvedGoals,
  aDeclaration,
  bring,
  goodReview,
  indicatorIds,
  modules,
  move,
  performers,
  prove,
  words,
  type Promised,
} from '../../../../tests/stories/a-performance.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'

const database = await freshDatabase()
const people = await performers(database)
const { clerk, department, financeBureau } = people

/** An indicator as it was promised, and what came of it. */
interface Told extends Promised {
  readonly actual: string
  readonly overCause?: string
}

/** A project of 38,000 yuan of which one claim of 30,400 was paid: 80 % are executed, which is 8 of 10 points. */
async function anEvaluation(schemeCode: string, told: readonly Told[]) {
  const indicators = told.map(({ actual: _actual, overCause: _cause, ...one }) => anIndicator(one))
  const made = await approvedGoals(database, people, {
    schemeCode,
    indicators,
    amountFen: 3_800_000,
  })
  const claim = await fileAClaim(database, people, claimForm(made.projectId))
  await bringOn(database, people, claim, { to: 6 })
  const ids = await indicatorIds(database, made.goalId)
  for (const [at, indicatorId] of ids.entries())
    await prove(database, clerk, { indicatorId, quantity: told[at]?.actual ?? '' })
  const { projectId } = made
  const id = await bring(database, 'evaluations', { actor: clerk, input: { projectId } })
  const lines = told.map(({ overCause }, at) => ({
    code: String(at + 1).padStart(2, '0'),
    reason: '见台账',
    ...(overCause === undefined ? {} : { overCause }),
  }))
  const input = { ...words, lines }
  await move(database, 'evaluations', { id, name: 'fillIn', actor: clerk, input })
  return { ...made, id }
}

async function finish(id: string): Promise<Evaluation> {
  const score = { score: '90', suggestion: '继续安排' }
  await move(database, 'evaluations', { id, name: 'submit', actor: clerk })
  await move(database, 'evaluations', { id, name: 'takeUp', actor: department })
  const pass = { id, name: 'passDepartment', actor: department, input: score }
  await move(database, 'evaluations', pass)
  const input = { opinion: '同意' }
  await move(database, 'evaluations', { id, name: 'finalise', actor: financeBureau, input })
  return getEvaluation(id)
}

async function getEvaluation(id: string): Promise<Evaluation> {
  const found = await reading(database, (tx) => findRecord<Evaluation>(tx, evaluationKind, id))
  assert.ok(found)
  return found
}

async function scoreInRegistry(projectId: string): Promise<string | null> {
  return reading(database, async (tx) => {
    const { answer } = await computeFigure({ modules }, tx, {
      code: 'performance.score',
      period: { from: '2026-01-01', to: '2026-12-31' },
      asOf: await resolveAsOf(tx, 'latest'),
      subject: projectId,
    })
    return answer.value
  })
}

/** Each line is rounded to the cent of a point before they are added, as a reader adds them. */
function add(...points: readonly number[]): string {
  const cents = points.reduce((sum, one) => sum + Math.round(one * 100), 0)
  return (cents / 100).toFixed(2)
}

const execution = 10 * (3_040_000 / 3_800_000)

interface Case {
  readonly scheme: string
  readonly told: readonly Told[]
  readonly total: string
  readonly grade: string
}

const cases: readonly Case[] = [
  {
    scheme: 'P1',
    told: [
      { level2: 'quantity', weight: '20', target: '7', actual: '6' },
      { level2: 'quality', weight: '15', target: '100', unit: '%', actual: '95' },
      { level2: 'timeliness', weight: '15', target: '100', unit: '%', actual: '100' },
      { level2: 'social', weight: '30', target: '1000', unit: '件', actual: '1000' },
      { level2: 'served', weight: '10', target: '95', unit: '%', actual: '92.5' },
    ],
    total: add(execution, (20 * 6) / 7, (15 * 95) / 100, 15, 30, (10 * 92.5) / 95),
    grade: '优',
  },
  {
    scheme: 'P2',
    told: [
      {
        level2: 'economic-cost',
        weight: '20',
        operator: 'at-most',
        target: '12',
        unit: '万元',
        actual: '15',
      },
      { level2: 'quantity', weight: '40', target: '7', actual: '7' },
      { level2: 'economic', weight: '20', target: '3', unit: '万元', actual: '2' },
      { level2: 'served', weight: '10', target: '90', unit: '%', actual: '90' },
    ],
    total: add(execution, (20 * 12) / 15, 40, (20 * 2) / 3, 10),
    grade: '良',
  },
  {
    scheme: 'P4',
    told: [
      { level2: 'quantity', weight: '25', target: '8', actual: '3' },
      { level2: 'quality', weight: '25', target: '90', unit: '%', actual: '90' },
      { level2: 'lasting', weight: '40', target: '3', unit: '年', actual: '1' },
    ],
    total: add(execution, (25 * 3) / 8, 25, (40 * 1) / 3),
    grade: '差',
  },
  {
    scheme: 'SC-2023',
    told: [
      { level2: 'quantity', weight: '60', target: '6', actual: '5' },
      {
        level2: 'social',
        weight: '30',
        target: '7',
        actual: '10',
        overCause: 'target-too-low',
      },
    ],
    // 10 of 7 is 42.86 % too much, 30 % are tolerated, and each 1 beyond costs 0.2 of the points.
    total: add(execution, (60 * 5) / 6, 30 * (1 - 0.2 * (10 / 7 - 1 - 0.3))),
    grade: '良',
  },
]

describe('a whole self-evaluation', () => {
  for (const { scheme, told, total, grade } of cases) {
    it(`under ${scheme} scores what a hand with a pencil makes of it`, async () => {
      const { id, projectId } = await anEvaluation(scheme, told)
      const final = await finish(id)
      assert.equal(final.score, total)
      assert.equal(final.grade, grade)
      assert.equal(await scoreInRegistry(projectId), total)
    })
  }
})

const simple: readonly Told[] = [
  { level2: 'quantity', weight: '50', target: '7', actual: '7' },
  { level2: 'social', name: '执行情况', weight: '30', target: '60', unit: '%', actual: '70' },
  { level2: 'served', weight: '10', target: '95', unit: '%', actual: '95' },
]

/** The same promise, now taken from the register of money instead of being proved by evidence. */
async function moveToRegister(goalId: string): Promise<void> {
  const [first, second, third] = simple.map(({ actual: _actual, ...one }) => one)
  assert.ok(first && second && third)
  const moved = { ...second, source: 'register', figureCode: 'budget.execution-rate' }
  const step = { id: goalId, actor: clerk }
  const why = { ground: 'documented-reason', document: '大财〔2026〕5号', reason: '系统有数了' }
  await move(database, 'goals', { ...step, name: 'adjust', input: why })
  const input = aDeclaration({ indicators: [first, moved, third].map(anIndicator) })
  await move(database, 'goals', { ...step, name: 'editAdjustment', input })
  await move(database, 'goals', { ...step, name: 'submit' })
  const review = { id: goalId, actor: financeBureau }
  await move(database, 'goals', { ...review, name: 'takeUp' })
  await move(database, 'goals', { ...review, name: 'approve', input: goodReview })
}

describe('an indicator whose source moves from evidence to a register', () => {
  it('keeps its code, and an open evaluation reads it from there', async () => {
    const { id, goalId } = await anEvaluation('P1', simple)
    const before = (await getEvaluation(id)).lines[1]
    assert.deepEqual([before?.code, before?.source.kind, before?.actual], ['02', 'evidence', '70'])
    const ids = await indicatorIds(database, goalId)
    await moveToRegister(goalId)
    assert.deepEqual(await indicatorIds(database, goalId), ids)
    await move(database, 'evaluations', { id, name: 'fillIn', actor: clerk, input: words })
    const after = (await getEvaluation(id)).lines[1]
    assert.deepEqual(
      [after?.code, after?.source.kind, Number(after?.actual)],
      ['02', 'register', 80],
    )
  })

  it('leaves evaluations that are final as they were', async () => {
    const { id, goalId } = await anEvaluation('P1', simple)
    const final = await finish(id)
    await moveToRegister(goalId)
    const still = await getEvaluation(id)
    assert.deepEqual(still.lines, final.lines)
    assert.equal(still.lines[1]?.source.kind, 'evidence')
    assert.equal(still.score, final.score)
  })
})
