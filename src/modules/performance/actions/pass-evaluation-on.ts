import type { Wait } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { readAgain } from '../evaluations/actual-values.ts'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayReviewAsDepartment } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { opinionField, optional, pointsField, textField } from '../form-fields.ts'
import { addHand, listOtherHands, personsBehind, refuseOwnWork } from '../hands.ts'
import { waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'
import { findDrift } from '../evaluations/register-drift.ts'

// The form does not begin with the unit's own score: a reviewer gives his own.
const PassOn = z.object({
  score: pointsField(label('主管部门评分', 'Score of the department')),
  suggestion: textField(label('结果应用建议', 'Suggestion'), {
    lengthMax: 500,
    widget: 'long-text',
  }),
  opinion: optional(opinionField()),
})
type PassOn = z.infer<typeof PassOn>

/** The department gives its own score and its suggestion, and hands the evaluation to finance. */
export function passEvaluationOn(neighbours: Neighbours): ActionOnEvaluation<PassOn, Wait> {
  return defineEvaluationAction({
    process: evaluationProcess,
    name: 'passDepartment',
    input: PassOn,
    likely: true,
    mayBeTakenBy: mayReviewAsDepartment,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-department' })
      refuseBlocked(findDrift(record, await readAgain(tx, neighbours, record)))
      const others = await listOtherHands(tx, record.id, 'review-as-finance')
      return waitOnRole(tx, neighbours.staff, {
        role: 'finance-bureau-reviewer',
        unitId: record.unitId,
        happenedAt,
        for: 'finance-review',
        butNot: [...personsBehind(actor, hat), ...others.flatMap(({ persons }) => persons)],
      })
    },
    decide: ({ input, known }) => ({
      changes: {
        departmentScore: input.score,
        departmentSuggestion: input.suggestion,
        departmentOpinion: input.opinion ?? null,
      },
      spine: { waits: known },
    }),
    follow: (tx, done) => addHand(tx, 'passDepartment', done, done.input.suggestion),
  })
}
