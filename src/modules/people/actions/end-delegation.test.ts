import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nothing } from '#kernel/scope.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { endDelegation } from './end-delegation.ts'

// That the hat is gone at once is told in find-actor.
it('a delegation is ended by its maker, not by who acts for him', () => {
  const hat = aHat()
  assert.deepEqual(endDelegation.mayBeTakenBy(hat), { is: 'ownerIs', account: hat.accountId })
  const maker = { accountId: 'm', personId: 'm', name: '会计' }
  assert.deepEqual(endDelegation.mayBeTakenBy(aHat({ actingFor: maker })), nothing)
})
