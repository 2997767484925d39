import { defineGoalAction, type ActionOnGoal } from '../goals/goal-kind.ts'
import { mayReviewGoal } from '../goals/goal-policy.ts'
import { goalProcess } from '../goals/goal-process.ts'
import { GoalReview } from '../goals/goal-schema.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { waitOnOwner } from '../next-hand.ts'
import { lastDayFor } from '../evaluations/step-days.ts'

/** The reviewer grades the goals and approves them, or returns them with his opinion. */
export function judgeGoal(name: 'approve' | 'return'): ActionOnGoal<GoalReview, string | null> {
  return defineGoalAction({
    process: goalProcess,
    name,
    input: GoalReview,
    ...(name === 'approve' ? { likely: true } : { grave: true }),
    mayBeTakenBy: mayReviewGoal,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-finance' })
      return name === 'return' ? lastDayFor(tx, 'mend', happenedAt) : null
    },
    decide: ({ record, input, known: dueOn }) =>
      name === 'approve'
        ? { changes: { review: input, approved: record.declaration }, spine: { waits: null } }
        : {
            changes: { review: input },
            spine: { waits: waitOnOwner(record.ownerId, 'mend', dueOn) },
          },
    follow: (tx, done) => addHand(tx, name, done, done.input.opinion),
  })
}
