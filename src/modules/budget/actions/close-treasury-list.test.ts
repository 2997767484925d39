import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { closeTreasuryList } from './close-treasury-list.ts'

const unit = newId()
const record = { state: 'matching', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps the books confirms a match, not the cashier', () => {
  const may = aHat({ grants: { 'budget.treasury.import': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.treasury.import': [newId()] } })
  const sees = aHat({ grants: { 'budget.treasury.see': [unit], 'budget.payment.record': [unit] } })
  assert.equal(covers(closeTreasuryList.mayBeTakenBy(may), record), true)
  assert.equal(covers(closeTreasuryList.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(closeTreasuryList.mayBeTakenBy(sees), record), false)
})
