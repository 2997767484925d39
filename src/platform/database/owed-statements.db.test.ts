import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { inTransaction, owe, reading, tablesOf, type Tx } from './transaction.ts'

const database = await freshDatabase()

function oweYear(tx: Tx, year: number): void {
  const row = { year, source: '{}' }
  owe(tx, tablesOf<'platform'>(tx).insertInto('platform.workingCalendarYear').values(row))
}

const listYears = async (tx: Tx): Promise<readonly number[]> => {
  const tables = tablesOf<'platform'>(tx)
  const rows = await tables
    .selectFrom('platform.workingCalendarYear')
    .select('year')
    .orderBy('year')
    .execute()
  return rows.map(({ year }) => year)
}

it('writes what is owed, and whoever reads afterwards sees it', async () => {
  const seen = await inTransaction(database, (tx) => {
    oweYear(tx, 2031)
    oweYear(tx, 2032)
    return listYears(tx)
  })
  assert.deepEqual(seen, [2031, 2032])
  assert.deepEqual(await reading(database, listYears), [2031, 2032])
})

it('fails with the error of what was owed, and keeps nothing', async () => {
  const failing = inTransaction(database, async (tx) => {
    oweYear(tx, 2033)
    oweYear(tx, 2031)
    oweYear(tx, 2034)
    return Promise.resolve()
  })
  await assert.rejects(failing, { code: '23505' })
  assert.deepEqual(await reading(database, listYears), [2031, 2032])
})

it('names what was owed also when the work then stumbles over its broken transaction', async () => {
  const failing = inTransaction(database, async (tx) => {
    oweYear(tx, 2031)
    await listYears(tx)
  })
  await assert.rejects(failing, { code: '23505' })
})

it('keeps nothing of what was owed when the work refuses afterwards', async () => {
  const refused = inTransaction(database, async (tx) => {
    oweYear(tx, 2035)
    await listYears(tx)
    throw new Error('changed my mind')
  })
  await assert.rejects(refused, /changed my mind/)
  assert.deepEqual(await reading(database, listYears), [2031, 2032])
})

it('begins anew when what was owed met another transaction', async () => {
  let begun = 0
  const year = await inTransaction(database, (tx) => {
    begun += 1
    if (begun === 1) {
      const clash = sql`do $$ begin raise exception using errcode = '40001'; end $$`
      owe(tx, clash.compile(tablesOf<'platform'>(tx)))
    }
    oweYear(tx, 2036)
    return Promise.resolve(2036)
  })
  assert.equal(begun, 2)
  assert.ok((await reading(database, listYears)).includes(year))
})

it('does not hide that what was awaited before it met another transaction', async () => {
  let begun = 0
  await inTransaction(database, async (tx) => {
    begun += 1
    const clash = sql`do $$ begin raise exception using errcode = '40P01'; end $$`
    const awaited = begun === 1 ? clash.execute(tablesOf<'platform'>(tx)) : null
    oweYear(tx, 2038)
    await awaited
  })
  assert.equal(begun, 2)
  assert.ok((await reading(database, listYears)).includes(2038))
})

it('is refused to whoever only reads', async () => {
  const failing = reading(database, (tx) => {
    oweYear(tx, 2037)
    return Promise.resolve()
  })
  await assert.rejects(failing, /owes nothing/)
})
