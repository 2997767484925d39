import { findRecord } from '#platform/actions/record-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { taskKind, type Task } from '../tasks/task-kind.ts'
import { isScored, listProgress } from '../tasks/task-store.ts'
import { overallIndicatorsOf } from './overall-rules.ts'
import { listMonitorings } from './overall-store.ts'
import { emptyLine, valueOf, type OverallLine, type YearOfDepartment } from './overall.ts'

/** Every line with what the records of the task's year say now; what people wrote stays. */
export async function collectValues(
  tx: Tx,
  task: Task,
  before: readonly OverallLine[],
): Promise<readonly OverallLine[]> {
  const { summary } = task
  if (summary === null) throw new Error('A year is judged once it is summed up.')
  const progress = await listProgress(tx, task)
  const year: YearOfDepartment = {
    summary,
    projects: progress.map((one) => {
      const { evaluation, hasGoals } = one
      const isPublished = (evaluation?.publishedOn ?? null) !== null
      const isClassified = evaluation?.state === 'archived' && !isPublished
      return { hasGoals, isFinal: isScored(one), isPublished, isClassified }
    }),
    monitorings: await listMonitorings(tx, task),
  }
  return overallIndicatorsOf(task.year).map(({ code, value }) => {
    const written = before.find((line) => line.code === code) ?? emptyLine(code)
    return { ...written, found: value === null ? null : valueOf(value, year) }
  })
}

export async function getTask(tx: Tx, taskId: string): Promise<Task> {
  const task = await findRecord<Task>(tx, taskKind, taskId)
  if (task) return task
  throw new Error(`There is no task ${taskId}.`)
}
