import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { bookClaim } from './book-claim.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('a bookkeeper books claims within his reach', () => {
  const may = aHat({ grants: { 'budget.claim.book': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.claim.book': [newId()] } })
  assert.equal(covers(bookClaim.mayBeTakenBy(may), record), true)
  assert.equal(covers(bookClaim.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(bookClaim.mayBeTakenBy(aHat()), record), false)
})

it('a booking names its voucher', () => {
  assert.equal(bookClaim.input.safeParse({ bookedOn: '2026-03-02', voucher: '记-1' }).success, true)
  for (const input of [{ bookedOn: '2026-03-02' }])
    assert.equal(bookClaim.input.safeParse(input).success, false)
})
