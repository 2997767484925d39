import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aClaimRecord, aHat, aPerson, monday } from '../../../../tests/stories/claim-situation.ts'
import { formOf } from '../claim-entry.ts'
import { ClaimForm } from '../claim-schema.ts'
import { editClaim } from './edit-claim.ts'

function decided(state: 'draft' | 'returned', change: object) {
  const record = aClaimRecord({ state })
  const input = ClaimForm.parse({ ...formOf(record), ...change })
  return editClaim.decide({
    record,
    input,
    known: { signatures: [] },
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
}

it('leaves the claim in the state it is in, and says what was touched', () => {
  for (const state of ['draft', 'returned'] as const) {
    const { to, spine, noted } = decided(state, { purpose: '硒鼓两只' })
    assert.equal(to, state)
    assert.equal(spine?.title, '硒鼓两只')
    assert.deepEqual(noted, { touched: ['purpose'], voided: [] })
  }
})

it('is refused when nothing changes, and for a day that has not come', () => {
  assert.throws(() => decided('draft', {}), /invalid/)
  assert.throws(() => decided('draft', { eventOn: '2023-03-07' }), /invalid/)
})
