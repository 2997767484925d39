import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { isId } from '#platform/records/cursor.ts'
import type { Summary, SummaryRow } from './summary.ts'
import { taskKind, type Task } from './task-kind.ts'

/** A published summary as the list shows it. */
export interface PublishedSummary {
  readonly id: string
  readonly year: number
  readonly departmentName: string
  readonly publishedOn: string | null
}

/** Published summaries, the newest year first. */
export async function listSummaries(tx: Tx): Promise<readonly PublishedSummary[]> {
  return tablesOf<'performance'>(tx)
    .selectFrom('performance.task')
    .select(['id', 'year', 'departmentName', 'publishedOn'])
    .where('publishedOn', 'is not', null)
    .orderBy('year', 'desc')
    .orderBy('departmentName')
    .limit(20)
    .execute()
}

/** A published summary with the rows that may be read by everybody; refused as unknown while it is not public. */
export async function findSummary(
  tx: Tx,
  id: string,
): Promise<{
  readonly task: Task
  readonly rows: readonly SummaryRow[]
  readonly lastYear: Summary['lastYear']
  /** Projects that are not shown: classified, or without a final self-evaluation. */
  readonly hidden: number
}> {
  const task = isId(id) ? await findRecord<Task>(tx, taskKind, id) : undefined
  if (!task?.summary || task.publishedOn === null)
    throw new Refusal(
      'not-found',
      label('没有这张公开的汇总表。', 'There is no such published summary.'),
    )
  const { rows, lastYear } = task.summary
  const open = await listOpen(tx, rows)
  const shown = rows.filter(({ evaluationId }) => evaluationId !== null && open.has(evaluationId))
  return { task, rows: shown, lastYear, hidden: rows.length - shown.length }
}

// A classified one went to the archive without a date of publication.
async function listOpen(tx: Tx, rows: readonly SummaryRow[]): Promise<ReadonlySet<string>> {
  const ids = rows.flatMap(({ evaluationId }) => evaluationId ?? [])
  if (ids.length === 0) return new Set()
  const found = await tablesOf<'performance'>(tx)
    .selectFrom('performance.evaluation')
    .select('id')
    .where('id', 'in', ids)
    .where('publishedOn', 'is not', null)
    .execute()
  return new Set(found.map((row) => row.id))
}
