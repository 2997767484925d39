import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { asOwner } from './migrate.ts'
import { inTransaction, tablesOf } from './transaction.ts'

const database = await freshDatabase()
const { url } = database
const skip = url === null && 'the embedded database prepares nothing'

const readAll = (): Promise<number> =>
  inTransaction(database, async (tx) => {
    const tables = tablesOf<'platform'>(tx)
    const { rows } = await sql<object>`select * from platform.working_calendar_year`.execute(tables)
    return rows.length
  })

it(
  'reads on when a migration has changed a table since the statement was prepared',
  { skip },
  async () => {
    assert.equal(await readAll(), 0)
    await asOwner(database, url, (owner) =>
      owner.exec('alter table platform.working_calendar_year add column announced text'),
    )
    assert.equal(await readAll(), 0)
  },
)

it('leaves nothing behind of a transaction that failed', { skip }, async () => {
  const failing = inTransaction(database, async (tx) => {
    await sql`insert into platform.working_calendar_year (year, source) values (2030, '{}')`.execute(
      tablesOf<'platform'>(tx),
    )
    throw new Error('the machine stopped')
  })
  await assert.rejects(failing, /the machine stopped/)
  assert.equal(await readAll(), 0)
})

it(
  'keeps a transaction that only began from lending an open one to the next',
  { skip },
  async () => {
    await inTransaction(database, () => Promise.resolve())
    await assert.rejects(
      inTransaction(database, () => Promise.reject(new Error('nothing was asked'))),
    )
    assert.equal(await readAll(), 0)
  },
)
