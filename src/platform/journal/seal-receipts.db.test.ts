import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { countUnsealed, listReceipts } from './seal-store.ts'

const database = await freshDatabase()

it('counts as unsealed what lies after the last seal, and lists no receipt before there is one', async () => {
  assert.equal(await reading(database, countUnsealed), 0)
  await inTransaction(database, (tx) =>
    sql`insert into platform.journal (format, kind, record_id, sequence, action, to_state, happened_at, recorded_at, previous, digest, body)
      values (1, 'toy.note', '01900000-0000-7000-8000-000000000001', 1, 'write', 'draft', '2023-06-01Z', '2023-06-01Z', ${'0'.repeat(64)}, ${'1'.repeat(64)}, '{}')`.execute(
      tablesOf<'platform'>(tx),
    ),
  )
  assert.equal(await reading(database, countUnsealed), 1)
  for (const cursor of [null, '7', 'nonsense', '99999999999999']) {
    assert.deepEqual(await reading(database, (tx) => listReceipts(tx, cursor)), {
      receipts: [],
      next: null,
    })
  }
})
