import { sql } from 'kysely'

/**
 * What every doubt is looked for in: `with spent as (…)`, the claims under way or paid of the whole county. Each
 * statement takes the few columns it needs of it, so it is never written out as a whole.
 */
export const spentClaims = sql`with spent as not materialized (
    select c.id, r.number, r.unit_id, c.project_id, c.claim_kind, c.basis_id, c.event_on, c.payee, c.settlement,
      c.purpose, c.lines, c.attachments, c.total_fen
    from budget.claim c join platform.record r on r.id = c.id
    where r.kind = 'budget.claim' and r.state in ('signing', 'awaiting-payment', 'paid', 'booked'))`
