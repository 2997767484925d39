import type { Scoped } from '#kernel/scope.ts'
import { permits } from '#kernel/process.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { EvaluationFields, EvaluationState } from '../evaluations/evaluation-kind.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import type { SummaryRow } from './summary.ts'
import type { TaskFields, TaskProject } from './task-kind.ts'

/** How far a project has come with its self-evaluation, asked of the records. */
export interface ProjectProgress {
  readonly project: TaskProject
  /** Whether goals for the year are approved: without them nothing can be evaluated. */
  readonly hasGoals: boolean
  readonly evaluation:
    | (Scoped & {
        readonly id: string
        readonly state: EvaluationState
        readonly score: string | null
        readonly grade: string | null
        readonly title: string
        readonly publishedOn: string | null
      })
    | null
  readonly recheck: {
    readonly id: string
    readonly finding: string | null
    readonly score: string | null
  } | null
}

/** Every project of the task with where it stands now, in the order of their codes. */
export async function listProgress(
  tx: Tx,
  { year, projects }: Pick<TaskFields, 'year' | 'projects'>,
): Promise<readonly ProjectProgress[]> {
  const ids = projects.map(({ id }) => id)
  if (ids.length === 0) return []
  const [evaluations, goals, rechecks] = await Promise.all([
    listEvaluations(tx, ids, year),
    listApproved(tx, ids, year),
    tablesOf<'performance'>(tx)
      .selectFrom('performance.recheck')
      .select(['id', 'projectId', 'finding', 'score'])
      .where('projectId', 'in', ids)
      .where('year', '=', year)
      .execute(),
  ])
  return projects
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map((project) => ({
      project,
      hasGoals: goals.has(project.id),
      evaluation: evaluations.get(project.id) ?? null,
      recheck: rechecks.find(({ projectId }) => projectId === project.id) ?? null,
    }))
}

async function listEvaluations(
  tx: Tx,
  projectIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, NonNullable<ProjectProgress['evaluation']>>> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.evaluation as evaluation')
    .innerJoin('platform.record as record', 'record.id', 'evaluation.id')
    .select(['evaluation.id', 'evaluation.projectId', 'evaluation.score', 'evaluation.grade'])
    .select(['evaluation.publishedOn', 'record.title', 'record.state'])
    .select(['record.unitId', 'record.ownerId', 'record.assigneeKey'])
    .where('evaluation.projectId', 'in', projectIds)
    .where('evaluation.year', '=', year)
    .execute()
  return new Map(
    // The spine keeps states as text; only this kind's process has written them.
    rows.map((row) => [row.projectId, { ...row, state: row.state as EvaluationState }]),
  )
}

async function listApproved(
  tx: Tx,
  projectIds: readonly string[],
  year: number,
): Promise<ReadonlySet<string>> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.goal as goal')
    .innerJoin('platform.record as record', 'record.id', 'goal.id')
    .select('goal.projectId')
    .where('goal.projectId', 'in', projectIds)
    .where('goal.year', '=', year)
    .where('goal.approved', 'is not', null)
    .where('record.state', '<>', 'discarded')
    .execute()
  return new Set(rows.map(({ projectId }) => projectId))
}

/** Whether a project still owes its submission, and somebody has it in hand. */
export function isOwed({ evaluation }: ProjectProgress): boolean {
  return evaluation !== null && permits(evaluationProcess, evaluation.state, 'submit')
}

/** Whether the project's self-evaluation is final: it has a score that stands. */
export function isScored({ evaluation }: ProjectProgress): boolean {
  return (evaluation?.score ?? null) !== null
}

/** A final self-evaluation with what the summary needs of it. */
type Final = Pick<
  SummaryRow,
  | 'projectId'
  | 'projectName'
  | 'yearStartFen'
  | 'adjustedFen'
  | 'paidFen'
  | 'score'
  | 'recheckedScore'
>

/** What a department's self-evaluations of a year came to. */
export async function listFinals(
  tx: Tx,
  { year, departmentName }: Pick<TaskFields, 'year' | 'departmentName'>,
): Promise<readonly Final[]> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.evaluation as evaluation')
    .leftJoin('performance.recheck as recheck', (join) =>
      join
        .onRef('recheck.evaluationId', '=', 'evaluation.id')
        .on('recheck.finding', 'is not', null),
    )
    .select(['evaluation.projectId', 'evaluation.projectName', 'evaluation.score'])
    .select(['evaluation.budget', 'recheck.score as recheckedScore'])
    .where('evaluation.year', '=', year)
    .where('evaluation.departmentName', '=', departmentName)
    .where('evaluation.score', 'is not', null)
    .execute()
  return rows.map(({ budget, ...row }) => ({ ...row, ...budgetOf(budget) }))
}

function budgetOf(budget: unknown): Pick<Final, 'yearStartFen' | 'adjustedFen' | 'paidFen'> {
  // Written by this module when the figures were read; no form gives it.
  const { total } = budget as EvaluationFields['budget']
  return {
    yearStartFen: total.yearStartFen,
    adjustedFen: total.adjustedFen,
    paidFen: total.paidFen,
  }
}

/** The tasks of a year that were not discarded, each with the department that it is for. */
export async function listTaskUnits(
  tx: Tx,
  year: number,
): Promise<readonly { readonly id: string; readonly unitId: string }[]> {
  return tablesOf<'performance'>(tx)
    .selectFrom('performance.task as task')
    .innerJoin('platform.record as record', 'record.id', 'task.id')
    .select(['task.id', 'record.unitId'])
    .where('task.year', '=', year)
    .where('record.state', '<>', 'discarded')
    .execute()
}
