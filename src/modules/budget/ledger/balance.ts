import { label, say } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sourceLabels, type Source, type SourceAmount } from './funds.ts'

export const entryLabels = {
  appropriation: label('年初预算', 'Year-start budget'),
  adjustment: label('调整', 'Adjustment'),
  receipt: label('到位', 'Receipt of funds'),
  reservation: label('占用', 'Reservation'),
  release: label('释放', 'Release'),
  payment: label('支付', 'Payment'),
  'payment-reversal': label('退票', 'Returned payment'),
} as const
export type EntryKind = keyof typeof entryLabels

/** One line of the ledger before it is written; releases and reversals are negative. */
export interface Entry {
  readonly projectId: string
  readonly claimId: string | null
  readonly kind: EntryKind
  readonly source: Source
  readonly classCode: string | null
  readonly amountFen: number
  readonly happenedOn: string
}

/** The ledger of one project added up: by source and by kind of entry. */
export type Sums = Readonly<Record<string, Readonly<Partial<Record<EntryKind, number>>>>>

/** What a project's money is, for one source or altogether. */
export interface Balance {
  readonly appropriatedFen: number
  readonly adjustedFen: number
  readonly receivedFen: number
  readonly reservedFen: number
  readonly paidFen: number
  /** Adjusted − paid − reserved: what a new claim may still take. */
  readonly availableFen: number
}

/** The balance of the named source, or of all of them. */
export function balanceOf(sums: Sums, source?: Source): Balance {
  const parts = source === undefined ? Object.values(sums) : [sums[source] ?? {}]
  const total = (...kinds: readonly EntryKind[]): number =>
    sumFen(parts.flatMap((part) => kinds.map((kind) => part[kind] ?? 0)))
  const adjustedFen = total('appropriation', 'adjustment')
  const reservedFen = total('reservation', 'release')
  const paidFen = total('payment', 'payment-reversal')
  return {
    appropriatedFen: total('appropriation'),
    adjustedFen,
    receivedFen: total('receipt'),
    reservedFen,
    paidFen,
    availableFen: adjustedFen - reservedFen - paidFen,
  }
}

/** Adds amounts of the same source together. */
export function bySource(amounts: readonly SourceAmount[]): readonly SourceAmount[] {
  const sums = new Map<Source, number>()
  for (const { source, amountFen } of amounts) sums.set(source, (sums.get(source) ?? 0) + amountFen)
  return [...sums].map(([source, amountFen]) => ({ source, amountFen }))
}

/** Refuses to take more from any source than it still has. */
export function refuseOverdraft(sums: Sums, wanted: readonly SourceAmount[]): void {
  for (const { source, amountFen } of bySource(wanted)) {
    const { availableFen } = balanceOf(sums, source)
    if (amountFen <= availableFen) continue
    throw new Refusal(
      'not-enough-money',
      label(
        `“${say(sourceLabels[source], 'zh')}”还能用 ${sayYuan(availableFen)} 元，这里要用 ${sayYuan(amountFen)} 元。请改金额，或者先调整预算。`,
        `${say(sourceLabels[source], 'en')} has ${sayYuan(availableFen)} yuan left and this needs ${sayYuan(amountFen)}. Lower the amount or adjust the budget first.`,
      ),
    )
  }
}
