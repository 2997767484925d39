import { z } from 'zod'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayReviewAsDepartment, mayReviewAsFinance } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { opinionField } from '../form-fields.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { waitOnOwner } from '../next-hand.ts'
import { lastDayFor } from '../evaluations/step-days.ts'

const ReturnEvaluation = z.object({ opinion: opinionField() })
type ReturnEvaluation = z.infer<typeof ReturnEvaluation>

/** Sends the evaluation back to whoever filled it in, never without an opinion. */
export function returnEvaluation(
  name: 'returnByDepartment' | 'returnByFinance',
): ActionOnEvaluation<ReturnEvaluation, string | null> {
  const byDepartment = name === 'returnByDepartment'
  return defineEvaluationAction({
    process: evaluationProcess,
    name,
    input: ReturnEvaluation,
    grave: true,
    mayBeTakenBy: byDepartment ? mayReviewAsDepartment : mayReviewAsFinance,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, {
        actor,
        hat,
        duty: byDepartment ? 'review-as-department' : 'review-as-finance',
      })
      return lastDayFor(tx, 'mend', happenedAt)
    },
    decide: ({ record, input, known: dueOn }) => ({
      changes: byDepartment
        ? { departmentOpinion: input.opinion }
        : { financeOpinion: input.opinion },
      spine: { waits: waitOnOwner(record.ownerId, 'mend', dueOn) },
    }),
    follow: (tx, done) => addHand(tx, name, done, done.input.opinion),
  })
}
