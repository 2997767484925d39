import type { Action, CreatingAction } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import {
  defineAction,
  defineCreation,
  type RecordKind,
  type RecordOf,
} from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { maySeeGoal } from './goal-policy.ts'
import { goalProcess } from './goal-process.ts'
import type { NumberedIndicator } from './goal.ts'
import type { GoalAdjustment, GoalDeclaration, GoalReview } from './goal-schema.ts'

/** A declaration whose indicators have their lasting codes. */
export interface NumberedDeclaration extends Omit<GoalDeclaration, 'indicators'> {
  readonly indicators: readonly NumberedIndicator[]
}

export interface GoalFields {
  readonly projectId: string
  readonly projectCode: string
  readonly projectName: string
  readonly year: number
  readonly declaration: NumberedDeclaration
  readonly approved: NumberedDeclaration | null
  readonly review: GoalReview | null
  readonly adjustment: GoalAdjustment | null
}

export type GoalState = keyof typeof goalProcess.states
export type GoalAction = keyof typeof goalProcess.actions
export type Goal = RecordOf<GoalState, GoalFields>

/** An action on a project's goals: what its form gives, and what it reads before it decides. */
export type ActionOnGoal<Input, Known = null> = Action<
  Tx,
  GoalState,
  GoalAction,
  Goal,
  GoalFields,
  Input,
  Known
>

export type CreationOfGoal<Input, Known> = CreatingAction<
  Tx,
  GoalState,
  GoalAction,
  Goal,
  GoalFields,
  Input,
  Known
>

export const goalKind: RecordKind<GoalState, GoalAction> = {
  process: goalProcess,
  table: 'performance.goal',
  collection: 'goals',
  maySee: maySeeGoal,
  waits: {
    finish: label('填好后上报', 'Finish and submit'),
    review: label('请审核绩效目标', 'Review the goals'),
    mend: label('请按意见修改绩效目标', 'Mend the goals as advised'),
  },
}

export function defineGoalAction<Input, Known>(
  action: ActionOnGoal<Input, Known>,
): ActionOnGoal<Input, Known> {
  return defineAction(action)
}

export function defineGoalCreation<Input, Known>(
  action: CreationOfGoal<Input, Known>,
): CreationOfGoal<Input, Known> {
  return defineCreation(action)
}
