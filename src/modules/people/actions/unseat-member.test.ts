import assert from 'node:assert/strict'
import { it } from 'node:test'
import { UnseatMember } from '../unit-schema.ts'
import { unseatMember } from './unseat-member.ts'

// Its whole story is told with the seating, in seat-member.db.test.ts.
it('unseating a member asks which one and until which day', () => {
  assert.equal(unseatMember.input, UnseatMember)
  assert.ok(!UnseatMember.safeParse({ memberId: '01900000-0000-7000-8000-000000000001' }).success)
  assert.ok(!UnseatMember.safeParse({ memberId: 'head', lastDay: '2026-03-31' }).success)
})
