import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aClaimRecord, aHat, aPerson, monday } from '../../../../tests/stories/claim-situation.ts'
import { withdrawClaim } from './withdraw-claim.ts'

it('leaves nobody waiting', () => {
  const input = { reason: '重复填报' }
  const { spine } = withdrawClaim.decide({
    record: aClaimRecord(),
    input,
    known: null,
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
  assert.deepEqual(spine, { waits: null })
})

it('asks for a reason', () => {
  assert.equal(withdrawClaim.input.safeParse({ reason: ' ' }).success, false)
})

it('is the claimant’s, and that of whoever acts for him', () => {
  const colleague = { accountId: 'li', personId: 'li', name: '同事' }
  assert.deepEqual(withdrawClaim.mayBeTakenBy(aHat({ actingFor: colleague })), {
    is: 'ownerIs',
    account: 'li',
  })
})
