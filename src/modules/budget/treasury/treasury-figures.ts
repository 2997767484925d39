import type { Actor } from '#kernel/actor.ts'
import { yearOf } from '#kernel/dates.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { IndicatorQuestion } from '#platform/indicators/indicator.ts'
import { asOfCondition } from '#platform/journal/as-of.ts'
import { sql, type RawBuilder } from 'kysely'
import { visibleProjects } from '../queries/dashboard.ts'

/** What was paid and recorded here, and how much of it the treasury's lists vouch for. */
export interface MatchedSums {
  readonly paidFen: number
  readonly matchedFen: number
  /** How many payments a line vouches for, and how many none does, or not for the whole of it. */
  readonly matchedPayments: number
  readonly unmatchedPayments: number
}

const sums = sql`
  coalesce(sum(fen), 0)::bigint as paid_fen, coalesce(sum(matched_fen), 0)::bigint as matched_fen,
  count(*) filter (where matched_fen <> 0) as matched_payments, count(*) filter (where matched_fen <> fen) as unmatched_payments`

/** Adds up what was paid in the period, as the pairs stood at the moment asked about. */
export async function sumMatched(tx: Tx, question: IndicatorQuestion): Promise<MatchedSums> {
  const { rows } = await sql<MatchedSums>`
    select ${sums} from (${paymentsAsked(question)}) asked`.execute(tablesOf<'budget'>(tx))
  const [found] = rows
  if (!found) throw new Error('A sum answers one row.')
  return found
}

/** The same for each project of a year that the reader's dashboard shows, as it stands now. */
export async function readMatchedByProject(
  tx: Tx,
  { actor, year }: { readonly actor: Actor; readonly year: number },
): Promise<ReadonlyMap<string, MatchedSums>> {
  const { rows } = await sql<MatchedSums & { readonly projectId: string }>`
    select project_id, ${sums} from (
      select y.project_id, y.amount_fen as fen, ${matchedOf(sql`m.ended_by is null`)} as matched_fen
      from budget.claim_payment y join budget.project p on p.id = y.project_id join platform.record r on r.id = p.id
      where y.kind in ('payment', 'reversal') and p.year = ${year} and ${visibleProjects(actor)}
        and y.happened_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)) asked
    group by project_id`.execute(tablesOf<'budget'>(tx))
  return new Map(rows.map(({ projectId, ...found }) => [projectId, found]))
}

/** The claims whose payments a line of the treasury vouches for. */
export function matchedClaims(question: IndicatorQuestion): RawBuilder<unknown> {
  return sql`select claim_id as id, min(day) as day, sum(matched_fen)::bigint as fen
    from (${paymentsAsked(question)}) asked where matched_fen <> 0 group by claim_id`
}

/** The claims of whose payments no line does, or not for the whole. */
export function unmatchedClaims(question: IndicatorQuestion): RawBuilder<unknown> {
  return sql`select claim_id as id, min(day) as day, sum(fen - matched_fen)::bigint as fen
    from (${paymentsAsked(question)}) asked where matched_fen <> fen group by claim_id`
}

function paymentsAsked({ period, asOf, subject }: IndicatorQuestion): RawBuilder<unknown> {
  const whose =
    subject === null
      ? sql`p.year between ${yearOf(period.from)} and ${yearOf(period.to)}`
      : sql`y.project_id = ${subject}`
  const holds = sql`${asOfCondition('m.journalId', asOf)} and (m.ended_by is null or not ${asOfCondition('m.endedBy', asOf)})`
  return sql`select y.claim_id, y.happened_on as day, y.amount_fen as fen, ${matchedOf(holds)} as matched_fen
    from budget.claim_payment y join budget.project p on p.id = y.project_id
    where y.kind in ('payment', 'reversal') and ${whose} and y.happened_on between ${period.from}::date and ${period.to}::date
      and ${asOfCondition('y.journalId', asOf)}`
}

/** How much of the payment `y` the pairs `m` that hold vouch for; a pair never differs in amount from its line. */
function matchedOf(holds: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select sum(l.amount_fen) from budget.treasury_pair m join budget.treasury_line l on l.id = m.line_id
    where m.payment_id = y.id and ${holds}), 0)::bigint`
}
