import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Doubt } from '../../doubts/doubt.ts'

type Seen = RawBuilder<unknown>

// What each claim takes of each invoice now: the sum of what it took and gave back.
const used = sql`used as (
  select invoice_key, claim_id, sum(amount_fen) as fen from budget.invoice_use group by 1, 2 having sum(amount_fen) > 0)`

/** Invoices on which all claims together, also those this reader does not see, take more than the invoice says. */
export async function findOverclaimedInvoices(tx: Tx, seen: Seen): Promise<readonly Doubt[]> {
  const { rows } = await sql<{
    key: string
    number: string
    faceFen: number
    fen: number
    claimIds: readonly string[]
    projectId: string
    hidden: number
  }>`${seen}, ${used}
    select i.key, i.number, i.face_fen, sum(u.fen)::bigint as fen, count(*) filter (where s.id is null) as hidden,
      array_agg(s.id order by s.id) filter (where s.id is not null) as claim_ids,
      (array_agg(s.project_id order by s.id) filter (where s.id is not null))[1] as project_id
    from used u join budget.invoice i on i.key = u.invoice_key left join seen s on s.id = u.claim_id
    group by i.key, i.number, i.face_fen having sum(u.fen) > i.face_fen and count(s.id) > 0
    order by i.key`.execute(tablesOf<'budget'>(tx))
  return rows.map(({ key, number, faceFen, fen, claimIds, projectId, hidden }) => {
    const [face, taken] = [sayYuan(faceFen), sayYuan(fen)]
    return {
      rule: 'invoice-over-face',
      subject: key,
      projectId,
      sentence: label(
        `票据 ${number} 票面 ${face} 元，一共报了 ${taken} 元。`,
        `Invoice ${number} is for ${face} yuan; ${taken} were claimed on it.`,
      ),
      found: { amountFen: fen - faceFen, claimIds },
      hidden,
    }
  })
}

/** Claims that were paid, and stayed paid, before their last invoice was written. */
export async function findLateInvoices(tx: Tx, seen: Seen): Promise<readonly Doubt[]> {
  const { rows } = await sql<{
    id: string
    projectId: string
    paidOn: string
    issuedOn: string
    numbers: readonly string[]
    fen: number
  }>`${seen}, ${used}, paid as (
      select claim_id, max(happened_on) filter (where kind = 'payment') as paid_on from budget.claim_payment
      where kind in ('payment', 'reversal') group by claim_id having sum(amount_fen) > 0)
    select s.id, s.project_id, paid.paid_on, max(i.issued_on) as issued_on, sum(u.fen)::bigint as fen,
      array_agg(i.number order by i.number) as numbers
    from seen s join paid on paid.claim_id = s.id join used u on u.claim_id = s.id
      join budget.invoice i on i.key = u.invoice_key and i.issued_on > paid.paid_on
    group by s.id, s.project_id, paid.paid_on order by s.id`.execute(tablesOf<'budget'>(tx))
  return rows.map(({ id, projectId, paidOn, issuedOn, numbers, fen }) => {
    const which = numbers.join('、')
    return {
      rule: 'invoice-after-payment',
      subject: id,
      projectId,
      sentence: label(
        `${sayDate(paidOn, 'zh')}就付了款，票据 ${which} 到${sayDate(issuedOn, 'zh')}才开。`,
        `It was paid on ${sayDate(paidOn, 'en')}; invoice ${which} was written on ${sayDate(issuedOn, 'en')}.`,
      ),
      found: { amountFen: fen, claimIds: [id] },
      hidden: 0,
    }
  })
}
