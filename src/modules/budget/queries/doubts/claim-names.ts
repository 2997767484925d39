import type { Actor } from '#kernel/actor.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { maySeeClaim } from '../../claims/claim-policy.ts'

/** A claim as other pages name it. */
export interface ClaimName {
  readonly id: string
  readonly name: string
  readonly totalFen: number
}

/** Those of these claims that the reader may see, in the order of their numbers. */
export async function findNamesOfClaims(
  tx: Tx,
  ids: readonly string[],
  actor: Actor,
): Promise<readonly ClaimName[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ClaimName>`
    select r.id, concat_ws(' ', r.number, r.title) as name, c.total_fen
    from platform.record r join budget.claim c on c.id = r.id
    where r.kind = 'budget.claim' and r.id = any(${[...new Set(ids)]}::uuid[])
      and ${scopeCondition(scopeOf(actor, maySeeClaim))}
    order by r.number, r.id`.execute(tablesOf<'budget'>(tx))
  return rows
}
