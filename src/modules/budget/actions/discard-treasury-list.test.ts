import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { discardTreasuryList } from './discard-treasury-list.ts'

const unit = newId()
const record = { state: 'matching', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps the books discards a list within his reach, not the cashier', () => {
  const may = aHat({ grants: { 'budget.treasury.import': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.treasury.import': [newId()] } })
  const sees = aHat({ grants: { 'budget.treasury.see': [unit], 'budget.payment.record': [unit] } })
  assert.equal(covers(discardTreasuryList.mayBeTakenBy(may), record), true)
  assert.equal(covers(discardTreasuryList.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(discardTreasuryList.mayBeTakenBy(sees), record), false)
})

it('is asked twice, and never without a reason', () => {
  assert.equal(discardTreasuryList.grave, true)
  assert.equal(discardTreasuryList.input.safeParse({}).success, false)
})
