import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aChain,
  aClaimRecord,
  aHat,
  aPerson,
  monday,
} from '../../../../tests/stories/claim-situation.ts'
import { recordPayment } from './record-payment.ts'

function decided(change: object = {}) {
  const chain = aChain()
  const hands = { chain, signatures: [], lastSignedAt: new Date('2023-03-03T01:00:00Z') }
  const input = { paidOn: '2023-03-06', reference: '样例', amountFen: 10_000, ...change }
  return recordPayment.decide({
    record: aClaimRecord({ state: 'awaiting-payment', chain }),
    input,
    known: { hands, next: null },
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
}

it('is for the claim’s whole amount, from the last signature’s day to today', () => {
  assert.ok(decided())
  assert.ok(decided({ paidOn: '2023-03-03' }))
  assert.throws(() => decided({ paidOn: '2023-03-02' }), /last signature/)
  assert.throws(() => decided({ paidOn: '2023-03-07' }), /today/)
  assert.throws(() => decided({ amountFen: 9_999 }), /100\.00/)
})

it('is the cashier’s', () => {
  assert.equal(recordPayment.mayBeTakenBy(aHat()).is, 'none')
  assert.equal(
    recordPayment.mayBeTakenBy(aHat({ grants: { 'budget.payment.record': 'county' } })).is,
    'all',
  )
})
