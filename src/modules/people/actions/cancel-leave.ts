import { defineAction } from '#platform/actions/record-kind.ts'
import { ownLeave } from '../leave-policy.ts'
import { leaveProcess } from '../leave-process.ts'
import { NoInput } from '../unit-schema.ts'

/** Cancels a leave that will not be taken after all. */
export const cancelLeave = defineAction({
  process: leaveProcess,
  name: 'cancel-leave',
  input: NoInput,
  mayBeTakenBy: ownLeave,
  gather: async () => null,
  decide: () => ({}),
})
