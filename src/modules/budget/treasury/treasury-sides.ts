import { addDays, monthPeriod, periodHolds } from '#kernel/dates.ts'
import { departmentOf } from '#modules/people/index.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { TreasuryList } from './treasury-kind.ts'
import type { MatchingWindow } from './treasury-matching.ts'
import type {
  StandingPair,
  StandingPayment,
  StandingSide,
  TreasuryStanding,
} from './treasury-standing.ts'

/** Reads the list's lines, and its department's payments of the month and of some days around it. */
export async function readStanding(
  tx: Tx,
  list: Pick<TreasuryList, 'id' | 'month' | 'unitId'>,
  { wideDays }: Pick<MatchingWindow, 'wideDays'>,
): Promise<TreasuryStanding> {
  const month = monthOf(list.month)
  const period = { from: addDays(month.from, -wideDays), to: addDays(month.to, wideDays) }
  const units = await unitsOfDepartment(tx, list.unitId, period)
  const [lines, payments] = await Promise.all([
    readLines(tx, list.id),
    readPayments(tx, { listId: list.id, units, period }),
  ])
  return {
    lines,
    payments: payments.map((payment) => ({
      ...payment,
      isOfMonth: periodHolds(month, payment.date),
      isOfList: periodHolds(month, payment.date) || payment.pair?.listId === list.id,
    })),
  }
}

export function monthOf(month: string): { readonly from: string; readonly to: string } {
  return monthPeriod(Number(month.slice(0, 4)), Number(month.slice(5)))
}

/** The sections of a department whose claims were paid in these days. */
async function unitsOfDepartment(
  tx: Tx,
  departmentId: string,
  period: { readonly from: string; readonly to: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ unitId: string }>`
    select distinct r.unit_id from budget.claim_payment y join platform.record r on r.id = y.claim_id
    where y.kind in ('payment', 'reversal') and y.happened_on between ${period.from}::date and ${period.to}::date`.execute(
    tablesOf<'budget'>(tx),
  )
  const units: string[] = []
  for (const { unitId } of rows)
    if ((await departmentOf(tx, unitId)).id === departmentId) units.push(unitId)
  return units
}

async function readLines(tx: Tx, listId: string): Promise<readonly StandingSide[]> {
  const { rows } = await sql<Omit<StandingSide, 'pair'> & Paired>`
    select l.id, l.row_number as number, l.paid_on as date, l.amount_fen as fen, l.payee, l.account,
      l.voucher as reference, l.project_code, coalesce(l.purpose, '') as title,
      m.list_id as pair_list, m.certainty, m.reason, m.person_id as paired_by, m.payment_id::text as other_id,
      e.explanation
    from budget.treasury_line l
      left join budget.treasury_pair m on m.line_id = l.id and m.ended_by is null
      left join lateral (select json_build_object('cause', x.cause, 'note', x.note, 'personId', x.person_id) as explanation
        from budget.treasury_explanation x where x.list_id = ${listId} and x.line_id = l.id order by x.journal_id desc limit 1) e on true
    where l.list_id = ${listId} order by l.row_number`.execute(tablesOf<'budget'>(tx))
  return rows.map(withPair)
}

async function readPayments(
  tx: Tx,
  of: {
    readonly listId: string
    readonly units: readonly string[]
    readonly period: { readonly from: string; readonly to: string }
  },
): Promise<readonly Omit<StandingPayment, 'isOfMonth' | 'isOfList'>[]> {
  const { listId, units, period } = of
  const { rows } = await sql<Omit<StandingPayment, 'pair' | 'isOfMonth' | 'isOfList'> & Paired>`
    select y.id::text as id, y.id as number, y.happened_on as date, y.amount_fen as fen, y.reference, y.claim_id, y.person_id,
      c.payee ->> 'name' as payee, nullif(c.payee ->> 'account', '') as account, p.code as project_code, r.title,
      m.list_id as pair_list, m.certainty, m.reason, m.person_id as paired_by, m.line_id::text as other_id,
      e.explanation
    from budget.claim_payment y join budget.claim c on c.id = y.claim_id join platform.record r on r.id = c.id
      join budget.project p on p.id = y.project_id
      left join budget.treasury_pair m on m.payment_id = y.id and m.ended_by is null
      left join lateral (select json_build_object('cause', x.cause, 'note', x.note, 'personId', x.person_id) as explanation
        from budget.treasury_explanation x where x.list_id = ${listId} and x.payment_id = y.id order by x.journal_id desc limit 1) e on true
    where y.kind in ('payment', 'reversal') and y.happened_on between ${period.from}::date and ${period.to}::date
      and r.unit_id = any(${[...units]}::uuid[])
    order by y.happened_on, y.id`.execute(tablesOf<'budget'>(tx))
  return rows.map(withPair)
}

interface Paired {
  readonly pairList: string | null
  readonly certainty: StandingPair['certainty'] | null
  readonly reason: string | null
  readonly pairedBy: string | null
  readonly otherId: string | null
}

function withPair<Row extends Paired>(
  row: Row,
): Omit<Row, keyof Paired> & { readonly pair: StandingPair | null } {
  const { pairList, certainty, reason, pairedBy, otherId, ...side } = row
  const isPaired = pairList !== null && certainty !== null && pairedBy !== null && otherId !== null
  return {
    ...side,
    pair: isPaired ? { listId: pairList, certainty, reason, personId: pairedBy, otherId } : null,
  }
}
