import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { Entry, EntryKind, Sums } from './balance.ts'
import type { Source } from './funds.ts'

/** The ledger of these projects added up. Lock the projects first when something is decided by it. */
export async function readSums(
  tx: Tx,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Sums>> {
  const { rows } = await sql<{ projectId: string; source: Source; kind: EntryKind; fen: number }>`
    select project_id, source, kind, sum(amount_fen)::bigint as fen from budget.ledger_entry
    where project_id = any(${[...projectIds]}::uuid[]) group by project_id, source, kind`.execute(
    tablesOf<'budget'>(tx),
  )
  return new Map(
    projectIds.map((id) => [id, sumsOf(rows.filter(({ projectId }) => projectId === id))]),
  )
}

export async function readSumsOf(tx: Tx, projectId: string): Promise<Sums> {
  return (await readSums(tx, [projectId])).get(projectId) ?? {}
}

function sumsOf(rows: readonly { source: Source; kind: EntryKind; fen: number }[]): Sums {
  const sums: Record<string, Partial<Record<EntryKind, number>>> = {}
  for (const { source, kind, fen } of rows) (sums[source] ??= {})[kind] = fen
  return sums
}

/** Writes entries of one step; entries of nothing are left out. */
export function addEntries(
  tx: Tx,
  entries: readonly Entry[],
  step: { readonly journalId: number; readonly happenedAt: Date },
): void {
  const rows = entries.filter(({ amountFen }) => amountFen !== 0)
  if (rows.length === 0) return
  const written = rows.map((entry) => ({ ...entry, ...step }))
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.ledgerEntry').values(written))
}
