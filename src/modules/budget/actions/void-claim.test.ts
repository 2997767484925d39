import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aClaimRecord, aHat, aPerson, monday } from '../../../../tests/stories/claim-situation.ts'
import { voidClaim } from './void-claim.ts'

it('leaves nobody waiting', () => {
  const input = { reason: '重复填报' }
  const { spine } = voidClaim.decide({
    record: aClaimRecord(),
    input,
    known: null,
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
  assert.deepEqual(spine, { waits: null })
})

it('asks for a reason', () => {
  assert.equal(voidClaim.input.safeParse({ reason: ' ' }).success, false)
})

it('is the accountant’s', () => {
  assert.deepEqual(
    voidClaim.mayBeTakenBy(aHat({ grants: { 'budget.claim.review-as-accountant': 'county' } })),
    {
      is: 'every',
      of: [{ is: 'all' }, { is: 'stateIn', states: ['signing', 'returned', 'awaiting-payment'] }],
    },
  )
})
