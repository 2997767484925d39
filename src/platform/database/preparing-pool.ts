import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import pg from 'pg'

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
  #isPreparing = false
  /** The statement that opens the transaction, while nothing has been asked in it. */
  #begin: string | null = null
  #isGathering = false
  #generation = 0

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  release(destroy?: boolean): void {
    this.#isPreparing = false
    this.#begin = null
    this.#client.release(destroy)
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query(
    sql: string | PostgresCursor<unknown>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<unknown>> | PostgresCursor<unknown> {
    if (typeof sql !== 'string') throw new Error('Cursors are not lent here.')
    return this.#ask(sql, parameters)
  }

  async #ask(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<unknown>> {
    if (/^(begin|start transaction)\b/.test(sql)) {
      this.#begin = sql
      // What only reads is planned for its values.
      this.#isPreparing = !sql.includes('read only')
      return answerWithoutRows('BEGIN')
    }
    if (sql === 'commit' || sql === 'rollback') return this.#end(sql)
    return this.#isPreparing ? this.#sendPrepared(sql, parameters) : this.#send(sql, parameters)
  }

  async #end(sql: 'commit' | 'rollback'): Promise<PostgresQueryResult<unknown>> {
    this.#isPreparing = false
    if (this.#begin !== null) {
      this.#begin = null
      return answerWithoutRows(sql === 'commit' ? 'COMMIT' : 'ROLLBACK')
    }
    return this.#send(sql, [])
  }

  async #sendPrepared(
    text: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<unknown>> {
    const place = findPlace(text)
    const name = place === undefined ? undefined : `s${String(place)}-${String(this.#generation)}`
    const values = [...parameters]
    try {
      return answerOf(
        await this.#sendAfterBegin(name === undefined ? { text, values } : { name, text, values }),
      )
    } catch (error) {
      // The table has got another shape since the statement was prepared here.
      if (error instanceof pg.DatabaseError && error.code === '0A000') this.#generation += 1
      throw error
    }
  }

  /** Sends the statement, with a `begin` that is still due before it. */
  async #sendAfterBegin(statement: pg.QueryConfig): Promise<pg.QueryResult> {
    this.#gatherWrites()
    if (this.#begin === null) return this.#client.query(statement)
    const begun = this.#client.query(this.#begin)
    this.#begin = null
    const [, result] = await Promise.all([begun, this.#client.query(statement)])
    return result
  }

  /** Statements that are asked together leave together, in one write. */
  #gatherWrites(): void {
    if (this.#isGathering) return
    this.#isGathering = true
    const { stream } = this.#client.connection
    stream.cork()
    process.nextTick(() => {
      this.#isGathering = false
      stream.uncork()
    })
  }

  async #send(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<unknown>> {
    return answerOf(await this.#sendAfterBegin({ text, values: [...parameters] }))
  }
}

type Answer = PostgresQueryResult<unknown>

function answerOf({ command, rowCount, rows }: pg.QueryResult): Answer {
  return { command: command as Answer['command'], rowCount: rowCount ?? 0, rows }
}

function answerWithoutRows(command: string): Answer {
  return { command: command as Answer['command'], rowCount: 0, rows: [] }
}
