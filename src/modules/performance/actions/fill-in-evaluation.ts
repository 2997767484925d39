import { readAgain, type ReadActuals } from '../evaluations/actual-values.ts'
import { FillEvaluation } from '../evaluations/evaluation-form.ts'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayFill } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { wordsToFill, withWords } from '../evaluations/evaluation-words.ts'
import { addHand } from '../hands.ts'
import type { Neighbours } from '../project-directory.ts'

/** Writes what people answer for; every figure is read from its source again. */
export function fillInEvaluation(
  name: 'fillIn' | 'mend',
  neighbours: Neighbours,
): ActionOnEvaluation<FillEvaluation, ReadActuals> {
  return defineEvaluationAction({
    process: evaluationProcess,
    name,
    input: FillEvaluation,
    mayBeTakenBy: mayFill,
    gather: (tx, { record }) => readAgain(tx, neighbours, record),
    likely: true,
    beginsWith: wordsToFill,
    decide: ({ input, known }) => ({
      changes: { ...known, ...withWords(known.lines, input) },
    }),
    follow: (tx, done) => addHand(tx, name, done),
  })
}
