import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { untieTreasuryLine } from './untie-treasury-line.ts'

const unit = newId()
const record = { state: 'matching', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps the books undoes a match', () => {
  const may = aHat({ grants: { 'budget.treasury.import': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.treasury.import': [newId()] } })
  const sees = aHat({ grants: { 'budget.treasury.see': [unit], 'budget.payment.record': [unit] } })
  assert.equal(covers(untieTreasuryLine.mayBeTakenBy(may), record), true)
  assert.equal(covers(untieTreasuryLine.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(untieTreasuryLine.mayBeTakenBy(sees), record), false)
})

it('no match is undone without a reason', () => {
  assert.equal(
    untieTreasuryLine.input.safeParse({ lineId: unit, reason: '不是一笔' }).success,
    true,
  )
  for (const input of [{ lineId: unit }, { reason: '不是一笔' }])
    assert.equal(untieTreasuryLine.input.safeParse(input).success, false)
})
