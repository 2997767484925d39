import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { withdrawClaim } from './withdraw-claim.ts'

it('the claimant withdraws his claim', () => {
  const hat = aHat()
  assert.deepEqual(withdrawClaim.mayBeTakenBy(hat), ownerIs(hat.accountId))
})

it('a delegate does it for the claimant who delegated to him', () => {
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(withdrawClaim.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})

it('a reason is asked for', () => {
  assert.equal(withdrawClaim.input.safeParse({ reason: '重复' }).success, true)
  for (const input of [{}, { reason: '  ' }, { reason: '字'.repeat(301) }])
    assert.equal(withdrawClaim.input.safeParse(input).success, false)
})
