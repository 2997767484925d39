import type { RecordKind } from '#platform/actions/record-kind.ts'
import { maySeeDelegation } from './delegation-policy.ts'
import { delegationProcess } from './delegation-process.ts'
import type { DelegationState } from './delegation-schema.ts'

export const delegationKind: RecordKind<DelegationState, keyof typeof delegationProcess.actions> = {
  process: delegationProcess,
  table: 'people.delegation',
  collection: 'delegations',
  maySee: maySeeDelegation,
  waits: {},
}
