import { shanghaiDate } from '#kernel/dates.ts'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayPublish } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'

/** Publishes a final evaluation, or puts a published one in the archive. */
export function putEvaluationAway(name: 'publish' | 'archive'): ActionOnEvaluation<Nothing> {
  return defineEvaluationAction({
    process: evaluationProcess,
    name,
    input: Nothing,
    ...(name === 'publish' ? { likely: true } : { grave: true }),
    mayBeTakenBy: mayPublish,
    gather: () => Promise.resolve(null),
    decide: ({ happenedAt }) => ({
      changes: name === 'publish' ? { publishedOn: shanghaiDate(happenedAt.getTime()) } : {},
      spine: { waits: null },
    }),
    follow: (tx, done) => addHand(tx, name, done),
  })
}
