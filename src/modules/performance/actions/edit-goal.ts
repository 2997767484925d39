import { defineGoalAction, type ActionOnGoal } from '../goals/goal-kind.ts'
import { mayDeclare } from '../goals/goal-policy.ts'
import { goalProcess } from '../goals/goal-process.ts'
import { GoalDeclaration } from '../goals/goal-schema.ts'
import { keepIndicators } from '../goals/goal-store.ts'
import { numberIndicators } from '../goals/goal.ts'
import { addHand } from '../hands.ts'

/** Edits what is declared, while it is drawn up, after a return, or within an adjustment. */
export function editGoal(
  name: 'editDraft' | 'editReturned' | 'editAdjustment',
): ActionOnGoal<GoalDeclaration> {
  return defineGoalAction({
    process: goalProcess,
    name,
    input: GoalDeclaration,
    mayBeTakenBy: mayDeclare,
    gather: () => Promise.resolve(null),
    beginsWith: ({ declaration }) => ({
      ...declaration,
      indicators: declaration.indicators.map(({ code: _code, level1: _level1, ...one }) => one),
    }),
    decide: ({ record, input }) => ({
      changes: {
        declaration: {
          ...input,
          indicators: numberIndicators(input.indicators, record.declaration.indicators),
        },
      },
    }),
    async follow(tx, done) {
      await keepIndicators(tx, done.record, done.journalId)
      addHand(tx, name, done)
    },
  })
}
