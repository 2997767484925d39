import { label, say, type Language } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import { getUnits } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { z } from 'zod'
import type { TreasuryList } from '../treasury/treasury-kind.ts'
import { readStanding } from '../treasury/treasury-sides.ts'
import { readTreasuryRules } from '../treasury/treasury-rules.ts'
import {
  leftOf,
  type StandingPayment,
  type StandingSide,
  type TreasuryStanding,
} from '../treasury/treasury-standing.ts'
import { certaintyLabels, differenceCauses, sayMaskedPayee } from '../treasury/treasury.ts'

const Side = z.object({
  id: z.string(),
  date: z.string(),
  fen: z.number(),
  payee: z.string(),
  reference: z.string(),
  title: z.string(),
  projectCode: z.string().nullable(),
  /** The claim it was paid for; null for a line of the treasury. */
  claimId: z.string().nullable(),
  explanation: z.object({ cause: z.string(), note: z.string() }).nullable(),
})
const Sum = z.object({ count: z.number(), fen: z.number() })

/** Both sides of a match as its screen shows them. Payees are masked. */
export const TreasuryMatch = z.object({
  month: z.string(),
  account: z.string(),
  unitName: z.string(),
  onlyTreasury: z.array(Side),
  onlyHere: z.array(Side),
  /** Payments of the days around the month that nothing is tied to: a line may be theirs. */
  nearby: z.array(Side),
  matched: z.array(
    z.object({
      line: Side,
      payment: Side.nullable(),
      certainty: z.string(),
      certaintyLabel: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  /** What the treasury paid in the month, and what was recorded for it. */
  totals: z.object({ treasury: Sum, here: Sum, matched: Sum, differenceFen: z.number() }),
  open: z.number(),
})
export type TreasuryMatch = z.infer<typeof TreasuryMatch>

export async function readTreasuryMatch(
  tx: Tx,
  list: TreasuryList,
  { onDate, language }: { readonly onDate: string; readonly language: Language },
): Promise<TreasuryMatch> {
  const { window } = await readTreasuryRules(tx, onDate)
  const standing = await readStanding(tx, list, window)
  const units = await getUnits(tx, [list.unitId])
  const { onlyTreasury, onlyHere } = leftOf(standing)
  const faceOf = sideFaces(language)
  return {
    month: list.month,
    account: list.account,
    unitName: units.get(list.unitId)?.name ?? '—',
    onlyTreasury: onlyTreasury.map(faceOf),
    onlyHere: onlyHere.map(faceOf),
    nearby: standing.payments
      .filter(({ pair, isOfMonth }) => pair === null && !isOfMonth)
      .map(faceOf),
    matched: matchedOf(standing, faceOf, language),
    totals: totalsOf(standing),
    open: [...onlyTreasury, ...onlyHere].filter(({ explanation }) => explanation === null).length,
  }
}

type Face = z.infer<typeof Side>

function sideFaces(language: Language): (side: StandingSide | StandingPayment) => Face {
  return (side) => ({
    id: side.id,
    date: side.date,
    fen: side.fen,
    payee: sayMaskedPayee(side.payee, side.account),
    reference: side.reference,
    title: side.title,
    projectCode: side.projectCode,
    claimId: 'claimId' in side ? side.claimId : null,
    explanation: side.explanation && {
      cause: say(differenceCauses[side.explanation.cause], language),
      note: side.explanation.note,
    },
  })
}

function matchedOf(
  { lines, payments }: TreasuryStanding,
  faceOf: (side: StandingSide) => Face,
  language: Language,
): TreasuryMatch['matched'] {
  const byId = new Map(payments.map((payment) => [payment.id, payment]))
  return lines.flatMap((line) => {
    if (line.pair === null) return []
    const { certainty, reason, otherId } = line.pair
    const payment = byId.get(otherId)
    return [
      {
        line: faceOf(line),
        payment: payment ? faceOf(payment) : null,
        certainty,
        certaintyLabel: say(certaintyLabels[certainty], language),
        reason,
      },
    ]
  })
}

/** What is compared: the whole list on one side, the payments of the month that no other list has on the other. */
function totalsOf({ lines, payments }: TreasuryStanding): TreasuryMatch['totals'] {
  const tied = new Set(lines.flatMap(({ pair }) => (pair ? [pair.otherId] : [])))
  const here = payments.filter(
    ({ id, pair, isOfMonth }) => tied.has(id) || (isOfMonth && pair === null),
  )
  const treasury = sumOf(lines)
  const recorded = sumOf(here)
  return {
    treasury,
    here: recorded,
    matched: sumOf(lines.filter(({ pair }) => pair !== null)),
    differenceFen: treasury.fen - recorded.fen,
  }
}

function sumOf(sides: readonly { readonly fen: number }[]): z.infer<typeof Sum> {
  return { count: sides.length, fen: sumFen(sides.map(({ fen }) => fen)) }
}

/** How a payment of either side is named where one of them is chosen. */
export function sayChoice(side: StandingSide, language: Language): string {
  const { date, fen, payee, account, reference } = side
  const yuan = say(label('元', 'yuan'), language)
  const amount = `${sayYuan(fen)} ${yuan}`
  return [date, amount, sayMaskedPayee(payee, account), reference].join(' · ')
}

/** The choices of the forms by which a match is settled, by action. */
export function choicesOf(
  action: string,
  { lines, payments }: TreasuryStanding,
  language: Language,
): Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>> {
  const open = (side: StandingSide): boolean => side.pair === null
  const chosen = (prefix: string) => (side: StandingSide) => ({
    value: `${prefix}${side.id}`,
    label: sayChoice(side, language),
  })
  switch (action) {
    case 'tie':
      return {
        lineId: lines.filter(open).map(chosen('')),
        paymentId: payments.filter(open).map(chosen('')),
      }
    case 'untie':
      return { lineId: lines.filter((line) => !open(line)).map(chosen('')) }
    case 'explain': {
      const left = leftOf({ lines, payments })
      return {
        item: [...left.onlyTreasury.map(chosen('line:')), ...left.onlyHere.map(chosen('payment:'))],
      }
    }
    default:
      return {}
  }
}
