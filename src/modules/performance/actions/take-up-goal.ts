import { accountKey } from '#kernel/actor.ts'
import { Nothing } from '../form-fields.ts'
import { defineGoalAction, type ActionOnGoal } from '../goals/goal-kind.ts'
import { mayReviewGoal } from '../goals/goal-policy.ts'
import { goalProcess } from '../goals/goal-process.ts'
import { refuseOwnWork } from '../hands.ts'

/** A reviewer of the finance bureau takes the goals in hand. */
export const takeUpGoal: ActionOnGoal<Nothing> = defineGoalAction({
  process: goalProcess,
  name: 'takeUp',
  input: Nothing,
  likely: true,
  mayBeTakenBy: mayReviewGoal,
  async gather(tx, { record, actor, hat }) {
    await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-finance' })
    return null
  },
  // Taking it in hand wins no time.
  decide: ({ record, hat }) => ({
    spine: { waits: { on: accountKey(hat.accountId), for: 'review', dueOn: record.dueOn } },
  }),
})
