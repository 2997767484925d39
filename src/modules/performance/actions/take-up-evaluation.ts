import { accountKey } from '#kernel/actor.ts'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayReviewAsDepartment } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { Nothing } from '../form-fields.ts'
import { refuseOwnWork } from '../hands.ts'

/** The department's reviewer takes the evaluation in hand. */
export const takeUpEvaluation: ActionOnEvaluation<Nothing> = defineEvaluationAction({
  process: evaluationProcess,
  name: 'takeUp',
  input: Nothing,
  likely: true,
  mayBeTakenBy: mayReviewAsDepartment,
  async gather(tx, { record, actor, hat }) {
    await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-department' })
    return null
  },
  // Taking it in hand wins no time.
  decide: ({ record, hat }) => ({
    spine: {
      waits: { on: accountKey(hat.accountId), for: 'department-review', dueOn: record.dueOn },
    },
  }),
})
