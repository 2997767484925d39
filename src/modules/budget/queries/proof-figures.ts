import type { Actor } from '#kernel/actor.ts'
import { yearOf } from '#kernel/dates.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { IndicatorQuestion } from '#platform/indicators/indicator.ts'
import { asOfCondition } from '#platform/journal/as-of.ts'
import type { Cursor } from '#platform/records/cursor.ts'
import { sql, type RawBuilder } from 'kysely'
import { maySeeClaim } from '../claims/claim-policy.ts'
import { entriesAsked } from '../ledger/ledger-figures.ts'

/** How many of all, and behind how many claims. */
export interface Share {
  readonly good: number
  readonly all: number
  readonly claims: number
}

/**
 * The payments that hold: the last of each claim within the question, when it is not one that came back. In the order
 * of the index that holds all of it, so that nothing is sorted; `holds` is one column, of which the database expects
 * half to be true, where of two conditions it would expect next to nothing and read what is joined row by row.
 */
function paymentsAsked({ period, asOf, subject }: IndicatorQuestion): RawBuilder<unknown> {
  const whose =
    subject === null
      ? sql`p.year between ${yearOf(period.from)} and ${yearOf(period.to)}`
      : sql`y.project_id = ${subject}`
  return sql`select * from (
    select distinct on (y.project_id, y.claim_id) y.claim_id, y.happened_on, y.amount_fen, y.steps_required, y.steps_signed,
      (y.kind = 'payment' and y.happened_on >= ${period.from}::date) as holds
    from budget.claim_payment y join budget.project p on p.id = y.project_id
    where y.kind in ('payment', 'reversal') and ${whose} and y.happened_on <= ${period.to}::date
      and ${asOfCondition('y.journalId', asOf)}
    order by y.project_id desc, y.claim_id desc, y.id desc) last where last.holds`
}

/** Of the claims paid, those that carried every signature of their chain when they were paid. */
export async function shareSigned(tx: Tx, question: IndicatorQuestion): Promise<Share> {
  const { rows } = await sql<Share>`
    select count(*) filter (where steps_signed >= steps_required) as good, count(*) as all, count(*) as claims
    from (${paymentsAsked(question)}) paid`.execute(tablesOf<'budget'>(tx))
  return rows[0] ?? { good: 0, all: 0, claims: 0 }
}

/**
 * Of the invoices in the claims paid, those issued by the day of payment and claimed for no more than their face. Only
 * what may be overdrawn, next to nothing, is looked up for each: joining every invoice with its own sum took thrice as
 * long.
 */
export async function shareValidInvoices(tx: Tx, question: IndicatorQuestion): Promise<Share> {
  const { asOf, subject } = question
  const few = subject === null ? sql`` : sql`and u.invoice_key in (select invoice_key from used)`
  const { rows } = await sql<Share>`
    with used as (
      select u.claim_id, u.invoice_key, max(paid.happened_on) as happened_on, max(u.face_fen) as face_fen, max(u.issued_on) as issued_on
      from (${paymentsAsked(question)}) paid join budget.invoice_use u on u.claim_id = paid.claim_id and ${asOfCondition('u.journalId', asOf)}
      group by u.claim_id, u.invoice_key having sum(u.amount_fen) > 0),
    overdrawn as materialized (
      select u.invoice_key, sum(u.amount_fen) as fen from budget.invoice_use u
      where ${asOfCondition('u.journalId', asOf)} ${few}
      group by u.invoice_key having sum(u.amount_fen) > min(u.face_fen)),
    of_claim as (
      select claim_id, count(*) as all, count(*) filter (where issued_on <= happened_on and (
        invoice_key not in (select invoice_key from overdrawn)
        or face_fen >= (select fen from overdrawn o where o.invoice_key = used.invoice_key))) as good
      from used group by claim_id)
    select coalesce(sum(good), 0)::bigint as good, coalesce(sum("all"), 0)::bigint as all, count(*) as claims from of_claim`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows[0] ?? { good: 0, all: 0, claims: 0 }
}

/** The claims paid, as records behind either share. */
export function paidClaims(question: IndicatorQuestion): RawBuilder<unknown> {
  return sql`select claim_id as id, happened_on as day, amount_fen as fen from (${paymentsAsked(question)}) paid`
}

/** The claims submitted within the question's period, each once. */
export function submittedClaims(question: IndicatorQuestion): RawBuilder<unknown> {
  return sql`select e.claim_id as id, min(e.happened_on) as day, max(c.total_fen) as fen
    from budget.ledger_entry e join budget.project p on p.id = e.project_id join budget.claim c on c.id = e.claim_id
    where ${entriesAsked(question, submitted)} group by e.claim_id`
}

/** How many they are; each is reserved for, and again when a payment has come back. */
export async function countSubmitted(tx: Tx, question: IndicatorQuestion): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct e.claim_id) as count from budget.ledger_entry e join budget.project p on p.id = e.project_id
    where ${entriesAsked(question, submitted)}`.execute(tablesOf<'budget'>(tx))
  return rows[0]?.count ?? 0
}

const submitted = { within: ['reservation'] } as const

export interface ClaimBehind {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly day: string
  readonly fen: number
}

/** A page of the claims behind a figure that this reader may see, by day. */
export async function listClaimsBehind(
  tx: Tx,
  claims: RawBuilder<unknown>,
  page: { readonly actor: Actor; readonly limit: number; readonly after: Cursor | null },
): Promise<readonly ClaimBehind[]> {
  const { actor, limit, after } = page
  const beyond = after
    ? sql`and (behind.day, r.id) > (${after[0]}::date, ${after[1]}::uuid)`
    : sql``
  const { rows } = await sql<ClaimBehind>`
    select r.id, r.number, r.title, behind.day::text as day, behind.fen
    from (${claims}) behind join platform.record r on r.id = behind.id
    where ${scopeCondition(scopeOf(actor, maySeeClaim))} ${beyond}
    order by behind.day, r.id limit ${limit}`.execute(tablesOf<'budget'>(tx))
  return rows
}
