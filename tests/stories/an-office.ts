import { inTransaction } from '#platform/database/transaction.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Database } from '#platform/database/database.ts'
import {
  evaluationKind,
  type Evaluation,
} from '../../src/modules/performance/evaluations/evaluation-kind.ts'
import { taskKind, type Task } from '../../src/modules/performance/tasks/task-kind.ts'
import {
  listProgress,
  type ProjectProgress,
} from '../../src/modules/performance/tasks/task-store.ts'
import {
  approvedGoals,
  bring,
  declareGoals,
  indicatorIds,
  move,
  prove,
  words,
  type Performers,
} from './a-performance.ts'

/** A task of a year as the office plans it; its last day was yesterday unless said. */
export function aTask(over: object = {}): object {
  return {
    year: 2026,
    title: '2026年度项目支出绩效自评',
    basis: '大财绩〔2026〕1号',
    reportBy: '2026-03-01',
    ...over,
  }
}

/** A project of the year whose goals are approved, and the proof that goes with them. */
export async function aProvenProject(
  database: Database,
  people: Performers,
  project: { readonly year?: number; readonly name: string },
): Promise<string> {
  const { goalId, projectId } = await approvedGoals(database, people, { project })
  for (const indicatorId of await indicatorIds(database, goalId))
    await prove(database, people.clerk, { indicatorId, quantity: '7' })
  return projectId
}

/** A project whose goals nobody has approved yet. */
export async function anUnpromisedProject(
  database: Database,
  people: Performers,
  project: { readonly year?: number; readonly name: string },
): Promise<{ readonly goalId: string; readonly projectId: string }> {
  return declareGoals(database, people, { project })
}

/** Leads an evaluation that is open to its end. */
export async function finish(
  database: Database,
  { clerk, department, financeBureau }: Performers,
  id: string,
): Promise<void> {
  const step = (name: string, actor: Performers['clerk'], input?: object) =>
    move(database, 'evaluations', { id, name, actor, ...(input ? { input } : {}) })
  await step('fillIn', clerk, words)
  await step('submit', clerk)
  await step('takeUp', department)
  await step('passDepartment', department, { score: '90', suggestion: '继续安排' })
  await step('finalise', financeBureau, { opinion: '同意' })
}

export async function progressOf(
  database: Database,
  taskId: string,
): Promise<readonly ProjectProgress[]> {
  const task = await getTask(database, taskId)
  return inTransaction(database, (tx) => listProgress(tx, task))
}

export async function getTask(database: Database, id: string): Promise<Task> {
  const task = await inTransaction(database, (tx) => findRecord<Task>(tx, taskKind, id))
  if (!task) throw new Error('There is no such task.')
  return task
}

export async function getEvaluation(database: Database, id: string): Promise<Evaluation> {
  const found = await inTransaction(database, (tx) =>
    findRecord<Evaluation>(tx, evaluationKind, id),
  )
  if (!found) throw new Error('There is no such evaluation.')
  return found
}

/** Plans a year and sends it. */
export async function aSentTask(
  database: Database,
  people: Performers,
  over: object = {},
): Promise<string> {
  const id = await bring(database, 'tasks', { actor: people.officer, input: aTask(over) })
  await move(database, 'tasks', { id, name: 'send', actor: people.officer })
  return id
}
