/** A payment as the cashier recorded it, and whom its claim says it is for. */
export interface RecordedPayment {
  readonly id: number
  /** Negative where it came back. */
  readonly amountFen: number
  readonly payee: string
  readonly account: string | null
}

/** What one payee got of a payment: one line of the treasury's list answers for it. */
export interface Payout {
  /** Its place among the payouts of the payment, from 1; kept with what it is tied to. */
  readonly number: number
  readonly payee: string
  readonly account: string | null
  readonly amountFen: number
}

/** Whom a payment paid, and how much each of them got. */
export function payoutsOf({ amountFen, payee, account }: RecordedPayment): readonly Payout[] {
  return [{ number: 1, payee, account, amountFen }]
}

/** The id by which a payout is chosen and tied, e.g. `1203-1`. */
export function payoutId(paymentId: number, number: number): string {
  return `${String(paymentId)}-${String(number)}`
}

export interface PayoutKey {
  readonly paymentId: number
  readonly payoutNumber: number
}

/** The payment and the place that such an id names; it comes from a form that has checked its shape. */
export function parsePayoutId(id: string): PayoutKey {
  const [paymentId, payoutNumber] = id.split('-').map(Number)
  return { paymentId: paymentId ?? 0, payoutNumber: payoutNumber ?? 0 }
}
