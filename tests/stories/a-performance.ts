import type { Actor } from '#kernel/actor.ts'
import { performanceModule } from '#modules/performance/index.ts'
import { create } from '#platform/actions/create.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import type { Module } from '#platform/module.ts'
import type { RecordBook } from '#platform/records/record-book.ts'
import { budgetModule } from '../../src/modules/budget/module.ts'
import { listGoalIndicators } from '../../src/modules/performance/goals/goal-store.ts'
import { neighboursOf } from '../../src/neighbours.ts'
import { actorOf, anAccount, morning } from '../support/county.ts'
import { aBureau, act, aProject, type Bureau } from './a-bureau.ts'

/** A bureau that promises results, proves them, and is reviewed by its department and by finance. */
export interface Performers extends Bureau {
  readonly otherClerk: Actor
  readonly officer: Actor
  readonly department: Actor
  readonly financeBureau: Actor
}

export const neighbours = neighboursOf(() => modules)
const performance = performanceModule(neighbours)
export const modules: readonly Module[] = [budgetModule, performance]

export function bookOf(collection: string): RecordBook {
  const book = performance.books.find(({ kind }) => kind.collection === collection)
  if (!book) throw new Error(`There is no book of ${collection}.`)
  return book
}

export async function performers(database: Database): Promise<Performers> {
  const bureau = await aBureau(database)
  const hire = async (loginName: string, role: string, unitId: string): Promise<Actor> =>
    actorOf(
      database,
      await anAccount(database, { loginName, name: loginName, unitId, posts: [{ role, unitId }] }),
    )
  return {
    ...bureau,
    otherClerk: await hire('other-clerk', 'section-clerk', bureau.finance),
    officer: await hire('officer', 'performance-officer', bureau.bureau),
    department: await hire('department', 'department-reviewer', bureau.bureau),
    financeBureau: await hire('finance-bureau', 'finance-bureau-reviewer', bureau.county),
  }
}

/** Creates a record under the given actor's rights. */
export async function bring(
  database: Database,
  collection: string,
  {
    actor,
    input,
    at = morning,
  }: { readonly actor: Actor; readonly input: object; readonly at?: Date },
): Promise<string> {
  const book = bookOf(collection)
  const [creation] = book.creations
  if (!creation) throw new Error(`Nothing creates ${collection}.`)
  return inTransaction(database, async (tx) => {
    const made = await create(tx, book.kind, creation, { actor, input, happenedAt: at })
    return made.record.id
  })
}

/** Takes an action by its name, signing what is shown where it is a signature. */
export async function move(
  database: Database,
  collection: string,
  step: {
    readonly id: string
    readonly name: string
    readonly actor: Actor
    readonly input?: object
    readonly at?: Date
  },
): Promise<void> {
  const book = bookOf(collection)
  const action = book.actions.find(({ name }) => name === step.name)
  if (!action) throw new Error(`Nothing is called ${step.name}.`)
  const { id, ...asked } = step
  await act(database, book.kind, action as never, { recordId: id, ...asked })
}

/** A file this person has sent, which no record owns yet; the same digest is the same content. */
export async function aFile(
  database: Database,
  { accountId }: Actor,
  digest: string = newId(),
): Promise<string> {
  const id = newId()
  await inTransaction(database, (tx) =>
    tablesOf<'platform'>(tx)
      .insertInto('platform.file')
      .values({
        id,
        digest,
        name: '验收单.pdf',
        mediaType: 'application/pdf',
        sizeBytes: 1,
        uploadedBy: accountId,
        uploadedAt: morning,
      })
      .execute(),
  )
  return id
}

export interface Promised {
  readonly level2: string
  readonly weight: string
  readonly target?: string
  readonly operator?: string
  readonly unit?: string
  readonly name?: string
  readonly source?: string
  readonly figureCode?: string
}

export function anIndicator(promised: Promised): object {
  return {
    name: promised.level2,
    operator: 'at-least',
    target: '7',
    unit: '个',
    source: 'evidence',
    evidenceKind: 'work-record',
    ...promised,
  }
}

