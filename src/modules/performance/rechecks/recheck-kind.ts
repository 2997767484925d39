import type { Action, CreatingAction } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import {
  defineAction,
  defineCreation,
  type RecordKind,
  type RecordOf,
} from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { maySeeRecheck } from './recheck-policy.ts'
import { recheckProcess } from './recheck-process.ts'

export interface RecheckFields {
  readonly taskId: string
  readonly evaluationId: string
  readonly projectId: string
  readonly projectCode: string
  readonly projectName: string
  readonly year: number
  readonly unitScore: string
  readonly finding: 'confirmed' | 'changed' | null
  /** The office's own score; stands beside the unit's and changes nothing of it. */
  readonly score: string | null
  readonly opinion: string | null
  readonly concludedOn: string | null
}

type RecheckState = keyof typeof recheckProcess.states
type RecheckAction = keyof typeof recheckProcess.actions
export type Recheck = RecordOf<RecheckState, RecheckFields>

export type ActionOnRecheck<Input, Known = null> = Action<
  Tx,
  RecheckState,
  RecheckAction,
  Recheck,
  RecheckFields,
  Input,
  Known
>

export type CreationOfRecheck<Input, Known> = CreatingAction<
  Tx,
  RecheckState,
  RecheckAction,
  Recheck,
  RecheckFields,
  Input,
  Known
>

export const recheckKind: RecordKind<RecheckState, RecheckAction> = {
  process: recheckProcess,
  table: 'performance.recheck',
  collection: 'rechecks',
  maySee: maySeeRecheck,
  waits: { recheck: label('请复核这份自评', 'Check this self-evaluation again') },
}

export function defineRecheckAction<Input, Known>(
  action: ActionOnRecheck<Input, Known>,
): ActionOnRecheck<Input, Known> {
  return defineAction(action)
}

export function defineRecheckCreation<Input, Known>(
  action: CreationOfRecheck<Input, Known>,
): CreationOfRecheck<Input, Known> {
  return defineCreation(action)
}
