import { granted } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { any, assignedTo, ownerIs } from '#kernel/scope.ts'
import type { RecordKind, RecordOf } from '#platform/actions/record-kind.ts'
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

export const goalKind: RecordKind<GoalState, GoalAction> = {
  process: goalProcess,
  table: 'performance.goal',
  collection: 'goals',
  maySee: (hat) =>
    any(ownerIs(hat.accountId), assignedTo(hat.keys), granted(hat, 'performance.goal.see')),
  waits: {
    review: label('请审核绩效目标', 'Review the goals'),
    mend: label('请按意见修改绩效目标', 'Mend the goals as advised'),
  },
}
