import type { EvaluationFields } from './evaluation-kind.ts'
import type { Finding } from '../finding.ts'
import { checkNarrative } from '../narrative/narrative-check.ts'
import { getGrade } from '../scoring/grade.ts'
import { fixedExpressions, getRules, weightSchemes } from '../rules-in-force.ts'
import { rulesOfYear } from '../rule-row.ts'
import { checkSelfEvaluation } from './self-evaluation-check.ts'
import { scoreEvaluation, type ScoredEvaluation, type SelfEvaluation } from './self-evaluation.ts'
import { findWeightScheme } from '../scoring/weight-scheme.ts'
import { quotedTexts } from '../report/quoted-texts.ts'
import { figureNames } from '../report/report-figures.ts'

/** The evaluation as the pure rules know it. */
export function asSelfEvaluation(evaluation: EvaluationFields): SelfEvaluation {
  const { goal, year, words, budget, lines } = evaluation
  const scheme = findWeightScheme(weightSchemes, goal.schemeCode, year)
  if (!scheme) throw new RangeError(`no weight scheme ${goal.schemeCode} in ${String(year)}`)
  return {
    scheme,
    weightReason: goal.weightReason ?? '',
    indicators: lines,
    total: budget.total,
    parts: budget.parts,
    executionReason: words.executionReason,
    adjustmentReason: words.adjustmentReason,
    goalCompletion: words.goalCompletion,
    conclusion: words.conclusion,
    problems: words.problems,
    improvements: words.improvements,
  }
}

export function scoreOf(
  evaluation: EvaluationFields,
): ScoredEvaluation & { readonly grade: string } {
  const rules = getRules(evaluation.year)
  const scored = scoreEvaluation(asSelfEvaluation(evaluation), rules)
  return { ...scored, grade: getGrade(scored.total, rules.grades).label.zh }
}

/** Everything that is looked at before an evaluation may be submitted: sums, sources, reasons, and the words. */
export function findingsOfEvaluation(evaluation: EvaluationFields): Finding[] {
  const names = new Set(figureNames(evaluation))
  const { words, year, lines } = evaluation
  const fixed = [
    ...rulesOfYear(fixedExpressions, year),
    ...quotedTexts(evaluation).map((text) => ({ text })),
  ]
  const written: readonly (readonly [string, string])[] = [
    ['/conclusion', words.conclusion],
    ['/problems', words.problems],
    ['/improvements', words.improvements],
    ['/goalCompletion', words.goalCompletion],
    ['/process', words.process],
    ['/executionReason', words.executionReason],
    ['/adjustmentReason', words.adjustmentReason],
    ...lines.map(({ reason }, at) => [`/indicators/${String(at)}/reason`, reason] as const),
    ...Object.entries(words.sections).map(([path, text]) => [`/sections/${path}`, text] as const),
  ]
  return [
    ...checkSelfEvaluation(asSelfEvaluation(evaluation), getRules(year)),
    ...written.flatMap(([path, text]) =>
      checkNarrative(text, {
        path,
        fixed,
        isKnownFigure: (name) => names.has(name),
        unsourcedReason: words.unsourcedReason,
      }),
    ),
  ]
}
