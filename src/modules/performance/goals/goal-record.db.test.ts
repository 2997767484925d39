import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { create } from '#platform/actions/create.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { aPerson } from '../../../../tests/support/toy-note.ts'
import { declareGoal } from '../actions/declare-goal.ts'
import { goalBook } from './goal-book.ts'
import { goalKind, type GoalState } from './goal-kind.ts'
import type { Neighbours } from '../project-directory.ts'

const database = await freshDatabase()
const unitId = newId()
const clerk = aPerson({ unitId, grants: { 'performance.goal.declare': [unitId] } })
const reviewer = aPerson({ grants: { 'performance.goal.review': 'county' } })
const happenedAt = new Date('2023-03-01T01:00:00Z')

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
  modules: () => [],
}

const { actions } = goalBook(neighbours)
const indicator = (level1: string, level2: string, weight: string) => ({
  level1,
  level2,
  name: `${level2}指标`,
  operator: 'at-least',
  target: '7',
  unit: '个',
  weight,
  source: 'evidence',
  evidenceKind: level1 === 'satisfaction' ? 'survey' : 'acceptance',
})
const declaration = {
  projectKind: 'new',
  periodFrom: 2023,
  periodTo: 2023,
  annualGoal: '建成七个中心',
  schemeCode: 'P1',
  indicators: [
    indicator('output', 'quantity', '50'),
    indicator('benefit', 'social', '30'),
    indicator('satisfaction', 'served', '10'),
  ],
}
const review = {
  completeness: 'excellent',
  relevance: 'good',
  suitability: 'good',
  feasibility: 'good',
  opinion: '同意',
}
const inputs: Readonly<Record<string, unknown>> = {
  approve: review,
  return: review,
  adjust: { ground: 'documented-reason', document: '大财〔2023〕5号', reason: '任务变了' },
  editDraft: declaration,
  editReturned: declaration,
  editAdjustment: declaration,
}
const ways: Readonly<Record<GoalState, readonly string[]>> = {
  draft: [],
  submitted: ['submit'],
  'finance-review': ['submit', 'takeUp'],
  returned: ['submit', 'takeUp', 'return'],
  approved: ['submit', 'takeUp', 'approve'],
  adjusting: ['submit', 'takeUp', 'approve', 'adjust'],
  discarded: ['discard'],
}
/** What each state lets pass; everything else is refused. */
const open: Readonly<Record<GoalState, readonly string[]>> = {
  draft: ['submit', 'editDraft', 'discard'],
  submitted: ['takeUp'],
  'finance-review': ['approve', 'return'],
  returned: ['submit', 'editReturned', 'discard'],
  approved: ['adjust'],
  adjusting: ['submit', 'editAdjustment', 'dropAdjustment'],
  discarded: [],
}

async function declare(changes: object = {}): Promise<string> {
  const { record } = await inTransaction(database, (tx) =>
    create(tx, goalKind, declareGoal(neighbours), {
      actor: clerk,
      input: { ...declaration, projectId: newId(), year: 2023, ...changes },
      happenedAt,
    }),
  )
  return record.id
}

async function act(recordId: string, name: string): Promise<string> {
  const action = actions.find((one) => one.name === name)
  assert.ok(action)
  const actor = ['takeUp', 'approve', 'return'].includes(name) ? reviewer : clerk
  const { record } = await inTransaction(database, (tx) =>
    take(tx, goalKind, action as never, {
      recordId,
      version: null,
      actor,
      input: inputs[name] ?? {},
      happenedAt,
    }),
  )
  return (record as { readonly state: string }).state
}

async function aGoal(state: GoalState): Promise<string> {
  const id = await declare()
  for (const name of ways[state]) await act(id, name)
  return id
}

async function refuses(work: () => Promise<unknown>, code: RefusalCode): Promise<void> {
  await assert.rejects(work, (error) => error instanceof Refusal && error.code === code)
}

describe('a goal', () => {
  for (const state of Object.keys(ways) as GoalState[]) {
    for (const { name } of actions) {
      const may = open[state].includes(name)
      it(`${may ? 'lets' : 'does not let'} ${name} happen while it is ${state}`, async () => {
        const id = await aGoal(state)
        if (may) await act(id, name)
        else await refuses(() => act(id, name), 'wrong-state')
      })
    }
  }

  it('is not submitted while its weights do not add up', async () => {
    const id = await declare({ indicators: [indicator('output', 'quantity', '50')] })
    await refuses(() => act(id, 'submit'), 'invalid')
  })

  it('is declared once for a project and year', async () => {
    const projectId = newId()
    await declare({ projectId })
    await refuses(() => declare({ projectId }), 'already-exists')
  })
})
