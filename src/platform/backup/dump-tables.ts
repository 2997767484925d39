import { sql } from 'kysely'
import { tablesOf, type Tx } from '../database/transaction.ts'
import type { MigrationName } from '../database/migrate.ts'

const rowsAtOnce = 1000

const ledger = 'public.tongban_migration'

/** Who was signed in when the backup was made shall not be signed in by restoring it. */
const notCarried = ['platform.session', 'platform.sign_in_link']

export interface Table {
  /** `schema.table`, quoted where it must be. */
  readonly name: string
  /** The columns of its primary key, quoted. */
  readonly key: string
}

/** Finds every table, whether a backup carries it or not; only the list of migrations stands apart. */
export const everyTable = `
  select format('%I.%I', n.nspname, c.relname) as name, coalesce((
      select string_agg(quote_ident(a.attname), ', ' order by k.place)
      from pg_constraint p, unnest(p.conkey) with ordinality as k(attnum, place), pg_attribute a
      where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid and a.attnum = k.attnum), 'ctid') as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
    and format('%I.%I', n.nspname, c.relname) <> '${ledger}'
  order by n.nspname collate "C", c.relname collate "C"`

/** The tables that a backup carries. */
export async function readTables(tx: Tx): Promise<readonly Table[]> {
  const { rows } = await sql.raw<Table>(everyTable).execute(tablesOf<'platform'>(tx))
  return rows.filter(isCarried)
}

export function isCarried({ name }: Table): boolean {
  return !notCarried.includes(name)
}

/** The migrations that made the schema of these tables. */
export async function readAppliedMigrations(tx: Tx): Promise<readonly MigrationName[]> {
  const { rows } = await sql<MigrationName>`
    select number, name from public.tongban_migration order by number`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows
}

/**
 * The rows of a table, one of JSON a line, some at a time: both databases write and read them alike, so that what one
 * wrote the other can take in.
 */
export async function* dumpRows(
  tx: Tx,
  { name, key }: Table,
  counted: (rows: number) => void,
): AsyncGenerator<string> {
  const tables = tablesOf<'platform'>(tx)
  await sql`declare rows_to_keep no scroll cursor for
    select row_to_json(t)::text as line from ${sql.raw(name)} t order by ${sql.raw(key)}`.execute(
    tables,
  )
  for (;;) {
    const { rows } = await sql<{ line: string }>`
      fetch forward ${sql.raw(String(rowsAtOnce))} from rows_to_keep`.execute(tables)
    if (rows.length === 0) break
    counted(rows.length)
    yield `${rows.map(({ line }) => line).join('\n')}\n`
  }
  await sql`close rows_to_keep`.execute(tables)
}
