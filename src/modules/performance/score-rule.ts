import { z } from 'zod'

import { label, type Label } from '#kernel/label.ts'

import {
  compare,
  DecimalString,
  dividedBy,
  exact,
  larger,
  minus,
  one,
  percent,
  rounded,
  smaller,
  times,
  total,
  zero,
  type Exact,
} from './decimal.ts'
import type { SumLine } from './finding.ts'
import { highestReached } from './grade.ts'
import { isReached, operators, type QuantitativeOperator } from './operator.ts'
import { LabelRow, ruleOrigin } from './rule-row.ts'

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
    return scored(result, 'reached', one, [])
  return scored(result, 'short', underachievedShare(result), ['reason'])
}

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
      return { ...scored(result, 'over', one, ['over-cause', 'reason']), score: null }
    case 'outside-cause':
    case 'policy-change':
      return scored(result, 'over', one, ['reason'])
    case 'target-too-low': {
      const lost = times(exact(rule.slope), minus(deviation, exact(rule.tolerance)))
      const share = larger(exact(rule.floor), minus(one, lost))
      return scored(
        result,
        'over',
        share,
        ['reason'],
        [
          { label: label('超出', 'Exceeded by'), text: `${percent(deviation)}%` },
          { label: label('容忍', 'Tolerated'), text: `${percent(exact(rule.tolerance))}%` },
          { label: label('多出部分乘', 'The rest times'), text: rule.slope },
          { label: label('至少留', 'At least kept'), text: `${percent(exact(rule.floor))}%` },
        ],
      )
    }
  }
}

/** 正向 B/A, 反向 A/B, between 0 and 1; with a target of nothing or below, a miss earns nothing. */
function underachievedShare({ operator, target, actual }: QuantitativeResult): Exact {
  const wanted = exact(target)
  const got = exact(actual)
  if (compare(wanted, zero) <= 0) return zero
  const tooMuch = operators[operator].direction !== 'forward' && compare(got, wanted) > 0
  const share = tooMuch ? dividedBy(wanted, got) : dividedBy(got, wanted)
  return smaller(one, larger(zero, share))
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
  outcome: Score['outcome'],
  share: Exact,
  needs: Score['needs'],
  steps: readonly SumLine[] = [],
): Score {
  const score = rounded(times(exact(result.weight), share))
  return {
    score,
    outcome,
    needs,
    sum: [
      {
        label: label('指标值', 'Target'),
        text: `${operators[result.operator].sign}${result.target}`,
      },
      { label: label('完成值', 'Actual'), text: result.actual },
      ...steps,
      { label: label('得分比例', 'Share earned'), text: `${percent(share)}%` },
      { label: label('权重', 'Weight'), text: `× ${result.weight}` },
      { label: label('得分', 'Score'), text: score },
    ],
  }
}
