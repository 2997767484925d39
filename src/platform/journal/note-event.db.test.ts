import assert from 'node:assert/strict'
import { it } from 'node:test'
import { inTransaction, reading, tablesOf } from '../database/transaction.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { agreesWithBody, hasOwnDigest } from './journal-row.ts'
import { noteEvent, noteLook } from './note-event.ts'
import { firstPrevious } from './row-digest.ts'

const database = await freshDatabase()
const actorId = '01900000-0000-7000-8000-00000000000a'

it('an event is a row of its own, with address and outcome, that the verifier accepts', async () => {
  await inTransaction(database, async (tx) => {
    await noteEvent(tx, {
      name: 'sign-in',
      about: null,
      actorId: null,
      address: '10.0.0.1',
      outcome: 'failed',
      happenedAt: new Date('2026-03-02T01:00:00Z'),
    })
    await noteLook(
      tx,
      { accountId: actorId },
      { record: { kind: 'budget.claim', id: actorId }, address: '10.0.0.2' },
    )
  })
  const rows = await reading(database, (tx) =>
    tablesOf<'platform'>(tx).selectFrom('platform.journal').selectAll().orderBy('id').execute(),
  )
  assert.equal(rows.length, 2)
  for (const row of rows) {
    const read = {
      ...row,
      happenedAt: row.happenedAt.toISOString(),
      recordedAt: row.recordedAt.toISOString(),
    }
    assert.ok(hasOwnDigest(read) && agreesWithBody(read))
    assert.deepEqual([row.kind, row.sequence, row.previous], ['security.event', 1, firstPrevious])
  }
  assert.notEqual(rows[0]?.recordId, rows[1]?.recordId)
  assert.match(rows[0]?.body ?? '', /"address":"10\.0\.0\.1".*"to":"failed"/)
  assert.match(
    rows[1]?.body ?? '',
    /"action":"look".*"id":"01900000-0000-7000-8000-00000000000a","kind":"budget\.claim"/,
  )
})
