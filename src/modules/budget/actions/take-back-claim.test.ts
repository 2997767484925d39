import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { takeBackClaim } from './take-back-claim.ts'

it('the claimant takes his claim back', () => {
  const hat = aHat()
  assert.deepEqual(takeBackClaim.mayBeTakenBy(hat), ownerIs(hat.accountId))
})

it('a delegate does it for the claimant who delegated to him', () => {
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(takeBackClaim.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})
