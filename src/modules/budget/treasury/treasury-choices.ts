import { label, say, type Language } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import type { Choice } from '#platform/records/record-book.ts'
import type { MatchingWindow } from './treasury-matching.ts'
import { arrangeLeft, sidesToExplain } from './treasury-rows.ts'
import type { StandingSide, TreasuryStanding } from './treasury-standing.ts'
import { sayMaskedPayee } from './treasury.ts'

/** The choices of the forms by which a match is settled, by action and field. */
export function choicesOf(
  action: string,
  standing: TreasuryStanding,
  { window, language }: { readonly window: MatchingWindow; readonly language: Language },
): Readonly<Record<string, readonly Choice[]>> {
  const { lines, payments } = standing
  const isOpen = ({ pair }: StandingSide): boolean => pair === null
  const chosen = (side: StandingSide): Choice => ({
    value: side.id,
    label: sayChoice(side, language),
  })
  switch (action) {
    case 'tie':
      return {
        lineId: lines.filter(isOpen).map(chosen),
        paymentId: payments.filter(isOpen).map(chosen),
      }
    case 'untie':
      return { lineId: lines.filter((line) => !isOpen(line)).map(chosen) }
    case 'explain':
      return { item: explainable(standing, window, language) }
    default:
      return {}
  }
}

/** Each row of what is left; where two stand beside each other, also each of them alone. */
function explainable(
  standing: TreasuryStanding,
  window: MatchingWindow,
  language: Language,
): readonly Choice[] {
  const groups = arrangeLeft(standing, window).map(sidesToExplain)
  const alone = groups.filter(({ length }) => length > 1).flat()
  return [...groups, ...alone.map((side) => [side])].map((sides) => ({
    value: itemOf(sides),
    label: sides.map((side) => sayChoice(side, language)).join(' ／ '),
  }))
}

/** What the form of an explanation calls these: one, or both sides of one difference. */
export function itemOf(sides: readonly StandingSide[]): string {
  return sides.map((side) => `${isPayment(side) ? 'payment' : 'line'}:${side.id}`).join(',')
}

function isPayment(side: StandingSide): boolean {
  return 'claimId' in side
}

/** How a payment of either side is named where one of them is chosen. */
function sayChoice(side: StandingSide, language: Language): string {
  const { date, fen, payee, account, reference } = side
  const where = isPayment(side) ? label('登记', 'Here') : label('国库', 'Treasury')
  const amount = `${sayYuan(fen)} ${say(label('元', 'yuan'), language)}`
  return [say(where, language), date, amount, sayMaskedPayee(payee, account), reference].join(' · ')
}
