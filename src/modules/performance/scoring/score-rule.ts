import { z } from 'zod'

import { label, type Label } from '#kernel/label.ts'

import {
  compare,
  DecimalString,
  dividedBy,
  exact,
  minus,
  one,
  percent,
  rounded,
  times,
  total,
  zero,
  type Exact,
} from '#kernel/exact.ts'
import type { SumLine } from '../finding.ts'
import { highestReached } from './grade.ts'
import { isReached, operators, type QuantitativeOperator } from './operator.ts'
import { LabelRow, ruleOrigin } from '../rule-row.ts'

/** What an over-achievement costs. The document asks for a reduction and gives no formula. */
export const OverAchievementRule = z
  .object({
    code: z.string().min(1),
    label: LabelRow,
    /** Deviation that is still taken as good work, e.g. `0.30`. */
    tolerance: DecimalString,
    /** Share of the points lost for each 1 of deviation beyond it. */
    slope: DecimalString,
    /** The share that is kept in any case. */
    floor: DecimalString,
    /** What an actual above a ＝ target is: over-achieved, or missed in the ratio target ÷ actual. */
    equalsAbove: z.enum(['over-achievement', 'reverse-proportion']),
    ...ruleOrigin,
  })
  .readonly()
export type OverAchievementRule = z.infer<typeof OverAchievementRule>

/** Why much more was reached than promised. Only the first costs points; each asks for a reason. */
export const overCauses = {
  'target-too-low': label('目标偏低', 'The target was too low'),
  'outside-cause': label('客观因素', 'Outside circumstances'),
  'policy-change': label('政策变化', 'A change of policy'),
} as const satisfies Record<string, Label>
export type OverCause = keyof typeof overCauses
export const overCauseCodes = Object.keys(overCauses) as OverCause[]

/** 定性 indicators: a level, and a percentage that a person sets within the level's band. */
export const QualitativeBand = z
  .object({ code: z.string().min(1), label: LabelRow, fromPercent: DecimalString, ...ruleOrigin })
  .readonly()
export type QualitativeBand = z.infer<typeof QualitativeBand>

export interface QuantitativeResult {
  readonly operator: QuantitativeOperator
  readonly target: DecimalString
  readonly actual: DecimalString
  readonly weight: DecimalString
  readonly overCause: OverCause | null
}

export interface QualitativeResult {
  readonly operator: 'qualitative'
  readonly weight: DecimalString
  readonly band: string
  readonly ratioPercent: DecimalString
}

export type IndicatorResult = QuantitativeResult | QualitativeResult

export interface ScoreRules {
  readonly overAchievement: OverAchievementRule
  readonly bands: readonly QualitativeBand[]
}

export interface Score {
  /** Two digits, rounded here and never again; null until the cause of an over-achievement is chosen. */
  readonly score: DecimalString | null
  readonly outcome: 'reached' | 'over' | 'short' | 'wrong-band'
  readonly needs: readonly ('reason' | 'over-cause')[]
  readonly sum: readonly SumLine[]
}

/** The score of one indicator, with the sum that a reader can redo by hand. */
export function scoreIndicator(result: IndicatorResult, rules: ScoreRules): Score {
  return result.operator === 'qualitative'
    ? scoreQualitative(result, rules.bands)
    : scoreQuantitative(result, rules.overAchievement)
}

/** Adds scores that are rounded already, so the total is always what the reader adds up himself. */
export function addScores(scores: readonly DecimalString[]): DecimalString {
  return rounded(total(scores.map(exact)))
}

function scoreQuantitative(result: QuantitativeResult, rule: OverAchievementRule): Score {
  const deviation = findDeviation(result, rule)
  if (deviation !== null && compare(deviation, exact(rule.tolerance)) > 0)
    return scoreOver(result, rule, deviation)
  if (deviation !== null || isReached(result.operator, result.target, result.actual))
    return scored(result, { outcome: 'reached', needs: [], ...whole })
  return scored(result, { outcome: 'short', needs: ['reason'], ...underachieved(result) })
}

/** A share of the points, and the calculation that gives it. */
interface Share {
  readonly share: Exact
  readonly shown: string
}

const whole: Share = { share: one, shown: '100%' }
const nothing: Share = { share: zero, shown: '0%' }

