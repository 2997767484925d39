import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { editClaim } from './edit-claim.ts'

it('the claimant edits his claim', () => {
  const hat = aHat()
  assert.deepEqual(editClaim.mayBeTakenBy(hat), ownerIs(hat.accountId))
})

it('a delegate does it for the claimant who delegated to him', () => {
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(editClaim.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})
