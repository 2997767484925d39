import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { recordPayment } from './record-payment.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('a cashier records payments within his reach', () => {
  const may = aHat({ grants: { 'budget.payment.record': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.payment.record': [newId()] } })
  assert.equal(covers(recordPayment.mayBeTakenBy(may), record), true)
  assert.equal(covers(recordPayment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(recordPayment.mayBeTakenBy(aHat()), record), false)
})

it('a payment has a reference and an amount', () => {
  assert.equal(
    recordPayment.input.safeParse({ paidOn: '2026-03-02', reference: '国库-1', amountFen: 1 })
      .success,
    true,
  )
  for (const input of [
    { paidOn: '2026-03-02', reference: '', amountFen: 1 },
    { paidOn: '2026-03-02', reference: '国库-1', amountFen: 0 },
  ])
    assert.equal(recordPayment.input.safeParse(input).success, false)
})