/**
 * By how much of itself a target was exceeded; null where exceeding it is no merit. Against a target
 * of nothing there is no proportion: ≥ 0 is simply reached, and ＝ 0 with more than 0 is missed.
 */
function findDeviation(result: QuantitativeResult, rule: OverAchievementRule): Exact | null {
  const { direction } = operators[result.operator]
  const mayExceed =
    direction === 'forward' || (direction === 'equal' && rule.equalsAbove === 'over-achievement')
  const target = exact(result.target)
  const actual = exact(result.actual)
  if (!mayExceed || compare(target, zero) <= 0 || compare(actual, target) <= 0) return null
  return minus(dividedBy(actual, target), one)
}

function scoreOver(result: QuantitativeResult, rule: OverAchievementRule, deviation: Exact): Score {
  switch (result.overCause) {
    case null:
      return {
        score: null,
        outcome: 'over',
        needs: ['over-cause', 'reason'],
        sum: [
          ...sayValues(result),
          { label: label('超出', 'Exceeded by'), text: `${percent(deviation)}%` },
          { label: label('容忍', 'Tolerated'), text: `${percent(exact(rule.tolerance))}%` },
        ],
      }
    case 'outside-cause':
    case 'policy-change':
      return scored(result, { outcome: 'over', needs: ['reason'], ...whole })
    case 'target-too-low':
      return scored(result, {
        outcome: 'over',
        needs: ['reason'],
        ...reduced(result, rule, deviation),
      })
  }
}

function reduced(
  { target, actual }: QuantitativeResult,
  { slope, tolerance, floor }: OverAchievementRule,
  deviation: Exact,
): Share {
  const kept = minus(one, times(exact(slope), minus(deviation, exact(tolerance))))
  if (compare(kept, exact(floor)) <= 0) return { share: exact(floor), shown: floor }
  return { share: kept, shown: `1 − ${slope} × (${actual} ÷ ${target} − 1 − ${tolerance})` }
}

/** 正向 B/A, 反向 A/B, between 0 and 1; with a target of nothing or below, a miss earns nothing. */
function underachieved({ operator, target, actual }: QuantitativeResult): Share {
  const wanted = exact(target)
  const got = exact(actual)
  if (compare(wanted, zero) <= 0 || compare(got, zero) <= 0) return nothing
  const isTooMuch = operators[operator].direction !== 'forward' && compare(got, wanted) > 0
  return isTooMuch
    ? { share: dividedBy(wanted, got), shown: `${target} ÷ ${actual}` }
    : { share: dividedBy(got, wanted), shown: `${actual} ÷ ${target}` }
}

function scoreQualitative(result: QualitativeResult, bands: readonly QualitativeBand[]): Score {
  const share = dividedBy(exact(result.ratioPercent), exact('100'))
  const band = highestReached(result.ratioPercent, bands, (row) => row.fromPercent)
  const fits = band?.code === result.band && compare(share, one) <= 0
  const isFull = compare(share, one) === 0
  const sum = [
    { label: label('评定比例', 'Rated'), text: `${result.ratioPercent}%` },
    { label: label('权重', 'Weight'), text: `× ${result.weight}` },
  ]
  if (!fits) return { score: null, outcome: 'wrong-band', needs: [], sum }
  const score = rounded(times(exact(result.weight), share))
  return {
    score,
    outcome: isFull ? 'reached' : 'short',
    needs: isFull ? [] : ['reason'],
    sum: [...sum, { label: label('得分', 'Score'), text: score }],
  }
}

function scored(
  result: QuantitativeResult,
  { outcome, needs, share, shown }: Share & Pick<Score, 'outcome' | 'needs'>,
): Score {
  const score = rounded(times(exact(result.weight), share))
  return {
    score,
    outcome,
    needs,
    sum: [
      ...sayValues(result),
      { label: label('得分比例', 'Share earned'), text: shown },
      { label: label('权重', 'Weight'), text: `× ${result.weight}` },
      { label: label('得分', 'Score'), text: score },
    ],
  }
}

function sayValues({ operator, target, actual }: QuantitativeResult): SumLine[] {
  return [
    { label: label('指标值', 'Target'), text: `${operators[operator].sign}${target}` },
    { label: label('完成值', 'Actual'), text: actual },
  ]
}
