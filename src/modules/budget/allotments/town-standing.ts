import { sumFen } from '#kernel/money.ts'
import type { AllotmentFields, Conclusion, TownShare } from './allotment.ts'

/** What a town handed in: an acceptance with its conclusion, or a receipt with its amount. */
export interface TownProof {
  readonly kind: 'acceptance' | 'receipt'
  readonly townId: string
  readonly happenedOn: string
  readonly conclusion: Conclusion | null
  readonly amountFen: number
  readonly note: string | null
  readonly fileIds: readonly string[]
}

/** What a claim on the table draws, and whether it is paid. */
export interface Drawing {
  readonly part: string
  readonly amountFen: number
  readonly paidOn: string | null
}

/** Where one town stands: what it was allotted, what claims draw, what arrived and what was accepted. */
export interface TownStanding {
  readonly share: TownShare
  /** Drawn by claims under way or paid. */
  readonly drawnFen: number
  readonly paidFen: number
  readonly firstPaidOn: string | null
  readonly lastPaidOn: string | null
  readonly receivedFen: number
  readonly acceptance: TownProof | null
}

export function standingOf(
  share: TownShare,
  drawings: readonly Drawing[],
  proofs: readonly TownProof[],
): TownStanding {
  const drawn = drawings.filter(({ part }) => part === share.townId)
  const paid = drawn.filter(({ paidOn }) => paidOn !== null)
  const days = paid.flatMap(({ paidOn }) => paidOn ?? []).toSorted()
  const own = proofs.filter(({ townId }) => townId === share.townId)
  const receipts = own.filter(({ kind }) => kind === 'receipt')
  return {
    share,
    drawnFen: sumFen(drawn.map(({ amountFen }) => amountFen)),
    paidFen: sumFen(paid.map(({ amountFen }) => amountFen)),
    firstPaidOn: days[0] ?? null,
    lastPaidOn: days.at(-1) ?? null,
    receivedFen: sumFen(receipts.map(({ amountFen }) => amountFen)),
    acceptance: own.findLast(({ kind }) => kind === 'acceptance') ?? null,
  }
}

export function isAccepted({ acceptance }: TownStanding): boolean {
  return acceptance?.conclusion === 'passed'
}

/** What is still wanting of a town whose share is not nothing. */
export type Wanting = 'acceptance' | 'payment' | 'receipt'

export function wantingOf(standing: TownStanding): readonly Wanting[] {
  const { share, paidFen, receivedFen } = standing
  return [
    ...(share.amountFen > 0 && !isAccepted(standing) ? (['acceptance'] as const) : []),
    ...(paidFen < share.amountFen ? (['payment'] as const) : []),
    ...(receivedFen < paidFen ? (['receipt'] as const) : []),
  ]
}

/** Whether the county’s order of things lets the town be paid now. */
export function mayBePaid(
  { paymentOrder }: Pick<AllotmentFields, 'paymentOrder'>,
  standing: TownStanding,
): boolean {
  return paymentOrder === 'payment-first' || isAccepted(standing)
}

/** Whether all towns have all that they were allotted. */
export function isPaidOut(standings: readonly TownStanding[]): boolean {
  return standings.every(({ paidFen, share }) => paidFen >= share.amountFen)
}
