import { defineClaimAction } from '../claims/claim-kind.ts'
import { mayVoidClaim } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { giveBack } from '../claims/claim-release.ts'
import { ReasonForm } from '../claims/claim-schema.ts'

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
