import { coversAll, type Scope } from '#kernel/scope.ts'
import { sql } from 'kysely'
import { scopeCondition } from '../actions/scope-condition.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'

/** Whether a scope asks of a record nothing but its state and its unit, which is what the tally counts by. */
export function isOfTally(scope: Scope): boolean {
  return coversAll(scope) || asksOnlyStateAndUnit(scope)
}

function asksOnlyStateAndUnit(scope: Scope): boolean {
  switch (scope.is) {
    case 'any':
    case 'every':
      return scope.of.every(asksOnlyStateAndUnit)
    case 'none':
    case 'all':
    case 'unitIn':
    case 'stateIn':
      return true
    default:
      return false
  }
}

/**
 * How many records of a kind the scope covers, added up from the tally that every action keeps; exact at every moment.
 * Only for scopes of the tally.
 */
export async function countByTally(
  tx: Tx,
  kind: string,
  { scope, states }: { readonly scope: Scope; readonly states: readonly string[] | null },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(r.count), 0)::bigint as count from (
      select state, unit_id, count from platform.tally where kind = ${kind}
      union all
      select state, unit_id, difference from platform.tally_difference where kind = ${kind}) r
    where ${coversAll(scope) ? sql`true` : scopeCondition(scope)}
      ${states === null ? sql`` : sql`and r.state = any(${[...states]}::text[])`}`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0]?.count ?? 0
}
