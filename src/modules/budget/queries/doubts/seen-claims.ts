import { granted, type Actor } from '#kernel/actor.ts'
import { every } from '#kernel/scope.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { sql, type RawBuilder } from 'kysely'
import { maySeeClaim } from '../../claims/claim-policy.ts'
import { maySeeDoubts } from '../../doubts/doubt-policy.ts'

/** Whose doubts are asked for: those of the claims that this reader may see, of the projects of a year or of one project. */
export interface DoubtsAsked {
  readonly actor: Actor
  readonly year: number | null
  readonly projectId: string | null
}

/**
 * What every doubt is looked for in: `with seen as (…)`, the claims under way or paid that the reader may see. Each
 * statement takes the few columns it needs of it, so it is never written out as a whole.
 */
export function seenClaims({ actor, year, projectId }: DoubtsAsked): RawBuilder<unknown> {
  const mayLook = scopeCondition(
    scopeOf(actor, (hat) => every(granted(hat, maySeeDoubts), maySeeClaim(hat))),
  )
  return sql`with seen as not materialized (
    select c.id, r.number, r.unit_id, c.project_id, c.claim_kind, c.basis_id, c.event_on, c.payee, c.settlement,
      c.purpose, c.lines, c.attachments, c.total_fen
    from budget.claim c join platform.record r on r.id = c.id join budget.project p on p.id = c.project_id
    where r.kind = 'budget.claim' and r.state in ('signing', 'awaiting-payment', 'paid', 'booked')
      and ${year === null ? sql`true` : sql`p.year = ${year}`}
      and ${projectId === null ? sql`true` : sql`p.id = ${projectId}`} and ${mayLook})`
}
