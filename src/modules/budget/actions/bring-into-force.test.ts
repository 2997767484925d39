import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { bringIntoForce } from './bring-into-force.ts'

const unit = newId()
const record = { state: 'draft', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may check contracts brings them into force', () => {
  const may = aHat({ grants: { 'budget.contract.confirm': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.contract.confirm': [newId()] } })
  assert.equal(covers(bringIntoForce.mayBeTakenBy(may), record), true)
  assert.equal(covers(bringIntoForce.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(bringIntoForce.mayBeTakenBy(aHat()), record), false)
})
