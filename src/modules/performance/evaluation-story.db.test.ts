import assert from 'node:assert/strict'
import { it } from 'node:test'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { create } from '#platform/actions/create.ts'
import { digestOf, take } from '#platform/actions/take.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { defineIndicator } from '#platform/indicators/indicator.ts'
import { computeFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { newId } from '#platform/ids.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aPerson } from '../../../tests/support/toy-note.ts'
import type { Evaluation } from './evaluation-kind.ts'
import { listGoalIndicators } from './goal-store.ts'
import { performanceModule } from './module.ts'
import { evidenceKind, type EvidenceRecord } from './evidence-kind.ts'
import type { Neighbours } from './project-directory.ts'
import { signEvidence } from './actions/sign-evidence.ts'
import type { Module } from '#platform/module.ts'

const database = await freshDatabase()
const unitId = newId()
const projectId = newId()
const happenedAt = new Date('2024-01-10T01:00:00Z')
const county = 'county' as const
const clerk = aPerson({
  unitId,
  grants: {
    'performance.goal.declare': [unitId],
    'performance.evidence.enter': [unitId],
    'performance.evaluation.fill': [unitId],
  },
})
const reviewer = aPerson({
  grants: {
    'performance.goal.review': county,
    'performance.evaluation.review-as-department': county,
    'performance.evaluation.review-as-finance': county,
  },
})
const toy = (code: string, value: string) =>
  defineIndicator({
    code,
    label: label(code, code),
    definition: label(code, code),
    unit: { kind: 'fen', said: 'wan' },
    about: 'budget.project',
    isPublic: true,
    value: () => Promise.resolve({ value, recordCount: 1 }),
    records: () => Promise.resolve({ columns: [], rows: [], next: null, count: 0 }),
  })
const neighbours: Neighbours = {
  projects: {
    find: (_tx, id) =>
      Promise.resolve({
        id,
        code: '51092300T000000000001',
        name: '便民服务中心',
        year: 2023,
        unitId,
        departmentName: '行政审批局',
        basisText: '',
      }),
    list: () => Promise.resolve([]),
    readLines: () => Promise.resolve([]),
  },
  staff: {
    findHolders: () =>
      Promise.resolve([
        { accountId: reviewer.accountId, personId: reviewer.personId, name: reviewer.name, unitId },
      ]),
    listLeadingGroup: () => Promise.resolve([]),
  },
  modules: () => modules,
}
const performance = performanceModule(neighbours)
const modules: readonly Module[] = [
  {
    ...performance,
    indicators: [
      ...performance.indicators,
      toy('budget.appropriated', '80000000'),
      toy('budget.adjusted', '80000000'),
      toy('budget.paid', '80000000'),
    ],
  },
]

async function bring(collection: string, input: object): Promise<string> {
  const book = performance.books.find(({ kind }) => kind.collection === collection)
  const creation = book?.creations[0]
  assert.ok(book && creation)
  const made = await inTransaction(database, (tx) =>
    create(tx, book.kind, creation as never, { actor: clerk, input, happenedAt }),
  )
  return made.record.id
}

async function act(recordId: string, name: string, input: object = {}, by = clerk, digest = '') {
  const book = performance.books.find(({ actions }) => actions.some((one) => one.name === name))
  const action = book?.actions.find((one) => one.name === name)
  assert.ok(book && action)
  return inTransaction(database, (tx) =>
    take(tx, book.kind, action as never, {
      recordId,
      version: null,
      actor: by,
      input,
      happenedAt,
      signature: { digest },
    }),
  )
}

async function actOn(collection: string, id: string, name: string, input: object = {}, by = clerk) {
  const book = performance.books.find(({ kind }) => kind.collection === collection)
  const action = book?.actions.find((one) => one.name === name)
  assert.ok(book && action)
  return inTransaction(database, (tx) =>
    take(tx, book.kind, action as never, {
      recordId: id,
      version: null,
      actor: by,
      input,
      happenedAt,
    }),
  )
}

async function prove(indicatorId: string, quantity: string): Promise<void> {
  const content = {
    kind: 'work-record',
    what: '台账',
    fromDate: '2023-01-01',
    toDate: '2023-12-31',
    quantity,
    unit: '个',
    keptBy: '政务股',
    proof: [newId()],
  }
  const id = await bring('evidence', { indicatorId, content })
  const record = await reading(database, (tx) => findRecord<EvidenceRecord>(tx, evidenceKind, id))
  const [hat] = clerk.hats
  assert.ok(record && hat)
  const signed = signEvidence.signs?.({ record, known: [], actor: clerk, hat, happenedAt })
  assert.ok(signed)
  await act(id, 'sign', {}, clerk, digestOf(signed))
}

it('leads a project from its goals to a final score that the registry knows', async () => {
  const one = (level1: string, level2: string, weight: string) => ({
    level1,
    level2,
    name: level2,
    operator: 'at-least',
    target: '7',
    unit: '个',
    weight,
    source: 'evidence',
    evidenceKind: 'work-record',
  })
  const goalId = await bring('goals', {
    projectId,
    year: 2023,
    projectKind: 'new',
    periodFrom: 2023,
    periodTo: 2023,
    annualGoal: '建成七个中心',
    schemeCode: 'P1',
    indicators: [
      one('output', 'quantity', '50'),
      one('benefit', 'social', '30'),
      one('satisfaction', 'served', '10'),
    ],
  })
  await actOn('goals', goalId, 'submit')
  await actOn('goals', goalId, 'takeUp', {}, reviewer)
  const good = { completeness: 'good', relevance: 'good', suitability: 'good', feasibility: 'good' }
  await actOn('goals', goalId, 'approve', { ...good, opinion: '同意' }, reviewer)
  const indicators = await reading(database, (tx) => listGoalIndicators(tx, goalId))
  for (const [at, { id }] of indicators.entries()) await prove(id, at === 1 ? '6' : '7')

  const id = await bring('evaluations', { projectId, year: 2023 })
  const words = {
    goalCompletion: '全部启用',
    conclusion: '按计划完成',
    problems: '有的偏低',
    improvements: '再改',
  }
  await actOn('evaluations', id, 'fillIn', words)
  await assert.rejects(
    actOn('evaluations', id, 'submit'),
    (error) =>
      error instanceof Refusal && error.fields.some(({ path }) => path.endsWith('/reason')),
  )
  await actOn('evaluations', id, 'fillIn', {
    ...words,
    lines: [{ code: '02', reason: '一个中心晚了' }],
  })
  await actOn('evaluations', id, 'submit')
  await actOn('evaluations', id, 'takeUp', {}, reviewer)
  await actOn(
    'evaluations',
    id,
    'passDepartment',
    { score: '95', suggestion: '继续安排' },
    reviewer,
  )
  const { record } = await actOn('evaluations', id, 'finalise', { opinion: '同意' }, reviewer)
  assert.equal((record as Partial<Evaluation>).score, '95.71')
  const figure = await inTransaction(database, async (tx) =>
    computeFigure({ modules }, tx, {
      code: 'performance.score',
      period: { from: '2023-01-01', to: '2023-12-31' },
      asOf: await resolveAsOf(tx, 'latest'),
      subject: projectId,
    }),
  )
  assert.equal(figure.answer.value, '95.71')
})
