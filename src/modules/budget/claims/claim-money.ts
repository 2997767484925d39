import type { Entry } from '../ledger/balance.ts'
import type { ClaimContent } from './claim.ts'

type Taken = Pick<ClaimContent, 'projectId' | 'lines'>

/** The claim's lines as entries of one kind; releases and reversals are negative. */
function entriesOf(
  claim: Taken & { readonly claimId: string },
  kind: Entry['kind'],
  happenedOn: string,
): readonly Entry[] {
  const sign = kind === 'release' || kind === 'payment-reversal' ? -1 : 1
  return claim.lines.map(({ source, classCode, amountFen }) => ({
    projectId: claim.projectId,
    claimId: claim.claimId,
    kind,
    source,
    classCode,
    amountFen: sign * amountFen,
    happenedOn,
  }))
}

/** Sets the claim's amount aside, so that nobody else can promise it. */
export function reserve(claim: Taken & { claimId: string }, happenedOn: string): readonly Entry[] {
  return entriesOf(claim, 'reservation', happenedOn)
}

/** Gives back what was set aside. */
export function release(claim: Taken & { claimId: string }, happenedOn: string): readonly Entry[] {
  return entriesOf(claim, 'release', happenedOn)
}

/** What was set aside becomes paid, on the day of payment. */
export function pay(claim: Taken & { claimId: string }, paidOn: string): readonly Entry[] {
  return [...entriesOf(claim, 'release', paidOn), ...entriesOf(claim, 'payment', paidOn)]
}

/** A payment that came back is set aside again. */
export function reversePay(
  claim: Taken & { claimId: string },
  returnedOn: string,
): readonly Entry[] {
  return [
    ...entriesOf(claim, 'payment-reversal', returnedOn),
    ...entriesOf(claim, 'reservation', returnedOn),
  ]
}
