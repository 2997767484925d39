import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { annulEvidence } from './annul-evidence.ts'

it('whoever entered the evidence annuls it, or a colleague to whom he delegated', () => {
  const hat = aHat()
  assert.deepEqual(annulEvidence.mayBeTakenBy(hat), ownerIs(hat.accountId))
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(annulEvidence.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})

it('is asked twice and asks why', () => {
  assert.equal(annulEvidence.grave, true)
  assert.equal(annulEvidence.input.safeParse({ reason: '录错了' }).success, true)
  for (const input of [{}, { reason: ' ' }, { reason: '字'.repeat(201) }])
    assert.equal(annulEvidence.input.safeParse(input).success, false)
})
