import type { Scope } from '#kernel/scope.ts'
import { sql } from 'kysely'
import { scopeCondition } from '../actions/scope-condition.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'

/**
 * Whether a scope asks of a record nothing but its state and its unit, which is what the tally counts by. Where one
 * part of `any` lets everything through, what else it asks does not matter.
 */
export function isOfTally(scope: Scope): boolean {
  switch (scope.is) {
    case 'ownerIs':
    case 'assignedTo':
      return false
    case 'any':
      return scope.of.some(isEverything) || scope.of.every(isOfTally)
    case 'every':
      return scope.of.every(isOfTally)
    case 'none':
    case 'all':
    case 'unitIn':
    case 'stateIn':
      return true
  }
}

/** How many records of a kind the scope covers, added up from the tally that `take` keeps; exact at every moment. */
export async function countByTally(
  tx: Tx,
  kind: string,
  counted: { readonly scope: Scope; readonly states: readonly string[] | null },
): Promise<number> {
  const { scope, states } = counted
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(r.count), 0)::bigint as count from (
      select state, unit_id, count from platform.tally where kind = ${kind}
      union all
      select state, unit_id, difference from platform.tally_difference where kind = ${kind}) r
    where ${isEverything(scope) ? sql`true` : scopeCondition(scope)}
      ${states === null ? sql`` : sql`and r.state = any(${[...states]}::text[])`}`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0]?.count ?? 0
}

function isEverything(scope: Scope): boolean {
  switch (scope.is) {
    case 'all':
      return true
    case 'any':
      return scope.of.some(isEverything)
    case 'every':
      return scope.of.every(isEverything)
    default:
      return false
  }
}
