import { any, coversAll, withoutOwn, type Scope } from '#kernel/scope.ts'
import { sql, type RawBuilder } from 'kysely'
import { scopeCondition } from '../actions/scope-condition.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'

/**
 * How many records of a kind the scope covers, in these states or in any; exact at every moment. Whatever is covered
 * for its state and unit is added up from the tally that every action keeps. What is covered only because it is
 * somebody's own or waits for him is counted beside it, by the indexes of owners and of work.
 */
export async function countByTally(
  tx: Tx,
  kind: string,
  { scope, states }: { readonly scope: Scope; readonly states: readonly string[] | null },
): Promise<number> {
  const ofStates = states === null ? sql`` : sql`and r.state = any(${[...states]}::text[])`
  const shared = coversAll(scope) ? sql<boolean>`true` : scopeCondition(withoutOwn(scope))
  const own = coversAll(scope) ? [] : ownParts(scope)
  const beside: RawBuilder<unknown> =
    own.length === 0
      ? sql`0`
      : sql`(select count(*) from platform.record r where r.kind = ${kind} ${ofStates}
          and ${scopeCondition(any(...own))} and ${scopeCondition(scope)} and not ${shared})`
  const { rows } = await sql<{ count: number }>`
    select (coalesce(sum(r.count), 0) + ${beside})::bigint as count from (
      select state, unit_id, count from platform.tally where kind = ${kind}
      union all
      select state, unit_id, difference from platform.tally_difference where kind = ${kind}) r
    where ${shared} ${ofStates}`.execute(tablesOf<'platform'>(tx))
  return rows[0]?.count ?? 0
}

/** The parts of which one must hold for a record that the scope covers for more than its state and unit. */
function ownParts(scope: Scope): readonly Scope[] {
  switch (scope.is) {
    case 'ownerIs':
    case 'assignedTo':
      return [scope]
    case 'any':
    case 'every':
      return scope.of.flatMap(ownParts)
    default:
      return []
  }
}
