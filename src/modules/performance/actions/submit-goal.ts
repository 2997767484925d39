import type { Wait } from '#kernel/action.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { Nothing } from '../form-fields.ts'
import { findingsOfGoal } from '../goals/goal-findings.ts'
import { defineGoalAction, type ActionOnGoal } from '../goals/goal-kind.ts'
import { mayDeclare } from '../goals/goal-policy.ts'
import { goalProcess } from '../goals/goal-process.ts'
import { addHand, listOtherHands, personsBehind } from '../hands.ts'
import { waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'

/** Hands the goals to the finance bureau, once nothing in them has to be mended. */
export function submitGoal(neighbours: Neighbours): ActionOnGoal<Nothing, Wait> {
  return defineGoalAction({
    process: goalProcess,
    name: 'submit',
    input: Nothing,
    likely: true,
    mayBeTakenBy: mayDeclare,
    async gather(tx, { record, actor, hat, happenedAt }) {
      refuseBlocked(findingsOfGoal(record, neighbours))
      const others = await listOtherHands(tx, record.id, 'review-as-finance')
      return waitOnRole(tx, neighbours.staff, {
        role: 'finance-bureau-reviewer',
        unitId: record.unitId,
        happenedAt,
        for: 'review',
        butNot: [...personsBehind(actor, hat), ...others.flatMap(({ persons }) => persons)],
      })
    },
    decide: ({ known }) => ({ spine: { waits: known } }),
    follow: (tx, done) => addHand(tx, 'submit', done),
  })
}
