import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { IndicatorQuestion } from '#platform/indicators/indicator.ts'
import { asOfCondition } from '#platform/journal/as-of.ts'
import type { Actor } from '#kernel/actor.ts'
import { yearOf } from '#kernel/dates.ts'
import { sql, type RawBuilder } from 'kysely'
import { type EntryKind } from './balance.ts'
import { maySeeClaim } from '../claims/claim-policy.ts'
import { maySeeProject } from '../projects/project-policy.ts'

/** Which entries a figure adds up: what stands at the end of the period, and what happened within it. */
export interface Addends {
  /** A budget counts from whatever day it was approved on, also before its year began. */
  readonly until?: readonly EntryKind[]
  readonly within?: readonly EntryKind[]
}

/** Sums of the ledger in fen, one for each kind of entry, and how many entries they rest on. */
export interface LedgerSums {
  readonly sums: Readonly<Partial<Record<EntryKind, number>>>
  readonly count: number
}

/** Adds the ledger up as an indicator asks: by business day, and by what had been sealed. */
export async function sumLedger(
  tx: Tx,
  question: IndicatorQuestion,
  addends: Addends,
): Promise<LedgerSums> {
  const { rows } = await sql<{ kind: EntryKind; fen: number; count: number }>`
    select e.kind, sum(e.amount_fen)::bigint as fen, count(*) as count from budget.ledger_entry e
    join budget.project p on p.id = e.project_id where ${entriesAsked(question, addends)} group by e.kind`.execute(
    tablesOf<'budget'>(tx),
  )
  return {
    sums: Object.fromEntries(rows.map(({ kind, fen }) => [kind, fen])),
    count: rows.reduce((total, { count }) => total + count, 0),
  }
}

export interface LedgerLine {
  readonly id: number
  readonly kind: EntryKind
  readonly happenedOn: string
  readonly amountFen: number
  readonly recordKind: string
  readonly recordId: string
  readonly number: string | null
  readonly title: string
}

/** The entries behind a figure that this reader may see, the latest first: each under its claim, or its project. */
export async function listLedger(
  tx: Tx,
  question: IndicatorQuestion,
  addends: Addends,
  page: { readonly actor: Actor; readonly limit: number; readonly before: number | null },
): Promise<readonly LedgerLine[]> {
  const { actor, limit, before } = page
  const { rows } = await sql<LedgerLine>`
    select e.id, e.kind, e.happened_on, e.amount_fen, r.kind as record_kind, r.id as record_id, r.number, r.title
    from budget.ledger_entry e join budget.project p on p.id = e.project_id
      join platform.record r on r.id = coalesce(e.claim_id, e.project_id)
    where ${entriesAsked(question, addends)}
      and ((r.kind = 'budget.claim' and ${scopeCondition(scopeOf(actor, maySeeClaim))})
        or (r.kind = 'budget.project' and ${scopeCondition(scopeOf(actor, maySeeProject))}))
      ${before === null ? sql`` : sql`and e.id < ${before}`}
    order by e.id desc limit ${limit}`.execute(tablesOf<'budget'>(tx))
  return rows
}

/** The condition that keeps the entries `e` of project `p` that a question is about. */
export function entriesAsked(
  { period, asOf, subject }: IndicatorQuestion,
  { until = [], within = [] }: Addends,
): RawBuilder<boolean> {
  // A budget belongs to its year: the county's figure is of that year's projects.
  const whose =
    subject === null
      ? sql`p.year between ${yearOf(period.from)} and ${yearOf(period.to)}`
      : sql`e.project_id = ${subject}`
  return sql<boolean>`e.happened_on <= ${period.to}::date and (e.kind = any(${[...until]}::text[])
      or (e.kind = any(${[...within]}::text[]) and e.happened_on >= ${period.from}::date))
    and ${whose} and ${asOfCondition('e.journalId', asOf)}`
}
