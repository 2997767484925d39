import {
  dividedBy,
  exact,
  exactInteger,
  percent,
  rounded,
  total,
  type DecimalString,
} from '#kernel/exact.ts'
import type { Evidence } from './evidence-schema.ts'
import { acceptanceFigures, countAwards, figuresOf, type SatisfactionLevel } from './evidence.ts'
import { yuan } from '../scoring/execution-rate.ts'

/** The number that several pieces of evidence prove together, with the two numbers a rate is made of. */
export interface Proven {
  readonly value: DecimalString
  readonly fraction?: { readonly part: DecimalString; readonly whole: DecimalString }
}

type Of<Kind extends Evidence['kind']> = Extract<Evidence, { kind: Kind }>

/** What the evidence of one indicator proves; nothing where its kind proves no number. */
export function proveValue(
  indicator: { readonly level2: string; readonly unit: string | null },
  evidence: readonly Evidence[],
  levels: readonly SatisfactionLevel[],
): Proven | null {
  const kind = evidence.at(-1)?.kind
  switch (kind) {
    case 'survey':
      return proveSatisfaction(ofKind(evidence, kind), levels)
    case 'award':
      return { value: String(countAwards(ofKind(evidence, kind))) }
    case 'acceptance':
      return proveAcceptance(indicator.level2, ofKind(evidence, kind))
    case 'purchase':
      return provePurchase(indicator, ofKind(evidence, kind))
    case 'work-record':
      return proveWork(indicator.unit, ofKind(evidence, kind))
    case 'assessment': {
      const last = ofKind(evidence, kind).at(-1)
      const [score] = last ? figuresOf(last, levels) : []
      return score ? { value: score.value } : null
    }
    case undefined:
      return null
  }
}

function ofKind<Kind extends Evidence['kind']>(
  evidence: readonly Evidence[],
  kind: Kind,
): Of<Kind>[] {
  return evidence.filter((one): one is Of<Kind> => one.kind === kind)
}

/** Surveys are added up before the rate is taken: a small survey weighs little. */
function proveSatisfaction(
  surveys: readonly Of<'survey'>[],
  levels: readonly SatisfactionLevel[],
): Proven | null {
  const whole = surveys.reduce((sum, one) => sum + one.valid, 0)
  const part = surveys.reduce(
    (sum, one) =>
      sum +
      levels
        .filter((level) => level.countsAsSatisfied)
        .reduce((added, level) => added + one.answers[level.code], 0),
    0,
  )
  return rate(part, whole)
}

function proveAcceptance(level2: string, acceptances: readonly Of<'acceptance'>[]): Proven | null {
  const whole = acceptances.reduce((sum, one) => sum + one.quantity, 0)
  const name = { quality: 'qualified-rate', timeliness: 'in-time-rate' }[level2]
  const found = acceptanceFigures(acceptances).find(
    (one) => one.name === (name ?? 'accepted-quantity'),
  )
  if (!found) return null
  const part = found.sum[0]?.text
  return part === undefined || name === undefined
    ? { value: found.value }
    : { value: found.value, fraction: { part, whole: String(whole) } }
}

/** Money per piece for a cost indicator, pieces for a quantity, money otherwise. */
function provePurchase(
  { level2, unit }: { readonly level2: string; readonly unit: string | null },
  purchases: readonly Of<'purchase'>[],
): Proven | null {
  const quantity = purchases.reduce((sum, one) => sum + one.quantity, 0)
  const fen = purchases.reduce((sum, one) => sum + one.amountFen, 0)
  if (level2 === 'quantity') return { value: String(quantity) }
  const per = unit === '万元' ? 1_000_000 : 100
  if (level2.endsWith('cost'))
    return quantity === 0
      ? null
      : { value: rounded(dividedBy(exactInteger(fen), exactInteger(quantity * per))) }
  return {
    value: unit === '万元' ? rounded(dividedBy(exactInteger(fen), exactInteger(per))) : yuan(fen),
  }
}

/** Quantities of the same unit add up; rates do not, so the newest record's stands. */
function proveWork(unit: string | null, records: readonly Of<'work-record'>[]): Proven | null {
  const last = records.at(-1)
  if (!last) return null
  if (unit === '%' || records.length === 1) return { value: last.quantity }
  const digits = Math.max(...records.map((one) => one.quantity.split('.')[1]?.length ?? 0))
  return { value: rounded(total(records.map((one) => exact(one.quantity))), digits) }
}

function rate(part: number, whole: number): Proven | null {
  if (whole === 0) return null
  return {
    value: percent(dividedBy(exactInteger(part), exactInteger(whole))),
    fraction: { part: String(part), whole: String(whole) },
  }
}
