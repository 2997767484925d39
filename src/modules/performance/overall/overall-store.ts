import { findRecord } from '#platform/actions/record-store.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { Task } from '../tasks/task-kind.ts'
import { overallKind, type Overall } from './overall-kind.ts'
import type { YearOfDepartment } from './overall.ts'

/** Tasks that are summed up and whose department has not begun to judge its year. */
export async function listTasksToJudge(
  tx: Tx,
): Promise<readonly { readonly id: string; readonly title: string; readonly unitId: string }[]> {
  return tablesOf<'performance'>(tx)
    .selectFrom('performance.task as task')
    .innerJoin('platform.record as record', 'record.id', 'task.id')
    .leftJoin('performance.overall as overall', 'overall.taskId', 'task.id')
    .select(['task.id', 'record.title', 'record.unitId'])
    .where('task.summary', 'is not', null)
    .where('overall.id', 'is', null)
    .orderBy('task.year', 'desc')
    .limit(20)
    .execute()
}

/** What became of the monitorings of a task's projects. */
export async function listMonitorings(
  tx: Tx,
  { year, projects }: Pick<Task, 'year' | 'projects'>,
): Promise<YearOfDepartment['monitorings']> {
  const ids = projects.map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.monitoring as monitoring')
    .innerJoin('platform.record as record', 'record.id', 'monitoring.id')
    .select(['monitoring.warning', 'monitoring.suspendedOn', 'monitoring.rectifyAdvice'])
    .select(['monitoring.conclusion', 'monitoring.disposal', 'record.state'])
    .where('monitoring.projectId', 'in', ids)
    .where('monitoring.year', '=', year)
    .execute()
  return rows.map((row) => ({
    isWarned: isWarned(row.warning),
    isOpen: row.disposal === null && row.suspendedOn === null,
    wasSuspended: row.suspendedOn !== null,
    isToRectify: row.rectifyAdvice !== null,
    isConcluded: row.conclusion !== null,
  }))
}

function isWarned(warning: unknown): boolean {
  // Written by this module when the department passed it.
  const written = warning as { readonly sentences: readonly unknown[] } | null
  return written !== null && written.sentences.length > 0
}

/** The published judgement that a department made of a task's year. */
export async function findPublishedOverall(tx: Tx, taskId: string): Promise<Overall | undefined> {
  const found = await tablesOf<'performance'>(tx)
    .selectFrom('performance.overall')
    .select('id')
    .where('taskId', '=', taskId)
    .where('publishedOn', 'is not', null)
    .executeTakeFirst()
  return found && findRecord<Overall>(tx, overallKind, found.id)
}
