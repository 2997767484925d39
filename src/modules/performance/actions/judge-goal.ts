import { defineGoalAction, type ActionOnGoal } from '../goal-kind.ts'
import { mayReviewGoal } from '../goal-policy.ts'
import { goalProcess } from '../goal-process.ts'
import { GoalReview } from '../goal-schema.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { waitOnOwner } from '../next-hand.ts'

/** The reviewer grades the goals and approves them, or returns them with his opinion. */
export function judgeGoal(name: 'approve' | 'return'): ActionOnGoal<GoalReview> {
  return defineGoalAction({
    process: goalProcess,
    name,
    input: GoalReview,
    ...(name === 'approve' ? { likely: true } : { grave: true }),
    mayBeTakenBy: mayReviewGoal,
    async gather(tx, { record, actor, hat }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-finance' })
      return null
    },
    decide: ({ record, input }) =>
      name === 'approve'
        ? { changes: { review: input, approved: record.declaration }, spine: { waits: null } }
        : { changes: { review: input }, spine: { waits: waitOnOwner(record.ownerId, 'mend') } },
    follow: (tx, done) => addHand(tx, name, done, done.input.opinion),
  })
}
