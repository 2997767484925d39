import {
  findLikenesses,
  tidyPayee,
  tidyReference,
  type MatchingWindow,
} from './treasury-matching.ts'
import {
  leftOf,
  type StandingPayment,
  type StandingSide,
  type TreasuryStanding,
} from './treasury-standing.ts'
import type { Difference } from './treasury.ts'

/** What matching left, in one row what a person will look at together. */
export interface LeftRow {
  readonly difference: Difference
  readonly line: StandingSide | null
  /** Also of a neighbouring month, where a line may be it. */
  readonly payment: StandingPayment | null
}

/** Everything that has no counterpart, each in one row: beside it what may be the same payment, if anything is. */
export function arrangeLeft(
  standing: TreasuryStanding,
  window: Pick<MatchingWindow, 'wideDays'>,
): readonly LeftRow[] {
  const { onlyTreasury, onlyHere } = leftOf(standing)
  const repeated = onlyTreasury.filter((line) => isRepeated(line, standing.lines))
  const open = standing.payments.filter(({ pair }) => pair === null)
  const likely = findLikenesses(
    onlyTreasury.filter((line) => !repeated.includes(line)),
    open,
    window,
  )
  const ofLine = new Map(likely.map((one) => [one.lineId, one]))
  const ofPayment = new Set(likely.map(({ paymentId }) => paymentId))
  const byId = new Map(open.map((payment) => [payment.id, payment]))
  const rows = onlyTreasury.map((line): LeftRow => {
    const likeness = ofLine.get(line.id)
    const payment = likeness ? byId.get(likeness.paymentId) : undefined
    if (likeness && payment) return { difference: likeness.differsIn, line, payment }
    const difference = repeated.includes(line) ? 'repeated' : 'only-treasury'
    return { difference, line, payment: null }
  })
  const alone = onlyHere
    .filter(({ id }) => !ofPayment.has(id))
    .map((payment): LeftRow => ({ difference: 'only-here', line: null, payment }))
  return [...rows, ...alone].toSorted((one, other) => compare(dayOf(one), dayOf(other)))
}

/** How many differences nobody has settled yet. */
export function countOpen(
  standing: TreasuryStanding,
  window: Pick<MatchingWindow, 'wideDays'>,
): number {
  return arrangeLeft(standing, window).filter(isOpen).length
}

export function isOpen(row: LeftRow): boolean {
  return sidesToExplain(row).some(({ explanation }) => explanation === null)
}

/** What of a row has to be explained before the list is confirmed. */
export function sidesToExplain({ line, payment }: LeftRow): readonly StandingSide[] {
  return [...(line ? [line] : []), ...(payment?.isOfMonth === true ? [payment] : [])]
}

/** Whether the list has the same payment twice: the line that found its counterpart, or the earlier one, is the payment. */
export function isRepeated(line: StandingSide, lines: readonly StandingSide[]): boolean {
  return lines.some(
    (other) =>
      other.id !== line.id &&
      other.fen === line.fen &&
      tidyReference(other.reference) === tidyReference(line.reference) &&
      tidyPayee(other.payee) === tidyPayee(line.payee) &&
      (other.pair !== null || other.number < line.number),
  )
}

function dayOf({ line, payment }: LeftRow): string {
  return line?.date ?? payment?.date ?? ''
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
