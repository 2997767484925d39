import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { Nothing } from '../form-fields.ts'
import { defineGoalAction, type ActionOnGoal } from '../goals/goal-kind.ts'
import { mayDiscard } from '../goals/goal-policy.ts'
import { goalProcess } from '../goals/goal-process.ts'

/** Throws away goals that were never approved. */
export const discardGoal: ActionOnGoal<Nothing> = defineGoalAction({
  process: goalProcess,
  name: 'discard',
  input: Nothing,
  grave: true,
  mayBeTakenBy: mayDiscard,
  gather(_tx, { record: { approved } }) {
    if (!approved) return Promise.resolve(null)
    throw new Refusal(
      'wrong-state',
      label(
        '批复过的目标不能作废，要改请按退回意见改了再报。',
        'Goals that were approved once cannot be discarded; mend them and submit them again.',
      ),
    )
  },
  decide: () => ({ spine: { waits: null } }),
})
