import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isId } from '#platform/records/cursor.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import type { Neighbours } from '../project-directory.ts'
import { readReport, type ReadReport } from './keep-report.ts'

/** A published report with the evaluation it is about; refused as unknown while it is not public. */
export async function findPublished(
  tx: Tx,
  neighbours: Neighbours,
  id: string,
): Promise<ReadReport & { readonly evaluation: Evaluation }> {
  const evaluation = isId(id) ? await findRecord<Evaluation>(tx, evaluationKind, id) : undefined
  // A classified evaluation goes to the archive without this date, and so is never found here.
  if (evaluation === undefined || evaluation.publishedOn === null)
    throw new Refusal(
      'not-found',
      label('没有这份公开的报告。', 'There is no such published report.'),
    )
  return { evaluation, ...(await readReport(tx, neighbours, evaluation)) }
}

/** A published report as the list shows it. */
export interface PublishedEntry {
  readonly id: string
  readonly projectCode: string
  readonly projectName: string
  readonly departmentName: string
  readonly year: number
  readonly score: string | null
  readonly grade: string | null
  readonly publishedOn: string | null
}

/** What the reader of the list asked for; absent means all. */
export interface PublishedQuestion {
  readonly year?: number | undefined
  /** Words of the project's name or code. */
  readonly project?: string | undefined
  readonly department?: string | undefined
  readonly limit: number
  readonly offset?: number
}

/** Published reports, the newest first. */
export async function listPublished(
  tx: Tx,
  { year, project, department, limit, offset = 0 }: PublishedQuestion,
): Promise<readonly PublishedEntry[]> {
  let query = published(tx)
    .select(['id', 'projectCode', 'projectName', 'departmentName', 'year', 'score', 'grade'])
    .select('publishedOn')
  if (year !== undefined) query = query.where('year', '=', year)
  if (department !== undefined) query = query.where('departmentName', '=', department)
  for (const word of wordsOf(project)) {
    query = query.where((row) =>
      row.or([row('projectName', 'like', `%${word}%`), row('projectCode', 'like', `%${word}%`)]),
    )
  }
  return query
    .orderBy('publishedOn', 'desc')
    .orderBy('projectCode')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** The years and departments that have published anything, for the choices of the search. */
export async function listPublishers(
  tx: Tx,
): Promise<{ readonly years: readonly number[]; readonly departments: readonly string[] }> {
  const rows = await published(tx)
    .select(['year', 'departmentName'])
    .distinct()
    .orderBy('year', 'desc')
    .limit(500)
    .execute()
  return {
    years: [...new Set(rows.map(({ year }) => year))],
    departments: [...new Set(rows.map(({ departmentName }) => departmentName))].toSorted(),
  }
}

function published(tx: Tx) {
  return tablesOf<'performance'>(tx)
    .selectFrom('performance.evaluation')
    .where('publishedOn', 'is not', null)
}

const wordsMax = 5

/** Each word must be found; signs that mean something to the database are taken as they are written. */
function wordsOf(text: string | undefined): string[] {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '')
  return words.slice(0, wordsMax).map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`))
}
