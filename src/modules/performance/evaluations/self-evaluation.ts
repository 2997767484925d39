import { z } from 'zod'

import { DecimalString, exact, minus, rounded, total } from '#kernel/exact.ts'
import { executionScore, type BudgetFigures } from '../scoring/execution-rate.ts'
import type { FirstLevel, SecondLevel } from '../scoring/indicator-kinds.ts'
import type { Operator } from '../scoring/operator.ts'
import { LabelRow, ruleOrigin } from '../rule-row.ts'
import {
  addScores,
  scoreIndicator,
  type OverCause,
  type Score,
  type ScoreRules,
} from '../scoring/score-rule.ts'
import { executionWeight, type WeightScheme } from '../scoring/weight-scheme.ts'

/** What the form asks for, as a row: from which rate on a reason is needed, and how long texts may be. */
export const SelfEvaluationLimits = z
  .object({
    code: z.string().min(1),
    label: LabelRow,
    executionReasonBelowPercent: DecimalString,
    executionReasonLengthMax: z.int().positive(),
    goalCompletionLengthMax: z.int().positive(),
    conclusionLengthMax: z.int().positive(),
    problemsLengthMax: z.int().positive(),
    improvementsLengthMax: z.int().positive(),
    ...ruleOrigin,
  })
  .readonly()
export type SelfEvaluationLimits = z.infer<typeof SelfEvaluationLimits>

/** Where an actual value comes from, and how many records stand behind it. */
export interface ActualSource {
  readonly kind: 'register' | 'evidence' | 'none'
  readonly count: number
  /** What the source says today, when that can be asked; compared with the actual value. */
  readonly recomputed?: DecimalString
  /** The two numbers a rate is made of, where the source knows them. */
  readonly fraction?: { readonly part: DecimalString; readonly whole: DecimalString }
}

/** One line of the self-evaluation. The budget execution is no line: it follows from the budget. */
export interface EvaluatedIndicator {
  readonly code: string
  readonly name: string
  readonly level1: FirstLevel
  readonly level2: SecondLevel
  readonly operator: Operator
  readonly target: DecimalString | null
  readonly unit: string | null
  readonly weight: DecimalString
  readonly actual: DecimalString | null
  readonly overCause: OverCause | null
  /** For qualitative indicators: the level and the percentage set by a person. */
  readonly rating: { readonly band: string; readonly ratioPercent: DecimalString } | null
  readonly source: ActualSource
  readonly reason: string
}

export interface BudgetLine extends BudgetFigures {
  readonly fund: 'total' | 'fiscal' | 'special-account' | 'unit' | 'other'
}

export interface SelfEvaluation {
  readonly scheme: WeightScheme
  readonly weightReason: string
  readonly indicators: readonly EvaluatedIndicator[]
  readonly total: BudgetLine
  readonly parts: readonly BudgetLine[]
  readonly executionReason: string
  readonly adjustmentReason: string
  readonly goalCompletion: string
  readonly conclusion: string
  readonly problems: string
  readonly improvements: string
}

/** A scored line; null where nothing can be scored yet. */
export interface ScoredLine {
  readonly indicator: EvaluatedIndicator
  readonly score: Score | null
}

export interface ScoredEvaluation {
  readonly execution: DecimalString | null
  readonly lines: readonly ScoredLine[]
  /** The sum of what is scored. */
  readonly total: DecimalString
  /** The points that still wait for a value, a source or a cause. */
  readonly waitingPoints: DecimalString
}

/** Scores every line that has a value with a source, and says how many points still wait. */
export function scoreEvaluation(evaluation: SelfEvaluation, rules: ScoreRules): ScoredEvaluation {
  const { scheme, indicators } = evaluation
  const execution = executionScore(evaluation.total, executionWeight(scheme))
  const lines = indicators.map((indicator) => ({ indicator, score: scoreLine(indicator, rules) }))
  const scored = lines.filter((line) => (line.score?.score ?? null) !== null)
  const weights = [executionWeight(scheme), ...indicators.map((one) => one.weight)]
  const earnable = [
    ...(execution === null ? [] : [executionWeight(scheme)]),
    ...scored.map((line) => line.indicator.weight),
  ]
  const waiting = minus(total(weights.map(exact)), total(earnable.map(exact)))
  return {
    execution,
    lines,
    total: addScores([
      ...(execution === null ? [] : [execution]),
      ...scored.flatMap((line) => line.score?.score ?? []),
    ]),
    waitingPoints: rounded(waiting),
  }
}

/** A value that nothing vouches for is not scored: it would be points for having typed a number. */
function scoreLine(indicator: EvaluatedIndicator, rules: ScoreRules): Score | null {
  const { operator, target, actual, weight, overCause, rating, source } = indicator
  if (source.kind === 'none') return null
  if (operator === 'qualitative')
    return rating && scoreIndicator({ operator, weight, ...rating }, rules)
  if (target === null || actual === null) return null
  return scoreIndicator({ operator, target, actual, weight, overCause }, rules)
}
