import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { Nothing } from '../form-fields.ts'
import {
  defineGoalAction,
  type ActionOnGoal,
  type NumberedDeclaration,
} from '../goals/goal-kind.ts'
import { mayDeclare } from '../goals/goal-policy.ts'
import { goalProcess } from '../goals/goal-process.ts'
import { addHand } from '../hands.ts'

/** Gives up an adjustment: the approved text holds again. */
export const dropAdjustment: ActionOnGoal<Nothing, NumberedDeclaration> = defineGoalAction({
  process: goalProcess,
  name: 'dropAdjustment',
  input: Nothing,
  grave: true,
  mayBeTakenBy: mayDeclare,
  gather(_tx, { record: { approved } }) {
    if (approved) return Promise.resolve(approved)
    throw new Refusal(
      'wrong-state',
      label('这个目标还没有批复过。', 'These goals were never approved.'),
    )
  },
  decide: ({ known }) => ({
    changes: { declaration: known, adjustment: null },
    spine: { waits: null },
  }),
  follow: (tx, done) => addHand(tx, 'dropAdjustment', done),
})
