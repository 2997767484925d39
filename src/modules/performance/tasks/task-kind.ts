import type { Action, CreatingAction } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import {
  defineAction,
  defineCreation,
  type RecordKind,
  type RecordOf,
} from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Drawing } from './draw.ts'
import type { Summary } from './summary.ts'
import { maySeeTask } from './task-policy.ts'
import { taskProcess } from './task-process.ts'

/** A project that owes its self-evaluation, as it was called when the task was sent. */
export interface TaskProject {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unitId: string
}

export interface TaskFields {
  readonly year: number
  readonly departmentName: string
  /** The document that orders it. */
  readonly basis: string
  /** The last day on which a unit may submit. */
  readonly reportBy: string
  readonly projects: readonly TaskProject[]
  readonly sentOn: string | null
  readonly drawings: readonly Drawing[]
  readonly summary: Summary | null
  /** Why some project is missing in the summary. */
  readonly summaryNote: string | null
  /** Why the department returned the summary. */
  readonly summaryOpinion: string | null
  readonly publishedOn: string | null
}

export type TaskState = keyof typeof taskProcess.states
export type TaskAction = keyof typeof taskProcess.actions
export type Task = RecordOf<TaskState, TaskFields>

/** An action on a year's task: what its form gives, and what it reads before it decides. */
export type ActionOnTask<Input, Known = null> = Action<
  Tx,
  TaskState,
  TaskAction,
  Task,
  TaskFields,
  Input,
  Known
>

export type CreationOfTask<Input, Known> = CreatingAction<
  Tx,
  TaskState,
  TaskAction,
  Task,
  TaskFields,
  Input,
  Known
>

export const taskKind: RecordKind<TaskState, TaskAction> = {
  process: taskProcess,
  table: 'performance.task',
  collection: 'tasks',
  maySee: maySeeTask,
  waits: {
    send: label('核对后下达', 'Check it and send it'),
    collect: label('收齐自评，再抽查', 'Collect the self-evaluations, then draw a sample'),
    check: label('复核完就汇总', 'Sum up once all are checked'),
    confirm: label('请确认汇总表', 'Confirm the summary'),
    publish: label('请公开汇总表', 'Publish the summary'),
  },
}

export function defineTaskAction<Input, Known>(
  action: ActionOnTask<Input, Known>,
): ActionOnTask<Input, Known> {
  return defineAction(action)
}

export function defineTaskCreation<Input, Known>(
  action: CreationOfTask<Input, Known>,
): CreationOfTask<Input, Known> {
  return defineCreation(action)
}
