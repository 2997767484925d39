import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { aCounty, morning } from '../../../../tests/support/county.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { systemActor } from '../system-actor.ts'
import { unitKind } from '../unit-kind.ts'
import { listOrganHistory, listOrganMembers } from '../unit-store.ts'
import { seatMember } from './seat-member.ts'
import { unseatMember } from './unseat-member.ts'

const database = await freshDatabase()
const county = await aCounty(database)

function seats(recordId: string, name: string, post: string, from = '2026-01-01') {
  return inTransaction(database, (tx) =>
    take(tx, unitKind, seatMember, {
      recordId,
      version: null,
      actor: systemActor,
      input: { name, post, from },
      happenedAt: morning,
    }),
  )
}

function unseats(memberId: string | undefined, lastDay: string) {
  return inTransaction(database, (tx) =>
    take(tx, unitKind, unseatMember, {
      recordId: county.office,
      version: null,
      actor: systemActor,
      input: { memberId, lastDay },
      happenedAt: morning,
    }),
  )
}

const namesOn = (day: string) =>
  reading(database, (tx) => listOrganMembers(tx, county.office, day)).then((members) =>
    members.map(({ name, post }) => `${post} ${name}`),
  )

describe('the members of an organ', () => {
  it('are named in the order they were seated, on the days they sat', async () => {
    await seats(county.office, '局长', '组长')
    await seats(county.office, '副局长', '副组长')
    await seats(county.office, '总工程师', '成员', '2026-06-01')
    assert.deepEqual(await namesOn('2026-03-02'), ['组长 局长', '副组长 副局长'])
    const [head] = await reading(database, (tx) => listOrganHistory(tx, county.office))
    await assert.rejects(unseats(head?.id, '2025-12-31'), /may not be before/)
    await unseats(head?.id, '2026-03-31')
    assert.deepEqual(await namesOn('2026-03-31'), ['组长 局长', '副组长 副局长'])
    assert.deepEqual(await namesOn('2026-07-01'), ['副组长 副局长', '成员 总工程师'])
    await assert.rejects(unseats(head?.id, '2026-03-31'), /No such member sits here/)
  })

  it('belong to organs only', async () => {
    await assert.rejects(
      seats(county.finance, '会计', '成员'),
      (error) => error instanceof Refusal && error.code === 'invalid',
    )
  })
})
