import type { Actor } from '#kernel/actor.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { maySeeClaim } from '../claims/claim-policy.ts'

/** A claim as far as other pages name it. */
export interface ClaimName {
  readonly id: string
  /** None before it is submitted. */
  readonly number: string | null
  readonly title: string
  readonly totalFen: number
}

/** Those of these claims that the reader may see, by id, in the order of their numbers. */
export async function findClaimNames(
  tx: Tx,
  ids: readonly string[],
  actor: Actor,
): Promise<ReadonlyMap<string, ClaimName>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<ClaimName>`
    select r.id, r.number, r.title, c.total_fen
    from platform.record r join budget.claim c on c.id = r.id
    where r.kind = 'budget.claim' and r.id = any(${[...new Set(ids)]}::uuid[])
      and ${scopeCondition(scopeOf(actor, maySeeClaim))}
    order by r.number, r.id`.execute(tablesOf<'budget'>(tx))
  return new Map(rows.map((row) => [row.id, row]))
}

/** A claim by its number and what it is for: `BX-2023-0007 打印机硒鼓`. */
export function sayClaim({ number, title }: Pick<ClaimName, 'number' | 'title'>): string {
  return number === null ? title : `${number} ${title}`
}
