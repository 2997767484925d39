import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aChain,
  aClaimRecord,
  aHat,
  aPerson,
  monday,
} from '../../../../tests/stories/claim-situation.ts'
import { bookClaim } from './book-claim.ts'

it('ends the claim, on a day that has come', () => {
  const chain = aChain()
  const known = { chain, signatures: [], lastSignedAt: null }
  const decided = (bookedOn: string) =>
    bookClaim.decide({
      record: aClaimRecord({ state: 'paid', chain }),
      input: { bookedOn, voucher: '记-1' },
      known,
      actor: aPerson(),
      hat: aHat(),
      happenedAt: monday,
    })
  assert.deepEqual(decided('2023-03-06').spine, { waits: null })
  assert.throws(() => decided('2023-03-07'), /invalid/)
})

it('is the bookkeeper’s', () => {
  assert.equal(
    bookClaim.mayBeTakenBy(aHat({ grants: { 'budget.payment.record': 'county' } })).is,
    'none',
  )
  assert.equal(
    bookClaim.mayBeTakenBy(aHat({ grants: { 'budget.claim.book': 'county' } })).is,
    'all',
  )
})
