import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aClaimRecord,
  aHat,
  aPerson,
  clerkId,
  monday,
} from '../../../../tests/stories/claim-situation.ts'
import { takeBackClaim } from './take-back-claim.ts'

it('puts the claim back into its claimant’s hands', () => {
  const record = aClaimRecord({ state: 'signing' })
  const { spine } = takeBackClaim.decide({
    record,
    input: {},
    known: { signatures: [] },
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
  assert.deepEqual(spine, { waits: { on: `account:${clerkId}`, for: 'finish', dueOn: null } })
})
