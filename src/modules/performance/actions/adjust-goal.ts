import { refuseBlocked } from '../finding-faces.ts'
import { defineGoalAction, type ActionOnGoal } from '../goal-kind.ts'
import { mayDeclare } from '../goal-policy.ts'
import { goalProcess } from '../goal-process.ts'
import { GoalAdjustment } from '../goal-schema.ts'
import { checkAdjustment } from '../goal.ts'
import { addHand } from '../hands.ts'

/** Opens approved goals again, on one of the two grounds there are. */
export const adjustGoal: ActionOnGoal<GoalAdjustment> = defineGoalAction({
  process: goalProcess,
  name: 'adjust',
  input: GoalAdjustment,
  mayBeTakenBy: mayDeclare,
  gather: (_tx, { input }) => {
    if (input) refuseBlocked(checkAdjustment(input))
    return Promise.resolve(null)
  },
  decide: ({ input, hat }) => ({
    changes: { adjustment: input },
    spine: { ownerId: hat.accountId, waits: null },
  }),
  follow: (tx, done) => addHand(tx, 'adjust', done, done.input.reason),
})
