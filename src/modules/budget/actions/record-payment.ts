import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lockRecords } from '#platform/actions/lock-records.ts'
import { defineClaimAction } from '../claims/claim-kind.ts'
import { pay } from '../claims/claim-money.ts'
import { mayRecordPayment } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { PaymentForm } from '../claims/claim-schema.ts'
import { addPayment } from '../claims/claim-store.ts'
import { moneyOf, tellBasis } from '../claims/tell-basis.ts'
import { refuseFuture } from '../form-parts.ts'
import { addEntries } from '../ledger/ledger-store.ts'
import { findBookingWait, readPaymentHands, stepsOf } from '../claims/payment-hands.ts'
import { readWay } from '../signing/signers.ts'

/** A cashier who has had no other hand in the claim records that it was paid, whole and on which day. */
export const recordPayment = defineClaimAction({
  process: claimProcess,
  name: 'record-payment',
  input: PaymentForm,
  likely: true,
  mayBeTakenBy: mayRecordPayment,
  async gather(tx, asked) {
    const { record } = asked
    const { chain } = record
    const [hands, way] = await Promise.all([
      readPaymentHands(tx, record, { ...asked, duty: 'pay' }),
      asked.input === null || !chain ? null : readWay(tx, { ...record, ...asked, chain }),
    ])
    if (!way) return { hands, next: null }
    const next = findBookingWait(way, record, { ...hands, happenedAt: asked.happenedAt })
    return { hands, next }
  },
  beginsWith: ({ totalFen }) => ({ amountFen: totalFen }),
  decide({ record, input, known, happenedAt }) {
    refuseFuture(input.paidOn, shanghaiDate(happenedAt.getTime()), '/paidOn')
    refuseBeforeSigned(input.paidOn, known.hands.lastSignedAt)
    refuseOtherAmount(input.amountFen, record.totalFen)
    return { spine: { waits: known.next } }
  },
  async follow(tx, { record, input, known, actor, happenedAt, journalId }) {
    const locked = lockRecords(tx, moneyOf(record))
    addEntries(tx, pay({ ...record, claimId: record.id }, input.paidOn), {
      journalId,
      happenedAt,
    })
    addPayment(tx, {
      claimId: record.id,
      projectId: record.projectId,
      kind: 'payment',
      amountFen: input.amountFen,
      happenedOn: input.paidOn,
      reference: input.reference,
      accountId: actor.accountId,
      personId: actor.personId,
      ...stepsOf(known.hands),
      journalId,
    })
    await locked
    await tellBasis(tx, record, happenedAt)
  },
})

function refuseBeforeSigned(paidOn: string, lastSignedAt: Date | null): void {
  const signedOn = lastSignedAt === null ? null : shanghaiDate(lastSignedAt.getTime())
  if (signedOn !== null && paidOn >= signedOn) return
  const sentence = label(
    `支付日期不能早于最后一个签字（${signedOn ?? '还没有签'}）。`,
    `The payment may not be dated before the last signature (${signedOn ?? 'none yet'}).`,
  )
  throw new Refusal('invalid', sentence, [{ path: '/paidOn', sentence }])
}

function refuseOtherAmount(paidFen: number, totalFen: number): void {
  if (paidFen === totalFen) return
  const sentence = label(
    `支付金额应当等于报账金额 ${sayYuan(totalFen)} 元。不一致请先退回修改。`,
    `The payment must be the claim's ${sayYuan(totalFen)} yuan. If it is not, return the claim first.`,
  )
  throw new Refusal('invalid', sentence, [{ path: '/amountFen', sentence }])
}
