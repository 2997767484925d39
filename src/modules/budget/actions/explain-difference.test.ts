import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { explainDifference } from './explain-difference.ts'

const unit = newId()
const record = { state: 'matching', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps the books explains what is left', () => {
  const may = aHat({ grants: { 'budget.treasury.import': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.treasury.import': [newId()] } })
  const sees = aHat({ grants: { 'budget.treasury.see': [unit], 'budget.payment.record': [unit] } })
  assert.equal(covers(explainDifference.mayBeTakenBy(may), record), true)
  assert.equal(covers(explainDifference.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(explainDifference.mayBeTakenBy(sees), record), false)
})

it('an explanation names a cause of the list and says more', () => {
  assert.equal(
    explainDifference.input.safeParse({
      item: 'payment:12-1',
      cause: 'not-yet-paid',
      note: '十二月支付',
    }).success,
    true,
  )
  assert.equal(
    explainDifference.input.safeParse({
      item: `line:${unit},payment:12-1`,
      cause: 'wrong-amount',
      note: '国库多付一元',
    }).success,
    true,
  )
  for (const input of [
    { item: 'payment:12-1', cause: 'other', note: '十二月支付' },
    { item: 'claim:12', cause: 'not-yet-paid', note: '支付' },
    { item: 'payment:12-1', cause: 'not-yet-paid', note: '' },
    { item: '', cause: 'not-yet-paid', note: '十二月支付' },
  ])
    assert.equal(explainDifference.input.safeParse(input).success, false)
})
