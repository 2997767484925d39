import { sql } from 'kysely'
import { tablesOf, type Tx } from './database/transaction.ts'

/**
 * The next official number of a series in a year, from 1 and without gaps: the series stays locked until the caller's
 * transaction ends, and gives the number back when it fails. Ask for it after every other lock.
 */
export async function nextNumber(tx: Tx, series: string, year: number): Promise<number> {
  const [number] = await nextNumbers(tx, { series, year, count: 1 })
  if (number === undefined) throw noNumber(series)
  return number
}

/** So many next numbers of a series, one after another, as `nextNumber` would give them. */
export async function nextNumbers(
  tx: Tx,
  {
    series,
    year,
    count,
  }: { readonly series: string; readonly year: number; readonly count: number },
): Promise<readonly number[]> {
  if (count === 0) return []
  const { rows } = await sql<{ last: number }>`
    insert into platform.number_series as s (series, year, last) values (${series}, ${year}, ${count})
    on conflict (series, year) do update set last = s.last + excluded.last returning last`.execute(
    tablesOf<'platform'>(tx),
  )
  const row = rows[0]
  if (!row) throw noNumber(series)
  return Array.from({ length: count }, (_, place) => row.last - count + 1 + place)
}

function noNumber(series: string): Error {
  return new Error(`The series ${series} gave no number.`)
}
