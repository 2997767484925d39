import type { Wait } from '#kernel/action.ts'
import { readAgain, type ReadActuals } from '../evaluations/actual-values.ts'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayFill } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { findingsOfEvaluation } from '../evaluations/evaluation-findings.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { Nothing } from '../form-fields.ts'
import { addHand, listOtherHands, personsBehind } from '../hands.ts'
import { waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'
import { findInReport } from '../report/audit-report.ts'

interface Submitting {
  readonly read: ReadActuals
  readonly waits: Wait
}

/** Hands the evaluation to the department, once nothing in it contradicts its sources. */
export function submitEvaluation(neighbours: Neighbours): ActionOnEvaluation<Nothing, Submitting> {
  return defineEvaluationAction({
    process: evaluationProcess,
    name: 'submit',
    input: Nothing,
    likely: true,
    mayBeTakenBy: mayFill,
    async gather(tx, { record, actor, hat, happenedAt }) {
      const read = await readAgain(tx, neighbours, record)
      const evaluation = { ...record, ...read }
      refuseBlocked([
        ...findingsOfEvaluation(evaluation),
        ...(await findInReport(tx, neighbours, evaluation)),
      ])
      const others = await listOtherHands(tx, record.id, 'review-as-department')
      const waits = await waitOnRole(tx, neighbours.staff, {
        role: 'department-reviewer',
        unitId: record.unitId,
        happenedAt,
        for: 'department-review',
        butNot: [...personsBehind(actor, hat), ...others.flatMap(({ persons }) => persons)],
      })
      return { read, waits }
    },
    decide: ({ known }) => ({ changes: known.read, spine: { waits: known.waits } }),
    follow: (tx, done) => addHand(tx, 'submit', done),
  })
}
