import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import { anAccountRecord } from '../../../../tests/support/records-of-people.ts'
import type { Post } from '../post-store.ts'
import { accountProcess } from '../account-process.ts'
import { takePostAway } from './take-post-away.ts'

const post: Post = {
  id: '01900000-0000-7000-8000-000000000001',
  role: 'cashier',
  roleName: '出纳',
  roleNameEnglish: 'Cashier',
  unitId: '01900000-0000-7000-8000-000000000002',
  unitName: '财务股',
  from: '2026-01-01',
  to: null,
  endedAt: null,
}

function takes(input: { postId: string; lastDay?: string }) {
  return takePostAway.decide({
    record: anAccountRecord({ state: 'stopped' }),
    input,
    known: { posts: [post] },
    actor: anActor(),
    hat: aHat(),
    happenedAt: new Date('2026-03-02T01:00:00Z'),
  })
}

it('taking a post away names it in the journal and leaves the account in its state', () => {
  const decision = takes({ postId: post.id })
  assert.equal(accountProcess.actions['take-post-away'].stays, true)
  assert.equal(decision.to, undefined)
  assert.deepEqual(decision.noted, { role: 'cashier', unitId: post.unitId })
})

it('a post that is not held, or a last day before the first, is refused', () => {
  assert.throws(() => takes({ postId: post.unitId }), /No such post/)
  assert.throws(
    () => takes({ postId: post.id, lastDay: '2025-12-31' }),
    /may not be before 2026-01-01/,
  )
})
