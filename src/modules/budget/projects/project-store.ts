import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { ProjectChange } from './project.ts'

/** What a claim shows of its project. */
export interface ProjectSummary {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly year: number
  readonly unitId: string
  readonly state: string
  readonly approval: string | null
}

const approvalNumber = sql<string | null>`(
  select document ->> 'number' from jsonb_array_elements(p.documents) as document
  where document ->> 'documentKind' = 'approval' and document ->> 'number' is not null limit 1)`

export async function findProjects(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProjectSummary>> {
  if (ids.length === 0) return new Map()
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.project as p')
    .innerJoin('platform.record as r', 'r.id', 'p.id')
    .select(['p.id', 'p.code', 'p.name', 'p.year', 'r.unitId', 'r.state'])
    .select(approvalNumber.as('approval'))
    .where('p.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function findProjectByCode(tx: Tx, code: string): Promise<string | undefined> {
  const row = await tablesOf<'budget'>(tx)
    .selectFrom('budget.project')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.id
}

export function addProjectChange(
  tx: Tx,
  change: ProjectChange & { readonly projectId: string; readonly journalId: number },
): void {
  const row = { ...change, amounts: JSON.stringify(change.amounts) }
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.projectChange').values(row))
}

export async function listProjectChanges(
  tx: Tx,
  projectId: string,
): Promise<readonly ProjectChange[]> {
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.projectChange')
    .select(['kind', 'reason', 'document', 'amounts', 'happenedOn'])
    .where('projectId', '=', projectId)
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ProjectChange['kind'],
    amounts: row.amounts as ProjectChange['amounts'],
  }))
}
