import { renderWords } from '../evaluations/evaluation-face.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import type { Neighbours } from '../project-directory.ts'
import { totalOf, type Summary, type SummaryRow } from './summary.ts'
import type { Task } from './task-kind.ts'
import { isScored, listFinals, listProgress, type ProjectProgress } from './task-store.ts'

/** What stands in the way of the summary, or goes into it. */
export interface Compiled {
  readonly summary: Summary
  /** Projects without a final self-evaluation. */
  readonly missing: readonly ProjectProgress[]
  /** Projects whose re-check has no finding yet. */
  readonly unchecked: readonly ProjectProgress[]
}

/** The summary of a task as the records give it now. */
export async function compileSummary(
  tx: Tx,
  neighbours: Neighbours,
  task: Pick<Task, 'year' | 'departmentName' | 'projects'>,
): Promise<Compiled> {
  const progress = await listProgress(tx, task)
  const before = await listFinals(tx, { ...task, year: task.year - 1 })
  const rows: SummaryRow[] = []
  for (const one of progress) {
    const last = before.find(
      ({ projectId, projectName }) =>
        projectId === one.project.id || projectName === one.project.name,
    )
    rows.push({
      ...(await rowOf(tx, neighbours, one)),
      lastScore: last?.recheckedScore ?? last?.score ?? null,
    })
  }
  return {
    summary: { rows, lastYear: before.length === 0 ? null : totalOf(before) },
    missing: progress.filter((one) => !isScored(one)),
    unchecked: progress.filter(({ recheck }) => recheck !== null && recheck.finding === null),
  }
}

async function rowOf(
  tx: Tx,
  neighbours: Neighbours,
  one: ProjectProgress,
): Promise<Omit<SummaryRow, 'lastScore'>> {
  const { project, evaluation, recheck } = one
  const named = { projectId: project.id, projectCode: project.code, projectName: project.name }
  const final =
    evaluation !== null && isScored(one)
      ? await findRecord<Evaluation>(tx, evaluationKind, evaluation.id)
      : undefined
  if (!final)
    return {
      ...named,
      ...{ evaluationId: null, yearStartFen: null, adjustedFen: null, paidFen: null },
      ...{ score: null, grade: null, recheckedScore: null, problems: '' },
    }
  const { yearStartFen, adjustedFen, paidFen } = final.budget.total
  const { words } = await renderWords(tx, final, neighbours)
  return {
    ...named,
    ...{ evaluationId: final.id, yearStartFen, adjustedFen, paidFen },
    ...{ score: final.score, grade: final.grade },
    recheckedScore: recheck?.score ?? null,
    problems: words.problems,
  }
}
