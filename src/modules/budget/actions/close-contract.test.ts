import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { closeContract } from './close-contract.ts'

const unit = newId()
const record = { state: 'accepted', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps contracts closes them', () => {
  const may = aHat({ grants: { 'budget.contract.keep': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.contract.keep': [newId()] } })
  assert.equal(covers(closeContract.mayBeTakenBy(may), record), true)
  assert.equal(covers(closeContract.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(closeContract.mayBeTakenBy(aHat()), record), false)
})
