import { defineClaimAction } from '../claim-kind.ts'
import { mayVoidClaim } from '../claim-policy.ts'
import { claimProcess } from '../claim-process.ts'
import { giveBack } from '../claim-release.ts'
import { ReasonForm } from '../claim-schema.ts'

/** The accountant strikes out a claim that must not be paid. Its number is not given again. */
export const voidClaim = defineClaimAction({
  process: claimProcess,
  name: 'void',
  input: ReasonForm,
  grave: true,
  mayBeTakenBy: mayVoidClaim,
  gather: () => Promise.resolve(null),
  decide: () => ({ spine: { waits: null } }),
  follow: giveBack,
})
