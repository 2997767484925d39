import { label } from '#kernel/label.ts'
import { roundedRatio, sayYuan } from '#kernel/money.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { DoubtRule } from '../../doubts/doubt-rules.ts'
import type { Doubt } from '../../doubts/doubt.ts'
import { findSplits, type Purchase } from '../../doubts/split-purchases.ts'
import { spentClaims } from './spent-claims.ts'

/**
 * Purchases of one unit from one seller that stay below the limit one by one and reach it together: on invoices, and
 * under contracts whose supplier was found without a public procedure.
 */
export async function findSplitPurchases(
  tx: Tx,
  rule: DoubtRule<'split-purchase'>,
): Promise<readonly Doubt[]> {
  const { limitFen, days, methods } = rule.with
  const { rows } = await sql<
    Purchase & { projectIds: readonly string[] }
  >`${spentClaims}, taken as (
      select s.id, s.project_id, s.unit_id, s.event_on, i.seller, u.amount_fen as fen
      from spent s join budget.invoice_use u on u.claim_id = s.id join budget.invoice i on i.key = u.invoice_key
      where s.claim_kind = 'reimbursement'
      union all
      select s.id, s.project_id, s.unit_id, s.event_on, s.payee ->> 'name', s.total_fen
      from spent s join budget.contract k on k.id = s.basis_id
      where k.purchase_method = any(${[...methods]}::text[])),
    large as (select unit_id, seller from taken group by 1, 2 having sum(fen) >= ${limitFen}),
    bought as (
      select coalesce(c.basis_id, c.id)::text as id, t.id as claim_id, t.project_id, t.unit_id, t.event_on, t.seller, t.fen
      from taken t join large using (unit_id, seller) join budget.claim c on c.id = t.id)
    select b.id, b.unit_id, b.seller, min(b.event_on) as "on", sum(b.fen)::bigint as fen,
      array_agg(distinct b.claim_id) as claim_ids, array_agg(distinct b.project_id) as project_ids
    from bought b group by b.id, b.unit_id, b.seller having sum(b.fen) > 0 and sum(b.fen) < ${limitFen}
    order by b.id, b.seller`.execute(tablesOf<'budget'>(tx))
  const projects = new Map(rows.flatMap(({ id, projectIds }) => projectIds.map((one) => [id, one])))
  return findSplits(rows, { limitFen, days }).map(({ purchases, fen }) =>
    splitDoubt({ purchases, fen, limitFen }, projects),
  )
}

function splitDoubt(
  { purchases, fen, limitFen }: { purchases: readonly Purchase[]; fen: number; limitFen: number },
  projects: ReadonlyMap<string, string>,
): Doubt {
  const [first, last] = [purchases[0], purchases.at(-1)]
  const times = String(purchases.length)
  const [sum, limit] = [sayYuan(fen), sayYuan(limitFen)]
  const from = first?.on ?? ''
  const to = last?.on ?? ''
  const seller = first?.seller ?? ''
  const claimIds = [...new Set(purchases.flatMap((one) => one.claimIds))].toSorted()
  return {
    rule: 'split-purchase',
    subject: `${first?.id ?? ''} ${seller}`,
    projectId: projects.get(first?.id ?? '') ?? null,
    sentence: label(
      `${sayDate(from, 'zh')}到${sayDate(to, 'zh')}向${seller}买了 ${times} 次，每次不到 ${limit} 元，一共 ${sum} 元。`,
      `${times} purchases from ${seller} between ${sayDate(from, 'en')} and ${sayDate(to, 'en')}, each below ${limit} yuan, ${sum} in all.`,
    ),
    found: { amountFen: fen, claimIds },
    restsOn: claimIds,
    year: null,
  }
}

/** Projects that paid a large part of their year in December. */
export async function findDecemberShares(
  tx: Tx,
  rule: DoubtRule<'december-share'>,
): Promise<readonly Doubt[]> {
  const { percent, fromFen } = rule.with
  const { rows } = await sql<{
    projectId: string
    year: number
    totalFen: number
    fen: number
    claimIds: readonly string[]
    yearIds: readonly string[]
  }>`${spentClaims}
    select s.project_id, extract(year from e.happened_on)::int as year, sum(e.amount_fen)::bigint as total_fen,
      coalesce(sum(e.amount_fen) filter (where extract(month from e.happened_on) = 12), 0)::bigint as fen,
      coalesce(array_agg(distinct s.id) filter (where extract(month from e.happened_on) = 12), '{}') as claim_ids,
      array_agg(distinct s.id) as year_ids
    from spent s join budget.ledger_entry e on e.claim_id = s.id and e.kind in ('payment', 'payment-reversal')
    group by 1, 2
    having sum(e.amount_fen) >= ${fromFen}
      and sum(e.amount_fen) filter (where extract(month from e.happened_on) = 12) * 100 >= sum(e.amount_fen) * ${percent}::numeric
    order by 1, 2`.execute(tablesOf<'budget'>(tx))
  return rows.map(({ projectId, year, totalFen, fen, claimIds, yearIds }) => {
    const share = roundedRatio(fen * 100, totalFen, 1)
    const [part, whole, when] = [sayYuan(fen), sayYuan(totalFen), String(year)]
    return {
      rule: 'december-share',
      subject: `${projectId} ${when}`,
      projectId,
      sentence: label(
        `${when} 年付了 ${whole} 元，其中十二月 ${part} 元，占 ${share}%。`,
        `Of ${whole} yuan paid in ${when}, ${part} were paid in December: ${share}%.`,
      ),
      found: { amountFen: fen, claimIds: claimIds.toSorted() },
      restsOn: yearIds,
      year: null,
    }
  })
}

/** Numbers of claims that were never given or are no longer there: they are given without gaps, over the whole county. */
export async function findNumberGaps(tx: Tx): Promise<readonly Doubt[]> {
  const { rows } = await sql<{ year: number; before: number; after: number }>`with numbered as (
      select split_part(number, '-', 2)::int as year, split_part(number, '-', 3)::int as place from platform.record
      where kind = 'budget.claim' and number like 'BX-%'),
    walked as (
      select year, place as after, lag(place, 1, 0) over (partition by year order by place) as before from numbered)
    select year, before, after from walked where after > before + 1 order by year, after`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows.map(({ year: of, before, after }) => {
    const [from, to] = [numberOf(of, before + 1), numberOf(of, after - 1)]
    const which = before + 2 === after ? from : `${from}–${to}`
    return {
      rule: 'number-gap',
      subject: `${numberOf(of, before)} ${numberOf(of, after)}`,
      projectId: null,
      sentence: label(`单号 ${which} 不见了。`, `Number ${which} is missing.`),
      found: { amountFen: 0, claimIds: [] },
      restsOn: [],
      year: of,
    }
  })
}

function numberOf(year: number, place: number): string {
  return `BX-${String(year)}-${String(place).padStart(4, '0')}`
}
