import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { signClaim } from './sign-claim.ts'

it('only the hand whose turn it is signs', () => {
  const hat = aHat({ keys: ['post:accountant@1'] })
  const record = { state: 'signing', unitId: newId(), ownerId: null }
  const scope = signClaim.mayBeTakenBy(hat)
  assert.equal(covers(scope, { ...record, assigneeKey: 'post:accountant@1' }), true)
  assert.equal(covers(scope, { ...record, assigneeKey: 'post:section-head@1' }), false)
  assert.equal(covers(scope, { ...record, assigneeKey: null }), false)
})
