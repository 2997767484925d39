import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { editContract } from './edit-contract.ts'

const unit = newId()
const record = { state: 'draft', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps contracts edits those of his unit', () => {
  const may = aHat({ grants: { 'budget.contract.keep': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.contract.keep': [newId()] } })
  assert.equal(covers(editContract.mayBeTakenBy(may), record), true)
  assert.equal(covers(editContract.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(editContract.mayBeTakenBy(aHat()), record), false)
})