/** What fits the default scheme: 50 of output, 30 of benefit, 10 of satisfaction. */
export const fitting = [
  anIndicator({ level2: 'quantity', weight: '50' }),
  anIndicator({ level2: 'social', weight: '30' }),
  anIndicator({ level2: 'served', weight: '10' }),
]

export function aDeclaration(over: object = {}): object {
  return {
    projectKind: 'new',
    periodFrom: 2026,
    periodTo: 2026,
    annualGoal: '建成七个便民服务中心',
    schemeCode: 'P1',
    indicators: fitting,
    ...over,
  }
}

export const goodReview = {
  completeness: 'good',
  relevance: 'good',
  suitability: 'good',
  feasibility: 'good',
  opinion: '同意',
}

/** What is declared otherwise than usual, and of a project of how much money. */
interface Declared {
  readonly amountFen?: number
  /** The project's year and name, where they matter. */
  readonly project?: { readonly year?: number; readonly name?: string }
  readonly [field: string]: unknown
}

/** Goals of a project of its own, still being drawn up. */
export async function declareGoals(
  database: Database,
  people: Performers,
  { amountFen = 80_000_000, project = {}, ...over }: Declared = {},
): Promise<{ readonly goalId: string; readonly projectId: string }> {
  const projectId = await aProject(database, people, { amountFen, ...project })
  const input = { projectId, ...aDeclaration(over) }
  const goalId = await bring(database, 'goals', { actor: people.clerk, input })
  return { goalId, projectId }
}

/** Goals that finance approved. */
export async function approvedGoals(
  database: Database,
  people: Performers,
  over: Declared = {},
): Promise<{ readonly goalId: string; readonly projectId: string }> {
  const made = await declareGoals(database, people, over)
  await approve(database, made.goalId, people)
  return made
}

/** Finance approves goals that were drawn up; on another day than they were submitted, where one is named. */
export async function approve(
  database: Database,
  id: string,
  {
    clerk,
    financeBureau,
    submittedAt = morning,
    approvedAt = submittedAt,
    review = goodReview,
  }: Pick<Performers, 'clerk' | 'financeBureau'> & {
    readonly submittedAt?: Date
    readonly approvedAt?: Date
    readonly review?: object
  },
): Promise<void> {
  const goal = { id, actor: financeBureau, at: submittedAt }
  await move(database, 'goals', { ...goal, name: 'submit', actor: clerk })
  await move(database, 'goals', { ...goal, name: 'takeUp' })
  await move(database, 'goals', { ...goal, name: 'approve', at: approvedAt, input: review })
}

/** The lasting ids of the goals' indicators, in the order they were declared. */
export async function indicatorIds(database: Database, goalId: string): Promise<readonly string[]> {
  const rows = await reading(database, (tx) => listGoalIndicators(tx, goalId))
  return rows.map(({ id }) => id)
}

export async function aWorkRecord(
  database: Database,
  actor: Actor,
  over: object = {},
): Promise<object> {
  return {
    kind: 'work-record',
    what: '启用的中心',
    fromDate: '2026-01-01',
    toDate: '2026-02-28',
    quantity: '7',
    unit: '个',
    keptBy: '政务服务股',
    proof: [await aFile(database, actor)],
    ...over,
  }
}

/** Enters and signs a work record that proves so much of an indicator. */
export async function prove(
  database: Database,
  actor: Actor,
  { indicatorId, quantity }: { readonly indicatorId: string; readonly quantity: string },
): Promise<string> {
  const content = await aWorkRecord(database, actor, { quantity })
  return proveBy(database, actor, { indicatorId, content })
}

/** Enters and signs a piece of evidence; its id. */
export async function proveBy(
  database: Database,
  actor: Actor,
  {
    indicatorId,
    content,
    at = morning,
  }: { readonly indicatorId: string; readonly content: object; readonly at?: Date },
): Promise<string> {
  const id = await bring(database, 'evidence', { actor, input: { indicatorId, content }, at })
  await move(database, 'evidence', { id, name: 'sign', actor, at })
  return id
}

export const words = {
  goalCompletion: '全部启用',
  process: '分批改造',
  executionReason: '款项跨年支付',
  conclusion: '按计划完成',
  problems: '有的偏低',
  improvements: '再改',
}
