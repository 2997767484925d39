import type { Action, CreatingAction } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import {
  defineAction,
  defineCreation,
  type RecordKind,
  type RecordOf,
} from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { maySeeTask } from '../tasks/task-policy.ts'
import { overallProcess } from './overall-process.ts'
import type { OverallLine } from './overall.ts'

export interface OverallFields {
  readonly taskId: string
  readonly year: number
  readonly departmentName: string
  readonly lines: readonly OverallLine[]
  readonly conclusion: string | null
  readonly problems: string | null
  readonly improvements: string | null
  /** Fixed when it is submitted. */
  readonly score: string | null
  readonly grade: string | null
  readonly opinion: string | null
  readonly publishedOn: string | null
}

type OverallState = keyof typeof overallProcess.states
type OverallAction = keyof typeof overallProcess.actions
export type Overall = RecordOf<OverallState, OverallFields>

export type ActionOnOverall<Input, Known = null> = Action<
  Tx,
  OverallState,
  OverallAction,
  Overall,
  OverallFields,
  Input,
  Known
>

export type CreationOfOverall<Input, Known> = CreatingAction<
  Tx,
  OverallState,
  OverallAction,
  Overall,
  OverallFields,
  Input,
  Known
>

export const overallKind: RecordKind<OverallState, OverallAction> = {
  process: overallProcess,
  table: 'performance.overall',
  collection: 'overall-evaluations',
  maySee: maySeeTask,
  waits: {
    'fill-overall': label('请填部门整体自评', "Fill in the department's own evaluation"),
    'confirm-overall': label('请审核部门整体自评', "Review the department's own evaluation"),
    'publish-overall': label('请公开部门整体自评', "Publish the department's own evaluation"),
  },
}

export function defineOverallAction<Input, Known>(
  action: ActionOnOverall<Input, Known>,
): ActionOnOverall<Input, Known> {
  return defineAction(action)
}

export function defineOverallCreation<Input, Known>(
  action: CreationOfOverall<Input, Known>,
): CreationOfOverall<Input, Known> {
  return defineCreation(action)
}
