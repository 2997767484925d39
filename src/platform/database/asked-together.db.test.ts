import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { inTransaction, tablesOf, type Tx } from './transaction.ts'

const database = await freshDatabase()

const addYear = async (tx: Tx, year: number): Promise<number> => {
  const tables = tablesOf<'platform'>(tx)
  await sql`insert into platform.working_calendar_year (year, source) values (${year}, '{}')`.execute(
    tables,
  )
  return year
}

const countYears = async (tx: Tx): Promise<number> => {
  const { count } = await tablesOf<'platform'>(tx)
    .selectFrom('platform.workingCalendarYear')
    .select((years) => years.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

it('answers statements that are asked together in the order they were asked in', async () => {
  const counts = await inTransaction(database, (tx) =>
    Promise.all([addYear(tx, 2031), countYears(tx), addYear(tx, 2032), countYears(tx)]),
  )
  assert.deepEqual(counts, [2031, 1, 2032, 2])
})

it('keeps nothing of them when one fails', async () => {
  const failing = inTransaction(database, (tx) =>
    Promise.all([addYear(tx, 2033), addYear(tx, 2031), addYear(tx, 2034)]),
  )
  await assert.rejects(failing, { code: '23505' })
  assert.equal(await inTransaction(database, countYears), 2)
})
