import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { inTransaction, reading, sqlStateOf, tablesOf, type Tx } from './transaction.ts'

const database = await freshDatabase()
const series = 'notes'

before(() => inTransaction(database, (tx) => raise(tx)))

describe('reading', () => {
  it('sees one moment, however long it takes and whatever others do meanwhile', async () => {
    const hasLooked = Promise.withResolvers<undefined>()
    const othersAreDone = Promise.withResolvers<undefined>()
    const seen = reading(database, async (tx) => {
      const first = await lastNumber(tx)
      hasLooked.resolve(undefined)
      // The embedded database has one connection: there the others wait until the reader is done.
      if (database.kind === 'postgres') await othersAreDone.promise
      return [first, await lastNumber(tx)]
    })
    await hasLooked.promise
    await inTransaction(database, raise)
    othersAreDone.resolve(undefined)
    assert.deepEqual(await seen, [1, 1])
    assert.equal(await reading(database, lastNumber), 2)
  })

  it('writes nothing', async () => {
    await assert.rejects(reading(database, raise), (error) => sqlStateOf(error) === '25006')
    assert.equal(await reading(database, lastNumber), 2)
  })

  it('leaves the connection fit for the next reader when a statement fails', async () => {
    await assert.rejects(reading(database, (tx) => sql`select 1 / 0`.execute(tablesOf(tx))))
    for (let round = 0; round < 12; round += 1) await reading(database, lastNumber)
    await inTransaction(database, raise)
  })
})

describe('a transaction', () => {
  it('sees, after waiting for a lock, what the last holder left, and need not begin anew', async () => {
    let begun = 0
    const before = await reading(database, lastNumber)
    const seen = await Promise.all(
      Array.from({ length: 8 }, () =>
        inTransaction(database, async (tx) => {
          begun += 1
          await lastNumber(tx)
          await sql`select 1 from platform.number_series where series = ${series} for update`.execute(
            tablesOf<'platform'>(tx),
          )
          await raise(tx)
          return lastNumber(tx)
        }),
      ),
    )
    const expected = Array.from({ length: 8 }, (_, place) => before + place + 1)
    assert.deepEqual(
      [...seen].sort((one, other) => one - other),
      expected,
    )
    assert.equal(begun, 8)
  })
})

async function raise(tx: Tx): Promise<void> {
  await sql`insert into platform.number_series as s (series, year, last) values (${series}, 2023, 1)
    on conflict (series, year) do update set last = s.last + 1`.execute(tablesOf<'platform'>(tx))
}

async function lastNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select last from platform.number_series where series = ${series}`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0]?.last ?? 0
}
