import { defineClaimAction } from '../claim-kind.ts'
import { mayChangeOwn } from '../claim-policy.ts'
import { claimProcess } from '../claim-process.ts'
import { giveBack } from '../claim-release.ts'
import { ReasonForm } from '../claim-schema.ts'

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
