import type { Actor } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { create } from '#platform/actions/create.ts'
import { digestOf } from '#platform/actions/decide.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { take } from '#platform/actions/take.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import { defineIndicator } from '#platform/indicators/indicator.ts'
import type { Module } from '#platform/module.ts'
import { signEvidence } from '../../src/modules/performance/actions/sign-evidence.ts'
import { evidenceKind, type EvidenceRecord } from '../../src/modules/performance/evidence-kind.ts'
import { listGoalIndicators } from '../../src/modules/performance/goal-store.ts'
import { performanceModule, type Neighbours } from '../../src/modules/performance/index.ts'
import { aPerson } from '../support/toy-note.ts'

export const january = new Date('2024-01-10T01:00:00Z')

/** A project of 2023 with approved goals, two of three indicators proven, and its evaluation open. */
export interface EvaluationStory {
  readonly id: string
  readonly clerk: Actor
  readonly reviewer: Actor
  readonly stranger: Actor
  readonly neighbours: Neighbours
  readonly modules: readonly Module[]
  readonly act: (name: string, input?: object, by?: Actor) => Promise<{ readonly record: object }>
}

export async function anEvaluation(database: Database): Promise<EvaluationStory> {
  const unitId = newId()
  const projectId = newId()
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
      'performance.goal.review': 'county',
      'performance.evaluation.see': 'county',
      'performance.evaluation.review-as-department': 'county',
      'performance.evaluation.review-as-finance': 'county',
    },
  })
  const modules: Module[] = []
  const neighbours = neighboursOf({ unitId, reviewer, modules: () => modules })
  const performance = performanceModule(neighbours)
  const registers = ['budget.appropriated', 'budget.adjusted', 'budget.paid', 'budget.received']
  const counts = ['execution-rate', 'claims.count', 'signatures-complete', 'invoices-valid'].map(
    (name) => `budget.${name}`,
  )
  modules.push({
    ...performance,
    indicators: [
      ...performance.indicators,
      ...registers.map((code) => register(code, '80000000')),
      ...counts.map((code) => register(code, '100')),
    ],
  })
  const bookOf = (collection: string) => {
    const book = performance.books.find(({ kind }) => kind.collection === collection)
    if (!book) throw new Error(`no book of ${collection}`)
    return book
  }
  const bring = (collection: string, input: object): Promise<string> =>
    inTransaction(database, async (tx) => {
      const { kind, creations } = bookOf(collection)
      const asked = { actor: clerk, input, happenedAt: january }
      return (await create(tx, kind, creations[0] as never, asked)).record.id
    })
  const actOn = (
    { collection, id, digest }: { collection: string; id: string; digest?: string },
    name: string,
    input: object = {},
    by = clerk,
  ): Promise<{ readonly record: object }> =>
    inTransaction(database, (tx) => {
      const { kind, actions } = bookOf(collection)
      return take(tx, kind, actions.find((one) => one.name === name) as never, {
        recordId: id,
        version: null,
        actor: by,
        input,
        happenedAt: january,
        ...(digest === undefined ? {} : { signature: { digest } }),
      })
    })
  const prove = async (indicatorId: string, quantity: string): Promise<void> => {
    const proof = await aFile(database, clerk)
    const id = await bring('evidence', { indicatorId, content: workRecord(quantity, proof) })
    const [hat] = clerk.hats
    const signed = await reading(database, async (tx) => {
      const record = await findRecord<EvidenceRecord>(tx, evidenceKind, id)
      if (!record || !hat) return undefined
      const asked = { record, input: null, actor: clerk, hat, happenedAt: january }
      return signEvidence.signs?.({ ...asked, known: await signEvidence.gather(tx, asked) })
    })
    if (!signed) throw new Error('evidence that cannot be signed proves nothing')
    await actOn({ collection: 'evidence', id, digest: digestOf(signed) }, 'sign')
  }
  const goalId = await bring('goals', { projectId, ...goals })
  const goal = { collection: 'goals', id: goalId }
  await actOn(goal, 'submit')
  await actOn(goal, 'takeUp', {}, reviewer)
  await actOn(goal, 'approve', approval, reviewer)
  const indicators = await reading(database, (tx) => listGoalIndicators(tx, goalId))
  for (const [at, { id }] of indicators.entries()) if (at < 2) await prove(id, at === 1 ? '6' : '7')
  const id = await bring('evaluations', { projectId, year: 2023 })
  return {
    id,
    clerk,
    reviewer,
    stranger: aPerson({}),
    neighbours,
    modules,
    act: (name, input, by) => actOn({ collection: 'evaluations', id }, name, input, by),
  }
}

interface Surroundings {
  readonly unitId: string
  readonly reviewer: Actor
  readonly modules: () => readonly Module[]
}

function neighboursOf({ unitId, reviewer, modules }: Surroundings): Neighbours {
  const { accountId, personId, name } = reviewer
  return {
    modules,
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
      findHolders: () => Promise.resolve([{ accountId, personId, name, unitId }]),
      listLeadingGroup: () => Promise.resolve([]),
    },
  }
}

function register(code: string, value: string) {
  return defineIndicator({
    code,
    label: label(code, code),
    definition: label(code, code),
    unit: { kind: 'fen', said: 'wan' },
    about: 'project',
    isPublic: true,
    value: () => Promise.resolve({ value, recordCount: 1 }),
    records: () => Promise.resolve({ columns: [], rows: [], next: null, count: 0 }),
  })
}

/** A file as it stands after an upload, its content aside. */
async function aFile(database: Database, { accountId }: Actor): Promise<string> {
  const id = newId()
  await inTransaction(database, (tx) =>
    tablesOf<'platform'>(tx)
      .insertInto('platform.file')
      .values({
        id,
        digest: id.replaceAll('-', '').repeat(2),
        name: '台账.pdf',
        mediaType: 'application/pdf',
        sizeBytes: 1,
        uploadedBy: accountId,
        uploadedAt: january,
      })
      .execute(),
  )
  return id
}

function workRecord(quantity: string, proof: string): object {
  return {
    kind: 'work-record',
    what: '台账',
    fromDate: '2023-01-01',
    toDate: '2023-12-31',
    quantity,
    unit: '个',
    keptBy: '政务股',
    proof: [proof],
  }
}

function indicator(level1: string, level2: string, weight: string): object {
  return {
    level1,
    level2,
    name: level2,
    operator: 'at-least',
    target: '7',
    unit: '个',
    weight,
    source: 'evidence',
    evidenceKind: 'work-record',
  }
}

const goals = {
  year: 2023,
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

const approval = {
  completeness: 'good',
  relevance: 'good',
  suitability: 'good',
  feasibility: 'good',
  opinion: '同意',
}
