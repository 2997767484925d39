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

/**
 * Pairs what the treasury paid with what was recorded here. A pair never differs in amount. The surest kind of pair is
 * formed first; within a kind the nearest dates find each other, then the numbers decide, never the order of the input.
 */
export function matchTreasury(
  lines: readonly MatchedSide[],
  payments: readonly MatchedSide[],
  window: MatchingWindow,
): Matching {
  const openLines = new Map(lines.map((line) => [line.id, line]))
  const openPayments = new Map(payments.map((payment) => [payment.id, payment]))
  const pairs: Pair[] = []
  for (const certainty of certainties) {
    const rule = rules[certainty]
    const fits = (line: MatchedSide, payment: MatchedSide): boolean =>
      Math.abs(daysBetween(line.date, payment.date)) <= rule.days(window) &&
      !namesOtherAccount(line, payment, certainty)
    const candidates = candidatesBy(rule.key, openLines.values(), openPayments.values())
    for (const { line, payment } of candidates.filter((one) => fits(one.line, one.payment))) {
      if (!openLines.has(line.id) || !openPayments.has(payment.id)) continue
      openLines.delete(line.id)
      openPayments.delete(payment.id)
      pairs.push({ lineId: line.id, paymentId: payment.id, certainty })
    }
  }
  return {
    pairs,
    onlyTreasury: [...openLines.values()].toSorted(inOrder).map(({ id }) => id),
    onlyHere: [...openPayments.values()].toSorted(inOrder).map(({ id }) => id),
  }
}

interface Rule {
  /** What both sides must say alike; null when one says nothing that could agree. */
  readonly key: (side: MatchedSide) => string | null
  readonly days: (window: MatchingWindow) => number
}

const rules: Readonly<Record<Certainty, Rule>> = {
  voucher: {
    key: ({ fen, reference }) =>
      tidyReference(reference) === '' ? null : keyOf(fen, tidyReference(reference)),
    days: () => Infinity,
  },
  'payee-and-project': {
    key: ({ fen, payee, projectCode }) =>
      projectCode === null ? null : keyOf(fen, tidyPayee(payee), projectCode),
    days: ({ nearDays }) => nearDays,
  },
  payee: {
    key: ({ fen, payee }) => keyOf(fen, tidyPayee(payee)),
    days: ({ wideDays }) => wideDays,
  },
}

function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join('\n')
}

// Two companies may share a name in two places; an account tells them apart wherever both sides name one.
function namesOtherAccount(line: MatchedSide, payment: MatchedSide, certainty: Certainty): boolean {
  if (certainty === 'voucher' || line.account === null || payment.account === null) return false
  return accountTail(line.account) !== accountTail(payment.account)
}

interface Candidate {
  readonly line: MatchedSide
  readonly payment: MatchedSide
  readonly days: number
}

/** Every line beside every payment that says the same, the nearest dates first. */
function candidatesBy(
  key: Rule['key'],
  lines: Iterable<MatchedSide>,
  payments: Iterable<MatchedSide>,
): readonly Candidate[] {
  const byKey = new Map<string, MatchedSide[]>()
  for (const payment of payments) {
    const found = key(payment)
    if (found !== null) byKey.set(found, [...(byKey.get(found) ?? []), payment])
  }
  return [...lines]
    .flatMap((line) => {
      const found = key(line)
      const alike = found === null ? [] : (byKey.get(found) ?? [])
      return alike.map((payment) => ({
        line,
        payment,
        days: Math.abs(daysBetween(line.date, payment.date)),
      }))
    })
    .toSorted(
      (one, other) =>
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
