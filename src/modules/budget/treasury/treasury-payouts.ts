import { payoutsOf, type ClaimContent } from '../claims/claim.ts'

/** A payment as the cashier recorded it, with what its claim says of whom it is for. */
export interface RecordedPayment extends Pick<ClaimContent, 'payee' | 'lines' | 'totalFen'> {
  readonly id: number
  /** Negative where it came back. */
  readonly amountFen: number
}

/** What one payee got of a payment, or gave back: one line of the treasury's list answers for it. */
export interface PaymentPart {
  /** Its place among the parts of the payment, from 1; kept with what it is tied to. */
  readonly number: number
  readonly payee: string
  readonly account: string | null
  readonly amountFen: number
}

/** Whom a payment paid, and how much each of them got. */
export function partsOf(payment: RecordedPayment): readonly PaymentPart[] {
  const { amountFen, totalFen } = payment
  const payouts = payoutsOf(payment)
  // A claim may have been changed once its payment came back: its payees then say nothing of what each got.
  const isWhole = Math.abs(amountFen) === totalFen
  return (isWhole ? payouts : payouts.slice(0, 1)).map(({ payee, amountFen: own }, at) => ({
    number: at + 1,
    payee: payee.name,
    account: payee.account === '' ? null : payee.account,
    amountFen: isWhole ? Math.sign(amountFen) * own : amountFen,
  }))
}

/** The id by which a part is chosen and tied, e.g. `1203-1`. */
export function partId(paymentId: number, number: number): string {
  return `${String(paymentId)}-${String(number)}`
}

export interface PartKey {
  readonly paymentId: number
  readonly payoutNumber: number
}

/** The payment and the place that such an id names; it comes from a form that has checked its shape. */
export function parsePartId(id: string): PartKey {
  const [paymentId, payoutNumber] = id.split('-').map(Number)
  return { paymentId: paymentId ?? 0, payoutNumber: payoutNumber ?? 0 }
}
