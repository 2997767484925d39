import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { reopenTreasuryList } from './reopen-treasury-list.ts'

const unit = newId()
const record = { state: 'matching', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps the books takes a match up again', () => {
  const may = aHat({ grants: { 'budget.treasury.import': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.treasury.import': [newId()] } })
  const sees = aHat({ grants: { 'budget.treasury.see': [unit], 'budget.payment.record': [unit] } })
  assert.equal(covers(reopenTreasuryList.mayBeTakenBy(may), record), true)
  assert.equal(covers(reopenTreasuryList.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(reopenTreasuryList.mayBeTakenBy(sees), record), false)
})

it('nothing is reopened without a reason', () => {
  assert.equal(reopenTreasuryList.input.safeParse({ reason: '漏了一笔' }).success, true)
  for (const input of [{}, { reason: '' }])
    assert.equal(reopenTreasuryList.input.safeParse(input).success, false)
})
