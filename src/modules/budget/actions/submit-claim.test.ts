import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { submitClaim } from './submit-claim.ts'

it('the claimant submits his claim, and it is a signature', () => {
  const hat = aHat()
  assert.deepEqual(submitClaim.mayBeTakenBy(hat), ownerIs(hat.accountId))
})

it('a delegate does it for the claimant who delegated to him', () => {
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(submitClaim.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})

it('is the likely next step', () => {
  assert.equal(submitClaim.likely, true)
  assert.ok('signs' in submitClaim)
})
