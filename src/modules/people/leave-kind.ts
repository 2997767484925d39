import type { RecordKind } from '#platform/actions/record-kind.ts'
import { maySeeLeave } from './leave-policy.ts'
import { leaveProcess } from './leave-process.ts'
import type { LeaveState } from './leave-schema.ts'

export const leaveKind: RecordKind<LeaveState, keyof typeof leaveProcess.actions> = {
  process: leaveProcess,
  table: 'people.leave',
  collection: 'leaves',
  maySee: maySeeLeave,
  waits: {},
}
