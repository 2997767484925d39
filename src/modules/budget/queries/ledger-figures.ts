import { yearOf } from '#kernel/dates.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { IndicatorQuestion } from '#platform/indicators/indicator.ts'
import { asOfCondition } from '#platform/journal/as-of.ts'
import { sql, type RawBuilder } from 'kysely'
import type { EntryKind } from '../balance.ts'

/** Which entries a figure adds up: what happened within the period, or everything up to its end. */
export interface Addends {
  readonly kinds: readonly EntryKind[]
  /** Entries taken off. */
  readonly minus?: readonly EntryKind[]
  readonly over: 'period' | 'until'
}

export interface LedgerSum {
  readonly fen: number
  readonly claims: number
  readonly projects: number
}

/** The condition that keeps the entries `e` of project `p` that a question is about. */
export function entriesAsked(
  { kinds, minus = [], over }: Addends,
  { period, asOf, subject }: IndicatorQuestion,
): RawBuilder<boolean> {
  // A budget belongs to its year, whatever day it was approved on: the county's figure is of that year's projects.
  const whose =
    subject === null
      ? sql`p.year between ${yearOf(period.from)} and ${yearOf(period.to)}`
      : sql`e.project_id = ${subject}`
  const from = over === 'period' ? sql`and e.happened_on >= ${period.from}::date` : sql``
  return sql<boolean>`e.kind = any(${[...kinds, ...minus]}::text[]) and ${whose} ${from}
    and e.happened_on <= ${period.to}::date and ${asOfCondition('e.journalId', asOf)}`
}

/** The amount of an entry as it counts in the figure. */
export function signedFen({ minus = [] }: Addends): RawBuilder<number> {
  return minus.length === 0
    ? sql<number>`e.amount_fen`
    : sql<number>`case when e.kind = any(${[...minus]}::text[]) then -e.amount_fen else e.amount_fen end`
}

/** The sum of the entries, and how many claims and projects stand behind it. */
export async function sumEntries(
  tx: Tx,
  addends: Addends,
  question: IndicatorQuestion,
): Promise<LedgerSum> {
  const { rows } = await sql<LedgerSum>`
    select coalesce(sum(fen), 0)::bigint as fen, count(distinct claim_id) filter (where fen <> 0) as claims,
      count(distinct project_id) as projects
    from (
      select e.claim_id, e.project_id, sum(${signedFen(addends)}) as fen
      from budget.ledger_entry e join budget.project p on p.id = e.project_id
      where ${entriesAsked(addends, question)} group by e.claim_id, e.project_id) each`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows[0] ?? { fen: 0, claims: 0, projects: 0 }
}
