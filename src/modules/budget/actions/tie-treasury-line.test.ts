import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { tieTreasuryLine } from './tie-treasury-line.ts'

const unit = newId()
const record = { state: 'matching', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps the books ties by hand', () => {
  const may = aHat({ grants: { 'budget.treasury.import': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.treasury.import': [newId()] } })
  const sees = aHat({ grants: { 'budget.treasury.see': [unit], 'budget.payment.record': [unit] } })
  assert.equal(covers(tieTreasuryLine.mayBeTakenBy(may), record), true)
  assert.equal(covers(tieTreasuryLine.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(tieTreasuryLine.mayBeTakenBy(sees), record), false)
})

it('nothing is tied without a reason', () => {
  assert.equal(
    tieTreasuryLine.input.safeParse({ lineId: unit, paymentId: '12-1', reason: '回单已核对' })
      .success,
    true,
  )
  for (const input of [
    { lineId: unit, paymentId: '12-1' },
    { lineId: unit, paymentId: 'x', reason: '回单' },
  ])
    assert.equal(tieTreasuryLine.input.safeParse(input).success, false)
})
