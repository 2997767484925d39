import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aChain,
  aClaimRecord,
  aHat,
  aPerson,
  monday,
} from '../../../../tests/stories/claim-situation.ts'
import { reversePayment } from './reverse-payment.ts'

it('puts the claim back before the cashier, and never on a day to come', () => {
  const chain = aChain()
  const hands = { chain, signatures: [], lastSignedAt: null }
  const next = { on: 'post:cashier@bureau', for: 'pay', dueOn: '2023-03-09' }
  const decided = (returnedOn: string) =>
    reversePayment.decide({
      record: aClaimRecord({ state: 'paid', chain }),
      input: { returnedOn, reference: '样例', reason: '账号不符' },
      known: { hands, next },
      actor: aPerson(),
      hat: aHat(),
      happenedAt: monday,
    })
  assert.deepEqual(decided('2023-03-06').spine, { waits: next })
  assert.throws(() => decided('2023-03-07'), /invalid/)
})
