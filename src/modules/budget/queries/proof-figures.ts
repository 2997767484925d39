import type { Actor } from '#kernel/actor.ts'
import { yearOf } from '#kernel/dates.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { IndicatorQuestion } from '#platform/indicators/indicator.ts'
import { asOfCondition } from '#platform/journal/as-of.ts'
import type { Cursor } from '#platform/records/cursor.ts'
import { sql, type RawBuilder } from 'kysely'
import { maySeeClaim } from '../claim-policy.ts'
import { entriesAsked } from '../ledger-figures.ts'

/** How many of all, and behind how many claims. */
export interface Share {
  readonly good: number
  readonly all: number
  readonly claims: number
}

/** The payments that hold: the last of each claim within the question, when it is not one that came back. */
function paymentsAsked({ period, asOf, subject }: IndicatorQuestion): RawBuilder<unknown> {
  const whose =
    subject === null
      ? sql`p.year between ${yearOf(period.from)} and ${yearOf(period.to)}`
      : sql`c.project_id = ${subject}`
  return sql`select * from (
    select distinct on (y.claim_id) y.claim_id, y.kind, y.happened_on, y.steps_required, y.journal_id, y.amount_fen
    from budget.claim_payment y join budget.claim c on c.id = y.claim_id join budget.project p on p.id = c.project_id
    where y.kind in ('payment', 'reversal') and ${whose} and y.happened_on <= ${period.to}::date
      and ${asOfCondition('y.journalId', asOf)}
    order by y.claim_id, y.id desc) last
    where last.kind = 'payment' and last.happened_on >= ${period.from}::date`
}

/** Of the claims paid, those that carried every signature of their chain when they were paid. */
export async function shareSigned(tx: Tx, question: IndicatorQuestion): Promise<Share> {
  const { rows } = await sql<Share>`
    with paid as (${paymentsAsked(question)}), signed as (
      select paid.claim_id, paid.steps_required,
        count(distinct s.step) filter (where v.signature_id is null) as steps
      from paid left join budget.claim_signature s on s.claim_id = paid.claim_id and s.journal_id < paid.journal_id
        left join budget.claim_signature_void v on v.signature_id = s.id and v.journal_id < paid.journal_id
      group by paid.claim_id, paid.steps_required)
    select count(*) filter (where steps >= steps_required) as good, count(*) as all, count(*) as claims from signed`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows[0] ?? { good: 0, all: 0, claims: 0 }
}

/** Of the invoices in the claims paid, those issued by the day of payment and claimed for no more than their face. */
export async function shareValidInvoices(tx: Tx, question: IndicatorQuestion): Promise<Share> {
  const { rows } = await sql<Share>`
    with paid as (${paymentsAsked(question)}), used as (
      select paid.claim_id, paid.happened_on, u.invoice_key, max(u.face_fen) as face_fen, max(u.issued_on) as issued_on
      from paid join budget.invoice_use u on u.claim_id = paid.claim_id and ${asOfCondition('u.journalId', question.asOf)}
      group by paid.claim_id, paid.happened_on, u.invoice_key having sum(u.amount_fen) > 0),
    taken as (
      select u.invoice_key, sum(u.amount_fen) as fen from budget.invoice_use u
      where u.invoice_key in (select invoice_key from used) and ${asOfCondition('u.journalId', question.asOf)}
      group by u.invoice_key)
    select count(*) filter (where used.issued_on <= used.happened_on and taken.fen <= used.face_fen) as good,
      count(*) as all, count(distinct used.claim_id) as claims
    from used join taken on taken.invoice_key = used.invoice_key`.execute(tablesOf<'budget'>(tx))
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
    where ${entriesAsked(question, { within: ['reservation'] })} group by e.claim_id`
}

export async function countClaims(tx: Tx, claims: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from (${claims}) behind`.execute(tablesOf<'budget'>(tx))
  return rows[0]?.count ?? 0
}

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
