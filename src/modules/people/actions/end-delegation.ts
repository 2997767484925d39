import { defineAction } from '#platform/actions/record-kind.ts'
import { mayDelegate } from '../delegation-policy.ts'
import { delegationProcess } from '../delegation-process.ts'
import { NoInput } from '../unit-schema.ts'

/** Ends a delegation before its last day; the colleague loses the hat at once. */
export const endDelegation = defineAction({
  process: delegationProcess,
  name: 'end-delegation',
  input: NoInput,
  mayBeTakenBy: mayDelegate,
  gather: async () => null,
  decide: () => ({}),
})
