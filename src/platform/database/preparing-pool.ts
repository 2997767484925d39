import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { sqlStateOf } from './transaction.ts'

/**
 * Lends Kysely connections on which an action costs less: inside a transaction each statement is prepared once a
 * connection, and `begin` travels together with the first statement. Statements outside are planned for their values:
 * a list that suits one reader's keys need not suit another's.
 */
export class PreparingPool implements PostgresPool {
  readonly options: object = {}
  readonly #pool: pg.Pool
  readonly #clients = new WeakMap<pg.PoolClient, PreparingClient>()

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect()
    const known = this.#clients.get(client)
    if (known) return known
    const preparing = new PreparingClient(client)
    this.#clients.set(client, preparing)
    return preparing
  }

  end(): Promise<void> {
    return this.#pool.end()
  }
}

const preparedMax = 200
const placeOf = new Map<string, number>()

/** The statement's place among those that are prepared; undefined once there are enough, as texts of lists have no end. */
function findPlace(text: string): number | undefined {
  const known = placeOf.get(text)
  if (known !== undefined || placeOf.size >= preparedMax) return known
  placeOf.set(text, placeOf.size)
  return placeOf.size - 1
}

class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient
  #isInTransaction = false
  #isBeginDue = false
  #generation = 0

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  release(destroy?: boolean): void {
    this.#isInTransaction = false
    this.#isBeginDue = false
    this.#client.release(destroy)
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    sql: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== 'string') throw new Error('Cursors are not lent here.')
    return this.#ask(sql, parameters)
  }

  async #ask<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    switch (sql) {
      case 'begin':
        this.#isInTransaction = true
        this.#isBeginDue = true
        return answerWithoutRows('BEGIN')
      case 'commit':
      case 'rollback':
        return this.#end(sql)
      default:
        return this.#isInTransaction
          ? this.#sendPrepared(sql, parameters)
          : this.#send(sql, parameters)
    }
  }

  async #end<R>(sql: 'commit' | 'rollback'): Promise<PostgresQueryResult<R>> {
    this.#isInTransaction = false
    if (this.#isBeginDue) {
      this.#isBeginDue = false
      return answerWithoutRows(sql === 'commit' ? 'COMMIT' : 'ROLLBACK')
    }
    return this.#send(sql, [])
  }

  async #sendPrepared<R>(
    text: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<R>> {
    const place = findPlace(text)
    const name = place === undefined ? undefined : `s${String(place)}-${String(this.#generation)}`
    const values = [...parameters]
    try {
      const result = await this.#sendAfterBegin(
        name === undefined ? { text, values } : { name, text, values },
      )
      return result as unknown as PostgresQueryResult<R>
    } catch (error) {
      // The table has got another shape since the statement was prepared here.
      if (sqlStateOf(error) === '0A000') this.#generation += 1
      throw error
    }
  }

  /** Sends the statement, in one piece with a `begin` that is still due. */
  async #sendAfterBegin(statement: pg.QueryConfig): Promise<pg.QueryResult> {
    if (!this.#isBeginDue) return this.#client.query(statement)
    this.#isBeginDue = false
    const { stream } = this.#client.connection
    stream.cork()
    const begun = this.#client.query('begin')
    const sent = this.#client.query(statement)
    stream.uncork()
    const [, result] = await Promise.all([begun, sent])
    return result
  }

  async #send<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const result = await this.#client.query(text, [...parameters])
    return result as unknown as PostgresQueryResult<R>
  }
}

function answerWithoutRows<R>(command: string): PostgresQueryResult<R> {
  return { command: command as 'SELECT', rowCount: 0, rows: [] }
}
