import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { reversePayment } from './reverse-payment.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('a cashier records payments that came back', () => {
  const may = aHat({ grants: { 'budget.payment.record': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.payment.record': [newId()] } })
  assert.equal(covers(reversePayment.mayBeTakenBy(may), record), true)
  assert.equal(covers(reversePayment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(reversePayment.mayBeTakenBy(aHat()), record), false)
})

it('a returned payment says why', () => {
  assert.equal(
    reversePayment.input.safeParse({
      returnedOn: '2026-03-02',
      reference: '退-1',
      reason: '账号错',
    }).success,
    true,
  )
  for (const input of [{ returnedOn: '2026-03-02', reference: '退-1' }])
    assert.equal(reversePayment.input.safeParse(input).success, false)
})
