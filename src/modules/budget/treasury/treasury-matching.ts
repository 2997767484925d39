import { daysBetween } from '#kernel/dates.ts'

/** A payment on one of the two sides: a line of the treasury's list, or what was recorded here. Money that came back is negative. */
export interface MatchedSide {
  readonly id: string
  readonly date: string
  readonly fen: number
  readonly payee: string
  readonly account: string | null
  /** The treasury's voucher, or the reference that the cashier recorded. */
  readonly reference: string
  readonly projectCode: string | null
  /** Payments that this line was tied to until somebody said that they are not one. */
  readonly apartFrom?: readonly string[]
}

/** How sure a pair is, the surest first; what was tied by hand stands apart from what the machine found. */
export const certainties = ['voucher', 'payee-and-project', 'payee'] as const
export type Certainty = (typeof certainties)[number]

export interface Pair {
  readonly lineId: string
  readonly paymentId: string
  readonly certainty: Certainty
}

export interface Matching {
  readonly pairs: readonly Pair[]
  readonly onlyTreasury: readonly string[]
  readonly onlyHere: readonly string[]
}

/** How far apart the two dates of a payment may lie. */
export interface MatchingWindow {
  /** When payee and project agree. */
  readonly nearDays: number
  /** When only the payee does. */
  readonly wideDays: number
}

/** Two that are left and may still be one payment: a person decides, seeing in what they differ. */
export interface Likeness {
  readonly lineId: string
  readonly paymentId: string
  readonly differsIn: 'amount' | 'payee'
}

/**
 * Pairs what the treasury paid with what was recorded here. A pair never differs in amount. The surest kind of pair is
 * formed first; within a kind the nearest dates find each other, then the numbers decide, never the order of the input.
 */
export function matchTreasury(
  lines: readonly MatchedSide[],
  payments: readonly MatchedSide[],
  window: MatchingWindow,
): Matching {
  const { found, openLines, openPayments } = pairUp(lines, payments, [
    { by: 'voucher', key: byVoucherAndAmount, days: Infinity },
    { by: 'payee-and-project', key: byPayeeAndProject, days: window.nearDays, fits: isOneAccount },
    { by: 'payee', key: byPayeeAndAmount, days: window.wideDays, fits: isOneAccount },
  ] as const)
  return {
    pairs: found.map(({ line, payment, by }) => ({
      lineId: line.id,
      paymentId: payment.id,
      certainty: by,
    })),
    onlyTreasury: openLines.toSorted(inOrder).map(({ id }) => id),
    onlyHere: openPayments.toSorted(inOrder).map(({ id }) => id),
  }
}

/** What of that which matching left may be one payment after all: the same voucher, amount or payee on both sides. */
export function findLikenesses(
  lines: readonly MatchedSide[],
  payments: readonly MatchedSide[],
  { wideDays: days }: Pick<MatchingWindow, 'wideDays'>,
): readonly Likeness[] {
  const { found } = pairUp(lines, payments, [
    { by: 'voucher', key: ({ reference }) => tidyReference(reference) || null, days: Infinity },
    { by: 'amount', key: ({ fen }) => String(fen), days },
    { by: 'payee', key: ({ payee }) => tidyPayee(payee), days },
  ] as const)
  return found.map(({ line, payment }) => ({
    lineId: line.id,
    paymentId: payment.id,
    differsIn: line.fen === payment.fen ? 'payee' : 'amount',
  }))
}

interface Rule<By extends string> {
  readonly by: By
  /** What both sides must say alike; null when one says nothing that could agree. */
  readonly key: (side: MatchedSide) => string | null
  /** How far apart their dates may lie. */
  readonly days: number
  readonly fits?: (line: MatchedSide, payment: MatchedSide) => boolean
}

const byVoucherAndAmount: Rule<string>['key'] = ({ fen, reference }) =>
  tidyReference(reference) === '' ? null : keyOf(fen, tidyReference(reference))

const byPayeeAndProject: Rule<string>['key'] = ({ fen, payee, projectCode }) =>
  projectCode === null ? null : keyOf(fen, tidyPayee(payee), projectCode)

const byPayeeAndAmount: Rule<string>['key'] = ({ fen, payee }) => keyOf(fen, tidyPayee(payee))

function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join('\n')
}

// Two companies may share a name in two places; an account tells them apart wherever both sides name one.
function isOneAccount(line: MatchedSide, payment: MatchedSide): boolean {
  if (line.account === null || payment.account === null) return true
  return accountTail(line.account) === accountTail(payment.account)
}

interface Found<By> {
  readonly line: MatchedSide
  readonly payment: MatchedSide
  readonly by: By
}

/** Forms pairs by one rule after the other, each side at most once. */
function pairUp<By extends string>(
  lines: readonly MatchedSide[],
  payments: readonly MatchedSide[],
  rules: readonly Rule<By>[],
): {
  readonly found: readonly Found<By>[]
  readonly openLines: readonly MatchedSide[]
  readonly openPayments: readonly MatchedSide[]
} {
  const openLines = new Set(lines)
  const openPayments = new Set(payments)
  const found: Found<By>[] = []
  for (const rule of rules)
    for (const { line, payment } of candidatesBy(rule, openLines, openPayments)) {
      if (!openLines.has(line) || !openPayments.has(payment)) continue
      openLines.delete(line)
      openPayments.delete(payment)
      found.push({ line, payment, by: rule.by })
    }
  return { found, openLines: [...openLines], openPayments: [...openPayments] }
}

/** Every line beside every payment that says the same: the same payee first, then the nearest dates. */
function candidatesBy(
  { key, days, fits = () => true }: Rule<string>,
  lines: Iterable<MatchedSide>,
  payments: Iterable<MatchedSide>,
): readonly { readonly line: MatchedSide; readonly payment: MatchedSide }[] {
  const alike = Map.groupBy(payments, key)
  return [...lines]
    .flatMap((line) => {
      const said = key(line)
      const others = said === null ? [] : (alike.get(said) ?? [])
      return others.map((payment) => ({
        line,
        payment,
        days: Math.abs(daysBetween(line.date, payment.date)),
        isOfOther: tidyPayee(line.payee) !== tidyPayee(payment.payee),
      }))
    })
    .filter(
      ({ line, payment, days: apart }) =>
        apart <= days && fits(line, payment) && !line.apartFrom?.includes(payment.id),
    )
    .toSorted(
      (one, other) =>
        Number(one.isOfOther) - Number(other.isOfOther) ||
        one.days - other.days ||
        inOrder(one.line, other.line) ||
        inOrder(one.payment, other.payment),
    )
}

function inOrder(one: MatchedSide, other: MatchedSide): number {
  return (
    compare(one.date, other.date) ||
    compare(tidyReference(one.reference), tidyReference(other.reference)) ||
    compare(one.id, other.id)
  )
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** A payee's name as it is compared: widths, spaces and kinds of bracket aside. 有限公司 and 有限责任公司 stay two. */
export function tidyPayee(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•‧]/gu, '')
    .replace(/[[【〔{]/gu, '(')
    .replace(/[\]】〕}]/gu, ')')
    .toUpperCase()
}

export function tidyReference(reference: string): string {
  return reference.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
}

/** The last four digits, by which an account is compared and shown. */
export function accountTail(account: string): string {
  return account.normalize('NFKC').replace(/\D/gu, '').slice(-4)
}
