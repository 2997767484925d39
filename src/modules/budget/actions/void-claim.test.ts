import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { voidClaim } from './void-claim.ts'

it('the accountant strikes out what is not yet paid', () => {
  const unitId = newId()
  const hat = aHat({ grants: { 'budget.claim.review-as-accountant': [unitId] } })
  const may = (state: string): boolean =>
    covers(voidClaim.mayBeTakenBy(hat), { state, unitId, ownerId: null, assigneeKey: null })
  assert.equal(may('signing'), true)
  assert.equal(may('awaiting-payment'), true)
  assert.equal(may('paid'), false)
  assert.equal(may('draft'), false)
})

it('a reason is asked for', () => {
  assert.equal(voidClaim.input.safeParse({ reason: '重复' }).success, true)
  for (const input of [{}, { reason: '  ' }, { reason: '字'.repeat(301) }])
    assert.equal(voidClaim.input.safeParse(input).success, false)
})
