import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { ownerIs } from '#kernel/scope.ts'
import { Nothing } from '../form-fields.ts'
import { defineGoalAction, type ActionOnGoal } from '../goal-kind.ts'
import { goalProcess } from '../goal-process.ts'

/** Throws away goals that were never approved. */
export const discardGoal: ActionOnGoal<Nothing> = defineGoalAction({
  process: goalProcess,
  name: 'discard',
  input: Nothing,
  grave: true,
  mayBeTakenBy: (hat) => ownerIs(hat.accountId),
  gather(_tx, { record: { approved } }) {
    if (!approved) return Promise.resolve(null)
    throw new Refusal(
      'wrong-state',
      label('批复过的目标不能作废，只能不调了。', 'Approved goals cannot be discarded.'),
    )
  },
  decide: () => ({ spine: { waits: null } }),
})
