import { readdir, readFile } from 'node:fs/promises'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import pg from 'pg'
import type { Database } from './database.ts'

const directory = new URL('../../../db/migrations/', import.meta.url)

/** One connection with the owner's rights, outside Kysely: migrations are whole files of statements. */
export interface OwnerConnection {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>
  exec(sql: string): Promise<void>
}

/** A migration by its number and its file. */
export interface MigrationName {
  readonly number: number
  readonly name: string
}

interface Migration extends MigrationName {
  readonly text: string
  readonly breaking: boolean
}

interface Applied {
  readonly number: number
  readonly breaking: boolean
}

/** Lends the owner's connection: the embedded database's own, or a connection to `url` on PostgreSQL. */
export async function asOwner<T>(
  database: Database,
  url: string | null,
  work: (connection: OwnerConnection) => Promise<T>,
): Promise<T> {
  return database.embedded ? asEmbeddedOwner(database.embedded, work) : asPostgresOwner(url, work)
}

async function asEmbeddedOwner<T>(
  embedded: NonNullable<Database['embedded']>,
  work: (connection: OwnerConnection) => Promise<T>,
): Promise<T> {
  await embedded.exec('reset role')
  const result = await work({
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await embedded.query<Row>(sql, parameters)).rows,
    exec: (sql) => embedded.exec(sql),
  })
  await embedded.exec('set role tongban_app')
  return result
}

async function asPostgresOwner<T>(
  url: string | null,
  work: (connection: OwnerConnection) => Promise<T>,
): Promise<T> {
  if (url === null) throw new Error('Set DATABASE_URL or DATABASE_MIGRATE_URL to migrate.')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work({
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as Row[],
      exec: async (sql) => {
        await client.query(sql)
      },
    })
  } finally {
    await client.end()
  }
}

/**
 * Brings the schema up to date: numbered plain-SQL files, forward only, each in a transaction of its own, one program
 * at a time. Refuses a schema that a newer program has changed in a way that this one cannot live with.
 * Gives the names of the migrations applied. `upTo` stops earlier, for what an older program left.
 */
export async function migrate(
  connection: OwnerConnection,
  { upTo = Infinity }: { readonly upTo?: number } = {},
): Promise<readonly string[]> {
  await connection.exec('select pg_advisory_lock(8221)')
  try {
    await connection.exec(rolesAndLedger)
    const applied = await connection.query<Applied>(
      'select number, breaking from public.tongban_migration',
    )
    const known = await readMigrations()
    refuseNewer(applied, known)
    const due = known.filter(
      ({ number }) => number <= upTo && !applied.some((done) => done.number === number),
    )
    for (const migration of due) await apply(connection, migration)
    return due.map(({ name }) => name)
  } finally {
    await connection.exec('select pg_advisory_unlock(8221)')
  }
}

// Roles belong to the server, not to one database: made once, by whoever comes first.
const rolesAndLedger = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'tongban_app') then create role tongban_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(session_user, 'tongban_app', 'member') then
    execute format('grant tongban_app to %I', session_user);
  end if;
end $$;
create table if not exists public.tongban_migration (
  number integer constraint tongban_migration_pk primary key,
  name text not null,
  breaking boolean not null,
  applied_at timestamptz not null default clock_timestamp()
);
comment on table public.tongban_migration is 'Which numbered migrations this database has had.';
grant select on public.tongban_migration to tongban_app;`

/** Every migration that this program knows, in order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, directory), 'utf8')
      return {
        number: Number(name.slice(0, 4)),
        name,
        text,
        breaking: text.startsWith('-- breaking:'),
      }
    }),
  )
}

function refuseNewer(applied: readonly Applied[], known: readonly Migration[]): void {
  const newest = Math.max(0, ...known.map(({ number }) => number))
  const stranger = applied.find(({ number, breaking }) => breaking && number > newest)
  if (!stranger) return
  throw new Refusal(
    'not-ready',
    label(
      `数据库已由更新的版本改过（第 ${String(stranger.number)} 号），请换用新版本的程序。`,
      `A newer version has changed this database (migration ${String(stranger.number)}). Start the newer program.`,
    ),
  )
}

async function apply(connection: OwnerConnection, migration: Migration): Promise<void> {
  await connection.exec('begin')
  try {
    await connection.exec(migration.text)
    await connection.query(
      'insert into public.tongban_migration (number, name, breaking) values ($1, $2, $3)',
      [migration.number, migration.name, migration.breaking],
    )
    await connection.exec('commit')
  } catch (error) {
    await connection.exec('rollback')
    throw new Error(`The migration ${migration.name} failed.`, { cause: error })
  }
}
