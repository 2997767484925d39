import { sql } from 'kysely'
import { tablesOf, type Tx } from './database/transaction.ts'

/**
 * The next official number of a series in a year, from 1 and without gaps: the series stays locked until the caller's
 * transaction ends, and gives the number back when it fails. Ask for it after every other lock.
 */
export async function nextNumber(tx: Tx, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into platform.number_series as s (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = s.last + 1 returning last`.execute(
    tablesOf<'platform'>(tx),
  )
  const row = rows[0]
  if (!row) throw new Error(`The series ${series} gave no number.`)
  return row.last
}
