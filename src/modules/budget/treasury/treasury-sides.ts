import { addDays, monthPeriod, periodHolds, type Period } from '#kernel/dates.ts'
import { getUnits } from '#modules/people/index.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { TreasuryList } from './treasury-kind.ts'
import type { MatchedSide, MatchingWindow } from './treasury-matching.ts'
import { partId, partsOf, type RecordedPayment } from './treasury-payouts.ts'
import type {
  Explanation,
  StandingPair,
  StandingPayment,
  StandingSide,
  TreasuryStanding,
} from './treasury-standing.ts'

/** Reads the list's lines, and what its department paid in the month and in some days around it. */
export async function readStanding(
  tx: Tx,
  list: Pick<TreasuryList, 'id' | 'month' | 'unitId' | 'state'>,
  { wideDays }: Pick<MatchingWindow, 'wideDays'>,
): Promise<TreasuryStanding> {
  const month = monthOf(list.month)
  const period = { from: addDays(month.from, -wideDays), to: addDays(month.to, wideDays) }
  // Nothing is held against a list that was discarded.
  const isOfUse = list.state !== 'discarded'
  const [lines, payments, explanations] = await Promise.all([
    readLines(tx, list.id),
    isOfUse ? readPayments(tx, list.unitId, period) : [],
    readExplanations(tx, list.id),
  ])
  const paymentIds = [...new Set(payments.map(({ paymentId }) => paymentId))]
  const all = await readPairs(tx, { listId: list.id, paymentIds })
  const pairs = all.filter(({ isEnded }) => !isEnded)
  const ended = Map.groupBy(
    all.filter(({ isEnded }) => isEnded),
    ({ lineId }) => lineId,
  )
  const ofLine = new Map(pairs.map((pair) => [pair.lineId, pair]))
  const ofPayout = new Map(pairs.map((pair) => [pair.payoutId, pair]))
  return {
    lines: lines.map((line) => {
      const pair = ofLine.get(line.id)
      return {
        ...line,
        pair: pair ? { ...pair, otherId: pair.payoutId } : null,
        explanation: explanations.get(line.id) ?? null,
        apartFrom: ended.get(line.id)?.map((one) => one.payoutId) ?? [],
      }
    }),
    payments: payments.map((payment) => {
      const pair = ofPayout.get(payment.id)
      const isOfMonth = periodHolds(month, payment.date)
      return {
        ...payment,
        pair: pair ? { ...pair, otherId: pair.lineId } : null,
        explanation: explanations.get(payment.id) ?? null,
        isOfMonth,
        isOfList: isOfMonth || pair?.listId === list.id,
      }
    }),
  }
}

export function monthOf(month: string): Period {
  return monthPeriod(Number(month.slice(0, 4)), Number(month.slice(5)))
}

type BareSide<Side> = Omit<Side, 'pair' | 'explanation'>

async function readLines(tx: Tx, listId: string): Promise<readonly BareSide<StandingSide>[]> {
  const { rows } = await sql<BareSide<StandingSide>>`
    select id, row_number as number, paid_on as date, amount_fen as fen, payee, account, voucher as reference,
      project_code, coalesce(purpose, '') as title
    from budget.treasury_line where list_id = ${listId} order by row_number`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows
}

type BarePayment = Omit<BareSide<StandingPayment>, 'isOfMonth' | 'isOfList'>
type PaymentRow = RecordedPayment &
  Pick<MatchedSide, 'date' | 'reference' | 'projectCode'> &
  Pick<StandingPayment, 'claimId' | 'personId' | 'title'>

async function readPayments(
  tx: Tx,
  departmentId: string,
  period: Period,
): Promise<readonly BarePayment[]> {
  const paid = sql`y.kind in ('payment', 'reversal') and y.happened_on between ${period.from}::date and ${period.to}::date`
  const found = await sql<{ unitId: string }>`
    select distinct r.unit_id from budget.claim_payment y join platform.record r on r.id = y.claim_id where ${paid}`.execute(
    tablesOf<'budget'>(tx),
  )
  const units = await getUnits(
    tx,
    found.rows.map(({ unitId }) => unitId),
  )
  const own = [...units.values()].filter((unit) => unit.departmentId === departmentId)
  const { rows } = await sql<PaymentRow>`
    select y.id, y.amount_fen, y.happened_on as date, y.reference, y.claim_id, y.person_id, r.title, p.code as project_code,
      c.payee, c.lines, c.total_fen
    from budget.claim_payment y join budget.claim c on c.id = y.claim_id join platform.record r on r.id = c.id
      join budget.project p on p.id = y.project_id
    where ${paid} and r.unit_id = any(${own.map(({ id }) => id)}::uuid[])
    order by y.happened_on, y.id`.execute(tablesOf<'budget'>(tx))
  return rows.flatMap((payment) => {
    const { id, date, reference, projectCode, claimId, personId, title } = payment
    const recorded = { date, reference, projectCode, claimId, personId, title }
    return partsOf(payment).map(({ number, payee, account, amountFen }) => ({
      ...recorded,
      ...{ id: partId(id, number), paymentId: id, number: id, payee, account, fen: amountFen },
    }))
  })
}

type PairRow = Omit<StandingPair, 'otherId'> & {
  readonly lineId: string
  readonly payoutId: string
  readonly isEnded: boolean
}

/** The pairs of this list, those that were untied too, and those of other lists that hold these payments. */
async function readPairs(
  tx: Tx,
  of: { readonly listId: string; readonly paymentIds: readonly number[] },
): Promise<readonly PairRow[]> {
  const { rows } = await sql<PairRow>`
    select list_id, certainty, reason, person_id, line_id, payment_id || '-' || payout_number as payout_id,
      ended_by is not null as is_ended
    from budget.treasury_pair
    where list_id = ${of.listId} or (ended_by is null and payment_id = any(${[...of.paymentIds]}::bigint[]))`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows
}

/** What was said of this list's differences, by the line or the payout; the last of each holds. */
async function readExplanations(tx: Tx, listId: string): Promise<ReadonlyMap<string, Explanation>> {
  const { rows } = await sql<Explanation & { readonly of: string }>`
    select coalesce(line_id::text, payment_id || '-' || payout_number) as of, cause, note, person_id
    from budget.treasury_explanation where list_id = ${listId} order by journal_id, id`.execute(
    tablesOf<'budget'>(tx),
  )
  return new Map(rows.map(({ of, ...explanation }) => [of, explanation]))
}
