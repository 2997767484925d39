import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { importTreasuryList } from './import-treasury-list.ts'

const unit = newId()
const record = { state: 'matching', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps the books imports a list within his reach', () => {
  const may = aHat({ grants: { 'budget.treasury.import': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.treasury.import': [newId()] } })
  const sees = aHat({ grants: { 'budget.treasury.see': [unit], 'budget.payment.record': [unit] } })
  assert.equal(covers(importTreasuryList.mayBeTakenBy(may), record), true)
  assert.equal(covers(importTreasuryList.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(importTreasuryList.mayBeTakenBy(sees), record), false)
})

it('a list is of a month and an account, and comes in a file', () => {
  assert.equal(
    importTreasuryList.input.safeParse({ month: '2023-11', account: '零余额账户', fileId: unit })
      .success,
    true,
  )
  for (const input of [
    { month: '2023-13', account: '零余额账户', fileId: unit },
    { month: '2023-11', account: '', fileId: unit },
    { month: '2023-11', account: '零余额账户' },
  ])
    assert.equal(importTreasuryList.input.safeParse(input).success, false)
})
