import type { Wait } from '#kernel/action.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { Nothing } from '../form-fields.ts'
import { findingsOfGoal } from '../goal-findings.ts'
import { defineGoalAction, type ActionOnGoal } from '../goal-kind.ts'
import { mayDeclare } from '../goal-policy.ts'
import { goalProcess } from '../goal-process.ts'
import { addHand } from '../hands.ts'
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
    async gather(tx, { record, happenedAt }) {
      refuseBlocked(findingsOfGoal(record, neighbours))
      return waitOnRole(tx, neighbours.staff, 'finance-bureau-reviewer', {
        unitId: record.unitId,
        happenedAt,
        for: 'review',
      })
    },
    decide: ({ known }) => ({ spine: { waits: known } }),
    follow: (tx, done) => addHand(tx, 'submit', done),
  })
}
