import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { EmbeddedDatabase } from './embedded.ts'
import { PreparingPool } from './preparing-pool.ts'
import { logStatement } from './statement-log.ts'
import type { Tables } from './tables.ts'
import { typeParsers } from './type-parsers.ts'

/** An open database. Statements go through `inTransaction` or `reading`; only the platform sees Kysely itself. */
export interface Database {
  readonly kind: 'embedded' | 'postgres'
  readonly kysely: Kysely<Tables>
  /** Present when embedded. */
  readonly embedded: EmbeddedDatabase | null
  /** Present on PostgreSQL: where LISTEN gets a connection of its own. */
  readonly url: string | null
  close(): Promise<void>
}

export type DatabaseAddress =
  | { readonly kind: 'embedded'; readonly directory: string | null; readonly copy?: Uint8Array }
  | {
      readonly kind: 'postgres'
      readonly url: string
      readonly connectionsMax?: number
      readonly asOwner?: boolean
    }

const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

/** Opens the database at the address. The schema is brought up to date by `migrate`, not here. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  return address.kind === 'embedded' ? openEmbedded(address) : openPostgres(address)
}

async function openEmbedded(address: DatabaseAddress & { kind: 'embedded' }): Promise<Database> {
  const embedded = new EmbeddedDatabase(address.directory, address.copy ?? null)
  await embedded.waitReady
  const kysely = new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite: embedded }),
    plugins: [camelCase],
    log: logStatement,
  })
  // Kysely closes only what it has used, and a worker left open would keep the process alive.
  const close = async (): Promise<void> => {
    await kysely.destroy()
    await embedded.close()
  }
  return { kind: 'embedded', kysely, embedded, url: null, close }
}

// Compiling a statement (jit) took 20 to 180 ms of a figure over a million journal rows, and gained nothing.
const sessionOptions =
  '-c timezone=UTC -c jit=off -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000'

async function openPostgres(address: DatabaseAddress & { kind: 'postgres' }): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: address.url,
    max: address.connectionsMax ?? 10,
    pipeline: true,
    types: {
      getTypeParser: (type, format) =>
        typeParsers[type] ?? (pg.types.getTypeParser(type, format) as (text: string) => unknown),
    },
    // The split of roles guards against our own mistakes, also where one login serves for both.
    options: address.asOwner === true ? sessionOptions : `${sessionOptions} -c role=tongban_app`,
  })
  pool.on('error', () => undefined)
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new PreparingPool(pool) }),
    plugins: [camelCase],
    log: logStatement,
  })
  return {
    kind: 'postgres',
    kysely,
    embedded: null,
    url: address.url,
    close: () => kysely.destroy(),
  }
}
