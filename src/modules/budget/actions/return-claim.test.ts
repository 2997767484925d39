import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { returnClaim } from './return-claim.ts'

it('only the hand whose turn it is returns a claim', () => {
  const hat = aHat({ keys: ['post:accountant@1'] })
  const record = { state: 'signing', unitId: newId(), ownerId: null }
  const scope = returnClaim.mayBeTakenBy(hat)
  assert.equal(covers(scope, { ...record, assigneeKey: 'post:accountant@1' }), true)
  assert.equal(covers(scope, { ...record, assigneeKey: 'post:section-head@1' }), false)
  assert.equal(covers(scope, { ...record, assigneeKey: null }), false)
})

it('a reason is asked for', () => {
  assert.equal(returnClaim.input.safeParse({ reason: '重复' }).success, true)
  for (const input of [{}, { reason: '  ' }, { reason: '字'.repeat(301) }])
    assert.equal(returnClaim.input.safeParse(input).success, false)
})
