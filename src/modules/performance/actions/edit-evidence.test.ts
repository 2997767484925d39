import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { editEvidence } from './edit-evidence.ts'

it('whoever entered the evidence edits it, or a colleague to whom he delegated', () => {
  const hat = aHat()
  assert.deepEqual(editEvidence.mayBeTakenBy(hat), ownerIs(hat.accountId))
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(editEvidence.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})
