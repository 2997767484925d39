import { defineClaimAction } from '../claims/claim-kind.ts'
import { mayChangeOwn } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { giveBack } from '../claims/claim-release.ts'
import { ReasonForm } from '../claims/claim-schema.ts'

/** The claimant gives the claim up. What it held is free again; the record stays to be seen. */
export const withdrawClaim = defineClaimAction({
  process: claimProcess,
  name: 'withdraw',
  input: ReasonForm,
  grave: true,
  mayBeTakenBy: mayChangeOwn,
  gather: () => Promise.resolve(null),
  decide: () => ({ spine: { waits: null } }),
  follow: giveBack,
})
