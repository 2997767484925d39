import { defineAction } from '#platform/actions/record-kind.ts'
import { mayKeepUnit } from '../unit-policy.ts'
import { unitProcess } from '../unit-process.ts'
import { NoInput } from '../unit-schema.ts'

/** Takes a closed unit back into use. */
export const reopenUnit = defineAction({
  process: unitProcess,
  name: 'reopen',
  input: NoInput,
  mayBeTakenBy: mayKeepUnit,
  gather: async () => null,
  decide: () => ({}),
})
