import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ownerIs } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { discardGoal } from './discard-goal.ts'

it('whoever declared the goals discards them, or a colleague to whom he delegated', () => {
  const hat = aHat()
  assert.deepEqual(discardGoal.mayBeTakenBy(hat), ownerIs(hat.accountId))
  const actingFor = { accountId: newId(), personId: newId(), name: '经办人' }
  assert.deepEqual(discardGoal.mayBeTakenBy(aHat({ actingFor })), ownerIs(actingFor.accountId))
})

it('is asked twice', () => {
  assert.equal(discardGoal.grave, true)
})
