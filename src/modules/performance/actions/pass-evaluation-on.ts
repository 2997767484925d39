import type { Wait } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluation-kind.ts'
import { mayReviewAsDepartment } from '../evaluation-policy.ts'
import { evaluationProcess } from '../evaluation-process.ts'
import { scoreOf } from '../evaluation-store.ts'
import { decimalField, opinionField, optional, textField } from '../form-fields.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'

const PassOn = z.object({
  score: decimalField(label('主管部门评分', 'Score of the department')),
  suggestion: textField(label('结果应用建议', 'Suggestion'), { lengthMax: 500, widget: 'lines' }),
  opinion: optional(opinionField()),
})
type PassOn = z.infer<typeof PassOn>

/** The department gives its own score and its suggestion, and hands the evaluation to finance. */
export function passEvaluationOn({ staff }: Neighbours): ActionOnEvaluation<PassOn, Wait> {
  return defineEvaluationAction({
    process: evaluationProcess,
    name: 'passDepartment',
    input: PassOn,
    likely: true,
    mayBeTakenBy: mayReviewAsDepartment,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, actor, hat)
      return waitOnRole(tx, staff, 'finance-bureau-reviewer', {
        unitId: record.unitId,
        happenedAt,
        for: 'finance-review',
      })
    },
    beginsWith: (record) => ({ score: scoreOf(record).total }),
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
