import { shanghaiDate } from '#kernel/dates.ts'
import { defineClaimAction } from '../claims/claim-kind.ts'
import { mayBookClaim } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { BookingForm } from '../claims/claim-schema.ts'
import { addPayment } from '../claims/claim-store.ts'
import { refuseFuture } from '../form-parts.ts'
import { readPaymentHands, stepsOf } from '../claims/payment-hands.ts'

/** A bookkeeper who is not the cashier enters the payment in the books; the claim is done. */
export const bookClaim = defineClaimAction({
  process: claimProcess,
  name: 'book',
  input: BookingForm,
  likely: true,
  mayBeTakenBy: mayBookClaim,
  gather: (tx, asked) => readPaymentHands(tx, asked.record, { ...asked, duty: 'record' }),
  decide({ input, happenedAt }) {
    refuseFuture(input.bookedOn, shanghaiDate(happenedAt.getTime()), '/bookedOn')
    return { spine: { waits: null } }
  },
  follow: (tx, { record, input, known, actor, journalId }) =>
    addPayment(tx, {
      claimId: record.id,
      projectId: record.projectId,
      kind: 'booking',
      amountFen: record.totalFen,
      happenedOn: input.bookedOn,
      reference: input.voucher,
      accountId: actor.accountId,
      personId: actor.personId,
      ...stepsOf(known),
      journalId,
    }),
})
