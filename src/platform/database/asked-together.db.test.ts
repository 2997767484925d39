import assert from 'node:assert/strict'
import { it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { inTransaction, reading, tablesOf, type Tx } from './transaction.ts'

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

for (const open of [inTransaction, reading])
  it(`refuses, ${open.name}, what follows one of them when another has failed`, async () => {
    const late: Promise<unknown>[] = []
    const failing = open(database, (tx) => {
      const twice = countYears(tx).then(async () => {
        // Asked once the failure has reached whoever opened it.
        await sleep(50)
        await countYears(tx)
      })
      late.push(twice.catch((reason: unknown) => reason))
      return Promise.all([sql`select 1 / 0`.execute(tablesOf<'platform'>(tx)), twice])
    })
    await assert.rejects(failing, { code: '22012' })
    assert.match(String(await late[0]), /transaction (?:has ended|is already rolled back)/i)
  })
