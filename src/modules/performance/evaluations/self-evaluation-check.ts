import { checkBudget } from './budget-check.ts'
import { checkPerfection, checkTexts } from './conclusion-check.ts'
import { checkLine } from './evaluated-line-check.ts'
import type { Finding } from '../finding.ts'
import type { Grade } from '../scoring/grade.ts'
import type { ScoreRules } from '../scoring/score-rule.ts'
import {
  scoreEvaluation,
  type SelfEvaluation,
  type SelfEvaluationLimits,
} from './self-evaluation.ts'
import { checkWeights } from '../scoring/weight-scheme.ts'

export interface EvaluationRules extends ScoreRules {
  readonly limits: SelfEvaluationLimits
  readonly grades: readonly Grade[]
}

/** Everything that is looked at before a self-evaluation may be submitted. */
export function checkSelfEvaluation(evaluation: SelfEvaluation, rules: EvaluationRules): Finding[] {
  const scored = scoreEvaluation(evaluation, rules)
  return [
    ...checkWeights(evaluation.indicators, evaluation.scheme, evaluation.weightReason),
    ...checkBudget(evaluation, rules.limits),
    ...scored.lines.flatMap((line, at) => checkLine(line, `/indicators/${String(at)}`)),
    ...checkTexts(evaluation, rules.limits),
    ...checkPerfection(evaluation, scored),
  ]
}
