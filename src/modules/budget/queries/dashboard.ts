import type { Actor } from '#kernel/actor.ts'
import { every } from '#kernel/scope.ts'
import { granted } from '#kernel/actor.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql, type RawBuilder } from 'kysely'
import { findClassNames } from '../ledger/class-store.ts'
import { maySeeClaim } from '../claims/claim-policy.ts'
import { maySeeProject } from '../projects/project-policy.ts'

/** The money of one project, source, class or month of the year. */
export interface DashboardRow {
  readonly key: string
  readonly title: string
  readonly appropriatedFen: number
  readonly adjustedFen: number
  readonly receivedFen: number
  readonly paidFen: number
  readonly reservedFen: number
  /** How many entries each of the sums rests on. */
  readonly appropriations: number
  readonly adjustments: number
  readonly receipts: number
  readonly payments: number
  readonly reservations: number
}

/** Claims that wait, by state and hand. */
export interface WaitingRow {
  readonly state: string
  readonly waitingFor: string | null
  readonly count: number
  readonly fen: number
}

const sums = sql`
  coalesce(sum(e.amount_fen) filter (where e.kind = 'appropriation'), 0)::bigint as appropriated_fen,
  coalesce(sum(e.amount_fen) filter (where e.kind in ('appropriation', 'adjustment')), 0)::bigint as adjusted_fen,
  coalesce(sum(e.amount_fen) filter (where e.kind = 'receipt'), 0)::bigint as received_fen,
  coalesce(sum(e.amount_fen) filter (where e.kind in ('payment', 'payment-reversal')), 0)::bigint as paid_fen,
  coalesce(sum(e.amount_fen) filter (where e.kind in ('reservation', 'release')), 0)::bigint as reserved_fen,
  count(*) filter (where e.kind = 'appropriation') as appropriations,
  count(*) filter (where e.kind = 'adjustment') as adjustments,
  count(*) filter (where e.kind = 'receipt') as receipts,
  count(*) filter (where e.kind in ('payment', 'payment-reversal')) as payments,
  count(*) filter (where e.kind in ('reservation', 'release')) as reservations`

/** The year's money as far as the reader sees projects, grouped one way. */
async function readGrouped(
  tx: Tx,
  { actor, year }: Asked,
  by: {
    readonly key: RawBuilder<unknown>
    readonly title: RawBuilder<unknown>
    readonly only?: RawBuilder<unknown>
  },
): Promise<readonly DashboardRow[]> {
  const { rows } = await sql<DashboardRow>`
    select (${by.key})::text as key, (${by.title})::text as title, ${sums}
    from budget.ledger_entry e join budget.project p on p.id = e.project_id join platform.record r on r.id = p.id
    where p.year = ${year} and e.happened_on <= make_date(${year}, 12, 31)
      and (e.happened_on >= make_date(${year}, 1, 1) or e.kind not in ('payment', 'payment-reversal'))
      and ${visibleProjects(actor)} ${by.only ? sql`and ${by.only}` : sql``}
    group by 1, 2 order by 1 limit 1000`.execute(tablesOf<'budget'>(tx))
  return rows
}

export interface Asked {
  readonly actor: Actor
  readonly year: number
}

/** The projects `r` that the reader's dashboard shows. */
export function visibleProjects(actor: Actor): RawBuilder<boolean> {
  return scopeCondition(
    scopeOf(actor, (hat) => every(granted(hat, 'budget.dashboard.see'), maySeeProject(hat))),
  )
}

export async function readByProject(tx: Tx, asked: Asked): Promise<readonly DashboardRow[]> {
  return readGrouped(tx, asked, { key: sql`p.id`, title: sql`p.name` })
}

export async function readBySource(tx: Tx, asked: Asked): Promise<readonly DashboardRow[]> {
  return readGrouped(tx, asked, { key: sql`e.source`, title: sql`e.source` })
}

export async function readByClass(tx: Tx, asked: Asked): Promise<readonly DashboardRow[]> {
  return readGrouped(tx, asked, { key: sql`e.class_code`, title: sql`e.class_code` })
}

/** What was paid in each month, `2023-03`. */
export async function readByMonth(tx: Tx, asked: Asked): Promise<readonly DashboardRow[]> {
  const month = sql`to_char(e.happened_on, 'YYYY-MM')`
  return readGrouped(tx, asked, {
    key: month,
    title: month,
    only: sql`e.kind in ('payment', 'payment-reversal')`,
  })
}

/** A claim under way, and since when it lies with the hand that has it now. */
export interface OldestRow {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly waitingFor: string | null
  readonly since: Date
  readonly dueOn: string | null
  readonly totalFen: number
}

/** The claims of the year's projects that have lain longest with one hand. */
export async function readOldest(tx: Tx, { actor, year }: Asked): Promise<readonly OldestRow[]> {
  const { rows } = await sql<OldestRow>`
    select r.id, r.number, r.title, r.waiting_for, r.changed_at as since, r.due_on, c.total_fen
    from platform.record r join budget.claim c on c.id = r.id join budget.project p on p.id = c.project_id
    where r.kind = 'budget.claim' and p.year = ${year} and r.state in ('signing', 'returned', 'awaiting-payment', 'paid')
      and ${scopeCondition(scopeOf(actor, maySeeClaim))}
    order by r.changed_at, r.id limit 8`.execute(tablesOf<'budget'>(tx))
  return rows
}

/** The years of the projects that the reader sees, the newest first. */
export async function readYears(tx: Tx, actor: Actor): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct p.year from budget.project p join platform.record r on r.id = p.id
    where ${visibleProjects(actor)} order by p.year desc limit 50`.execute(tablesOf<'budget'>(tx))
  return rows.map(({ year }) => year)
}

/** Claims under way on the year's projects: how many wait for what, and for how much. */
export async function readWaiting(tx: Tx, { actor, year }: Asked): Promise<readonly WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select r.state, r.waiting_for, count(*) as count, sum(c.total_fen)::bigint as fen
    from platform.record r join budget.claim c on c.id = r.id join budget.project p on p.id = c.project_id
    where r.kind = 'budget.claim' and p.year = ${year} and r.state in ('signing', 'returned', 'awaiting-payment', 'paid')
      and ${scopeCondition(scopeOf(actor, maySeeClaim))}
    group by r.state, r.waiting_for order by r.state, r.waiting_for`.execute(tablesOf<'budget'>(tx))
  return rows
}

/** The names of the classes of a budget year, by code. */
export async function readClassNames(tx: Tx, year: number): Promise<ReadonlyMap<string, string>> {
  return findClassNames(tx, `${String(year)}-12-31`)
}
