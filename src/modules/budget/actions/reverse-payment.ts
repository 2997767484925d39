import { shanghaiDate } from '#kernel/dates.ts'
import { lockRecords } from '#platform/actions/lock-records.ts'
import { defineClaimAction } from '../claims/claim-kind.ts'
import { reversePay } from '../claims/claim-money.ts'
import { mayRecordPayment } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { ReversalForm } from '../claims/claim-schema.ts'
import { addPayment } from '../claims/claim-store.ts'
import { moneyOf, tellBasis } from '../claims/tell-basis.ts'
import { refuseFuture } from '../form-parts.ts'
import { addEntries } from '../ledger/ledger-store.ts'
import { readPaymentHands, stepsOf } from '../claims/payment-hands.ts'
import { findPaymentPost, paymentLabel, readWay } from '../signing/signers.ts'

/** The bank sent the money back (退票): the payment is undone on that day and the claim waits to be paid again. */
export const reversePayment = defineClaimAction({
  process: claimProcess,
  name: 'reverse-payment',
  input: ReversalForm,
  grave: true,
  mayBeTakenBy: mayRecordPayment,
  async gather(tx, asked) {
    const { record } = asked
    const [hands, way] = await Promise.all([
      readPaymentHands(tx, record, { ...asked, duty: 'pay' }),
      asked.input === null || !record.chain
        ? null
        : readWay(tx, { ...record, ...asked, chain: record.chain }),
    ])
    if (!way) return { hands, next: null }
    const { unitId, ownerId, claimantPersonId } = record
    const { chain, signatures } = hands
    const { happenedAt } = asked
    const paid = { unitId, ownerId: ownerId ?? '', claimantPersonId, chain, signatures, happenedAt }
    const wanted = { ...chain.payment, duty: 'pay' as const, label: paymentLabel }
    return { hands, next: findPaymentPost(way, paid, wanted) }
  },
  decide({ input, known, happenedAt }) {
    refuseFuture(input.returnedOn, shanghaiDate(happenedAt.getTime()), '/returnedOn')
    return { spine: { waits: known.next } }
  },
  async follow(tx, { record, input, known, actor, happenedAt, journalId }) {
    const locked = lockRecords(tx, moneyOf(record))
    addEntries(tx, reversePay({ ...record, claimId: record.id }, input.returnedOn), {
      journalId,
      happenedAt,
    })
    addPayment(tx, {
      claimId: record.id,
      projectId: record.projectId,
      kind: 'reversal',
      amountFen: -record.totalFen,
      happenedOn: input.returnedOn,
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
