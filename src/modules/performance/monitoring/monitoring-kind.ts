import type { Action, CreatingAction } from '#kernel/action.ts'
import type { Label } from '#kernel/label.ts'
import { label } from '#kernel/label.ts'
import {
  defineAction,
  defineCreation,
  type RecordKind,
  type RecordOf,
} from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { AsOf } from '#platform/journal/as-of.ts'
import type { EvaluationFields, EvaluationLine } from '../evaluations/evaluation-kind.ts'
import { maySeeMonitoring } from './monitoring-policy.ts'
import { monitoringProcess } from './monitoring-process.ts'
import type { Cause, disposals, likelihoods } from './monitoring-schema.ts'
import type { Warning } from './warning.ts'

/** An indicator with what its source knows until the month, and what the unit expects. */
export interface MonitoredLine extends Pick<
  EvaluationLine,
  'code' | 'name' | 'operator' | 'target' | 'unit' | 'weight' | 'actual' | 'source' | 'figure'
> {
  /** The target as the approved goals write it. */
  readonly promised: string
  readonly expected: string | null
  readonly likelihood: keyof typeof likelihoods | null
  readonly causes: readonly Cause[]
  readonly explanation: string | null
}

export interface MonitoringFields {
  readonly projectId: string
  readonly projectCode: string
  readonly projectName: string
  readonly year: number
  /** The figures are of January to this month. */
  readonly throughMonth: number
  readonly goalId: string
  readonly budget: EvaluationFields['budget']
  readonly lines: readonly MonitoredLine[]
  readonly expectedFen: number | null
  readonly budgetNote: string | null
  readonly asOf: AsOf
  /** Null before the review, and where the year has no warning lines. */
  readonly warning: (Warning & { readonly sentences: readonly Label[] }) | null
  readonly opinion: string | null
  readonly disposal: keyof typeof disposals | null
  readonly disposalReason: string | null
  readonly suspendedOn: string | null
  readonly rectifyAdvice: string | null
  readonly rectification: string | null
  readonly conclusion: string | null
}

export type MonitoringState = keyof typeof monitoringProcess.states
export type MonitoringAction = keyof typeof monitoringProcess.actions
export type Monitoring = RecordOf<MonitoringState, MonitoringFields>

export type ActionOnMonitoring<Input, Known = null> = Action<
  Tx,
  MonitoringState,
  MonitoringAction,
  Monitoring,
  MonitoringFields,
  Input,
  Known
>

export type CreationOfMonitoring<Input, Known> = CreatingAction<
  Tx,
  MonitoringState,
  MonitoringAction,
  Monitoring,
  MonitoringFields,
  Input,
  Known
>

export const monitoringKind: RecordKind<MonitoringState, MonitoringAction> = {
  process: monitoringProcess,
  table: 'performance.monitoring',
  collection: 'monitorings',
  maySee: maySeeMonitoring,
  waits: {
    'fill-monitoring': label('请填绩效监控', 'Fill in the monitoring'),
    'mend-monitoring': label('请按意见修改监控', 'Mend the monitoring as advised'),
    'review-monitoring': label('请审核绩效监控', 'Review the monitoring'),
    dispose: label('有预警，请选处置', 'Warned: decide what is done'),
    'dispose-late': label('已自动暂停，请选处置', 'Suspended: decide what is done'),
    'follow-up': label('要求整改，或归档', 'Order it to be put right, or archive'),
    rectify: label('请整改并报情况', 'Put it right and report'),
    conclude: label('请下整改结论', 'Conclude on what was put right'),
    archive: label('请归档', 'Archive it'),
  },
}

export function defineMonitoringAction<Input, Known>(
  action: ActionOnMonitoring<Input, Known>,
): ActionOnMonitoring<Input, Known> {
  return defineAction(action)
}

export function defineMonitoringCreation<Input, Known>(
  action: CreationOfMonitoring<Input, Known>,
): CreationOfMonitoring<Input, Known> {
  return defineCreation(action)
}
