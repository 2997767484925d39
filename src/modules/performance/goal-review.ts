import { granted } from '#kernel/actor.ts'
import { defineAction } from '#platform/actions/record-kind.ts'
import { Nothing, waitOnOwner } from './goal-actions.ts'
import type { GoalAction, GoalFields, GoalState } from './goal-kind.ts'
import { goalProcess } from './goal-process.ts'
import { GoalReview } from './goal-schema.ts'
import { addHand, refuseOwnWork } from './hands.ts'
import type { Hat } from '#kernel/actor.ts'
import { accountKey } from '#kernel/actor.ts'

const reviewers = (hat: Hat) => granted(hat, 'performance.goal.review')

const takeUpGoal = defineAction<GoalState, GoalAction, GoalFields, Nothing, null>({
  process: goalProcess,
  name: 'takeUp',
  input: Nothing,
  likely: true,
  mayBeTakenBy: reviewers,
  async gather(tx, { record, actor, hat }) {
    await refuseOwnWork(tx, record.id, actor, hat)
    return null
  },
  decide: ({ hat }) => ({
    spine: { waits: { on: accountKey(hat.accountId), for: 'review', dueOn: null } },
  }),
})

function judgeGoal(name: 'approve' | 'return') {
  return defineAction<GoalState, GoalAction, GoalFields, GoalReview, null>({
    process: goalProcess,
    name,
    input: GoalReview,
    ...(name === 'approve' ? { likely: true } : { grave: true }),
    mayBeTakenBy: reviewers,
    async gather(tx, { record, actor, hat }) {
      await refuseOwnWork(tx, record.id, actor, hat)
      return null
    },
    decide: ({ record, input }) =>
      name === 'approve'
        ? { changes: { review: input, approved: record.declaration }, spine: { waits: null } }
        : { changes: { review: input }, spine: { waits: waitOnOwner(record.ownerId, 'mend') } },
    follow: (tx, done) => addHand(tx, name, done, done.input.opinion),
  })
}

export const actionsOfReviewer = [takeUpGoal, judgeGoal('approve'), judgeGoal('return')] as const
