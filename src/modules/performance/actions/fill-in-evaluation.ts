import { readAgain, type ReadActuals } from '../actual-values.ts'
import { FillEvaluation } from '../evaluation-form.ts'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluation-kind.ts'
import { mayFill } from '../evaluation-policy.ts'
import { evaluationProcess } from '../evaluation-process.ts'
import { wordsToFill, withWords } from '../evaluation-words.ts'
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
