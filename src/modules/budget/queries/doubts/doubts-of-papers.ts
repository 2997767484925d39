import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { Doubt } from '../../doubts/doubt.ts'
import { spentClaims } from './spent-claims.ts'

/** Invoices on which all claims together take more than the invoice says. */
export async function findOverclaimedInvoices(tx: Tx): Promise<readonly Doubt[]> {
  const { rows } = await sql<{
    key: string
    number: string
    faceFen: number
    fen: number
    claimIds: readonly string[]
    projectId: string
  }>`${spentClaims}, over_face as (
      select i.key, i.number, i.face_fen, u.fen from budget.invoice i
        join (select invoice_key, sum(amount_fen)::bigint as fen from budget.invoice_use group by 1) u
          on u.invoice_key = i.key and u.fen > i.face_fen),
    taken as (
      select o.key, u.claim_id from over_face o join budget.invoice_use u on u.invoice_key = o.key
      group by 1, 2 having sum(u.amount_fen) > 0)
    select o.key, o.number, o.face_fen, o.fen, array_agg(s.id order by s.id) as claim_ids,
      (array_agg(s.project_id order by s.id))[1] as project_id
    from over_face o join taken t on t.key = o.key join spent s on s.id = t.claim_id
    group by o.key, o.number, o.face_fen, o.fen order by o.key`.execute(tablesOf<'budget'>(tx))
  return rows.map(({ key, number, faceFen, fen, claimIds, projectId }) => {
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
      restsOn: claimIds,
      year: null,
    }
  })
}

/** Claims that were paid, and stayed paid, before their last invoice was written. */
export async function findLateInvoices(tx: Tx): Promise<readonly Doubt[]> {
  const { rows } = await sql<{
    id: string
    projectId: string
    paidOn: string
    issuedOn: string
    numbers: readonly string[]
    fen: number
  }>`${spentClaims}, paid as (
      select claim_id, max(happened_on) filter (where kind = 'payment') as paid_on from budget.claim_payment
      where kind in ('payment', 'reversal') group by claim_id having sum(amount_fen) > 0),
    late as (
      select paid.claim_id, paid.paid_on, i.number, i.issued_on, sum(u.amount_fen) as fen
      from paid join budget.invoice_use u on u.claim_id = paid.claim_id
        join budget.invoice i on i.key = u.invoice_key and i.issued_on > paid.paid_on
      group by 1, 2, i.key having sum(u.amount_fen) > 0)
    select s.id, s.project_id, l.paid_on, max(l.issued_on) as issued_on, sum(l.fen)::bigint as fen,
      array_agg(l.number order by l.number) as numbers
    from spent s join late l on l.claim_id = s.id group by s.id, s.project_id, l.paid_on order by s.id`.execute(
    tablesOf<'budget'>(tx),
  )
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
      restsOn: [id],
      year: null,
    }
  })
}
