import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { signEvidence } from './sign-evidence.ts'

it('whoever entered the evidence signs it, or a colleague to whom he delegated', () => {
  const hat = aHat()
  assert.deepEqual(signEvidence.mayBeTakenBy(hat), ownerIs(hat.accountId))
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(signEvidence.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})

it('is a signature, and the likely next step', () => {
  assert.equal(signEvidence.likely, true)
  assert.ok('signs' in signEvidence)
})
