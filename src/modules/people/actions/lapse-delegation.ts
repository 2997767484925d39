import { defineAction } from '#platform/actions/record-kind.ts'
import { mayLapse } from '../delegation-policy.ts'
import { delegationProcess } from '../delegation-process.ts'
import { NoInput } from '../unit-schema.ts'

/** Says in the state what the calendar said already: the last day is over. */
export const lapseDelegation = defineAction({
  process: delegationProcess,
  name: 'lapse-delegation',
  input: NoInput,
  mayBeTakenBy: mayLapse,
  gather: async () => null,
  decide: () => ({}),
})
