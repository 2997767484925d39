import { addDays, type DateText } from '#kernel/dates.ts'
import type { SamplePayment } from './claim-payments.ts'
import { weekdaysAfter } from './stage.ts'

/** What is planted in the treasury's lists against what was recorded. */
export type Planting =
  | 'amount-off'
  | 'payee-otherwise'
  | 'paid-later'
  | 'not-at-treasury'
  | 'not-recorded'
  | 'voucher-twice'

export interface Planted {
  readonly planting: Planting
  /** The list in which it is to be found. */
  readonly month: string
  /** The voucher there, or the reference recorded here where the list has nothing. */
  readonly reference: string
}

/** A line as the treasury has it. */
export interface GeneratedLine {
  readonly paidOn: DateText
  readonly voucher: string
  readonly payee: string
  readonly account: string
  readonly amountFen: number
  readonly projectCode: string
  readonly classCode: string
  readonly purpose: string
}

export interface GeneratedList {
  readonly month: string
  readonly lines: readonly GeneratedLine[]
}

export interface GeneratedLists {
  readonly lists: readonly GeneratedList[]
  readonly planted: readonly Planted[]
}

export const allPlantings: readonly Planting[] = [
  'amount-off',
  'payee-otherwise',
  'paid-later',
  'not-at-treasury',
  'voucher-twice',
  'not-recorded',
]

/** Makes the treasury's monthly lists of these payments, each kind of difference planted once where the seed says. */
export function generateTreasuryLists(
  payments: readonly SamplePayment[],
  { seed, plantings }: { readonly seed: number; readonly plantings: readonly Planting[] },
): GeneratedLists {
  const random = randomFrom(seed)
  const chosen = choose(
    payments.filter(({ isShare }) => isShare !== true),
    plantings,
    random,
  )
  const planted: Planted[] = []
  const lines: GeneratedLine[] = []
  for (const payment of payments) {
    const planting = chosen.get(payment)
    const line = lineOf(payment, random)
    if (planting !== undefined) planted.push({ planting, ...placeOf(payment, planting, line) })
    lines.push(...plant(payment, planting, line))
  }
  const stranger = plantings.includes('not-recorded') ? strangerOn(payments, random) : null
  if (stranger) {
    lines.push(stranger)
    const month = monthOf(stranger.paidOn)
    planted.push({ planting: 'not-recorded', month, reference: stranger.voucher })
  }
  const byMonth = Map.groupBy(lines, ({ paidOn }) => monthOf(paidOn))
  const lists = [...byMonth].map(([month, ofMonth]) => ({
    month,
    lines: ofMonth.toSorted((one, other) => (one.paidOn < other.paidOn ? -1 : 1)),
  }))
  return { lists: lists.toSorted((one, other) => (one.month < other.month ? -1 : 1)), planted }
}

/** One payment for each kind of difference, as far as there are payments. */
function choose(
  payments: readonly SamplePayment[],
  plantings: readonly Planting[],
  random: () => number,
): ReadonlyMap<SamplePayment, Planting> {
  const left = [...payments]
  return new Map(
    plantings.flatMap((planting) => {
      if (planting === 'not-recorded') return []
      const [payment] = left.splice(Math.floor(random() * left.length), 1)
      return payment ? [[payment, planting] as const] : []
    }),
  )
}

/** As recorded; the treasury has a number of its own for some of them. */
function lineOf(payment: SamplePayment, random: () => number): GeneratedLine {
  const { paidOn, reference, payee, account, amountFen, projectCode, classCode, purpose } = payment
  const isOwnNumber = random() < 0.3
  return {
    paidOn,
    voucher: isOwnNumber ? reference.replace('样例支付', '样例国库') : reference,
    ...{ payee, account, amountFen, projectCode, classCode, purpose },
  }
}

function plant(
  payment: SamplePayment,
  planting: Planting | undefined,
  line: GeneratedLine,
): readonly GeneratedLine[] {
  switch (planting) {
    case 'amount-off':
      return [{ ...line, voucher: payment.reference, amountFen: line.amountFen + 10_000 }]
    case 'payee-otherwise':
      return [{ ...line, voucher: otherNumber(payment), payee: writtenOtherwise(line.payee) }]
    case 'paid-later':
      return [{ ...line, voucher: payment.reference, paidOn: nextMonthAfter(line.paidOn) }]
    case 'not-at-treasury':
      return []
    case 'voucher-twice':
      return [line, line]
    case 'not-recorded':
    case undefined:
      return [line]
  }
}

function placeOf(
  payment: SamplePayment,
  planting: Planting,
  line: GeneratedLine,
): Pick<Planted, 'month' | 'reference'> {
  const month = monthOf(payment.paidOn)
  switch (planting) {
    case 'amount-off':
    case 'paid-later':
    case 'not-at-treasury':
      return { month, reference: payment.reference }
    case 'payee-otherwise':
      return { month, reference: otherNumber(payment) }
    case 'voucher-twice':
    case 'not-recorded':
      return { month, reference: line.voucher }
  }
}

function otherNumber({ reference }: SamplePayment): string {
  return reference.replace('样例支付', '样例清算')
}

function writtenOtherwise(payee: string): string {
  return payee.endsWith('有限公司')
    ? payee.replace(/有限公司$/, '有限责任公司')
    : `${payee}（财政所）`
}

/** A payment of the treasury that nobody recorded, on the day of one that somebody did. */
function strangerOn(
  payments: readonly SamplePayment[],
  random: () => number,
): GeneratedLine | null {
  const payment = payments[Math.floor(random() * payments.length)]
  if (!payment) return null
  return {
    paidOn: payment.paidOn,
    voucher: payment.reference.replace('样例支付', '样例手续费'),
    payee: '样例银行大英支行',
    account: '0000000000999999',
    amountFen: 12_600,
    projectCode: '',
    classCode: '30204',
    purpose: '手续费',
  }
}

function nextMonthAfter(day: DateText): DateText {
  const first = `${monthOf(addDays(`${monthOf(day)}-28`, 5))}-01`
  return weekdaysAfter(addDays(first, -1), 2)
}

function monthOf(day: DateText): string {
  return day.slice(0, 7)
}

/** Numbers between 0 and 1 that follow from the seed alone (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
