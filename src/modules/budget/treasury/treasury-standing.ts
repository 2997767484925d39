import type { Certainty, MatchedSide, Pair } from './treasury-matching.ts'
import type { DifferenceCause } from './treasury.ts'

/** Why something was left without a counterpart, as it was last explained. */
export interface Explanation {
  readonly cause: DifferenceCause
  readonly note: string
  readonly personId: string
}

export interface StandingPair {
  readonly listId: string
  readonly certainty: Certainty | 'by-hand'
  readonly reason: string | null
  readonly personId: string
  readonly otherId: string
}

/** One payment of either side, with what became of it. */
export interface StandingSide extends MatchedSide {
  readonly number: number
  readonly title: string
  readonly pair: StandingPair | null
  readonly explanation: Explanation | null
}

/** What a payment recorded here gave one payee, of which claim, by whom. */
export interface StandingPayment extends StandingSide {
  readonly paymentId: number
  readonly claimId: string
  readonly personId: string
  /** Within the list's month: it must find its line, or be explained. */
  readonly isOfMonth: boolean
  /** Within the month, or tied to a line of the list. */
  readonly isOfList: boolean
}

/** A list beside what was recorded: its lines, and the payments that could be theirs. */
export interface TreasuryStanding {
  readonly lines: readonly StandingSide[]
  readonly payments: readonly StandingPayment[]
}

/** Everything on either side that has no counterpart, explained or not; of the payments those of the month. */
export function leftOf({ lines, payments }: TreasuryStanding): {
  readonly onlyTreasury: readonly StandingSide[]
  readonly onlyHere: readonly StandingPayment[]
} {
  return {
    onlyTreasury: lines.filter(({ pair }) => pair === null),
    onlyHere: payments.filter(({ pair, isOfMonth }) => pair === null && isOfMonth),
  }
}

/** Who tied or explained something himself: somebody else confirms it. */
export function settlersOf({ lines, payments }: TreasuryStanding): readonly string[] {
  const explained = [...lines, ...payments].filter(({ pair }) => pair === null)
  return [
    ...lines.flatMap(({ pair }) => (pair?.certainty === 'by-hand' ? [pair.personId] : [])),
    ...explained.flatMap(({ explanation }) => (explanation ? [explanation.personId] : [])),
  ]
}

/** Who recorded a payment that stands beside the list: none of them may have a hand in the match. */
export function cashiersOf({ payments }: TreasuryStanding): readonly string[] {
  return payments.filter(({ isOfList }) => isOfList).map(({ personId }) => personId)
}

/** The standing as these pairs leave it. */
export function withPairs(
  { lines, payments }: TreasuryStanding,
  { pairs }: { readonly pairs: readonly Pair[] },
  by: { readonly listId: string; readonly personId: string; readonly isByHand?: true },
): TreasuryStanding {
  const ofLine = new Map(pairs.map((pair) => [pair.lineId, pair]))
  const ofPayment = new Map(pairs.map((pair) => [pair.paymentId, pair]))
  const { listId, personId, isByHand } = by
  const pairOf = (found: Pair, otherId: string) => ({
    listId,
    personId,
    otherId,
    reason: null,
    certainty: isByHand ? ('by-hand' as const) : found.certainty,
  })
  return {
    lines: lines.map((line) => {
      const found = ofLine.get(line.id)
      return found ? { ...line, pair: pairOf(found, found.paymentId) } : line
    }),
    payments: payments.map((payment) => {
      const found = ofPayment.get(payment.id)
      return found ? { ...payment, isOfList: true, pair: pairOf(found, found.lineId) } : payment
    }),
  }
}

/** The standing once something is explained. */
export function withExplanation(
  { lines, payments }: TreasuryStanding,
  ids: readonly string[],
  explanation: Explanation,
): TreasuryStanding {
  const explained = <Side extends StandingSide>(side: Side): Side =>
    ids.includes(side.id) ? { ...side, explanation } : side
  return { lines: lines.map(explained), payments: payments.map(explained) }
}
