import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { amendClaim } from './amend-claim.ts'

it('the claimant amends his claim', () => {
  const hat = aHat()
  assert.deepEqual(amendClaim.mayBeTakenBy(hat), ownerIs(hat.accountId))
})

it('a delegate does it for the claimant who delegated to him', () => {
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(amendClaim.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})
