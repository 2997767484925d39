import { Worker } from 'node:worker_threads'
import type { EmbeddedAnswer, EmbeddedRequest } from './embedded-worker.ts'

interface Waiting {
  readonly resolve: (answer: EmbeddedAnswer) => void
  readonly reject: (error: Error) => void
}

/** What the database said when it refused a statement; `code` is the SQLSTATE, as with the other driver. */
export class EmbeddedError extends Error {
  readonly code: unknown
  readonly detail: unknown
  readonly constraint: unknown

  constructor(known: NonNullable<EmbeddedAnswer['error']>) {
    super(known.message)
    this.name = 'EmbeddedError'
    this.code = known.code
    this.detail = known.detail
    this.constraint = known.constraint
  }
}

/** The embedded database seen from the main thread, in the shape that Kysely's PGlite dialect asks for. */
export class EmbeddedDatabase {
  closed = false
  ready = false
  readonly waitReady: Promise<void>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0

  /** `directory` null keeps everything in memory; `copy` is a dump to begin from. */
  constructor(directory: string | null, copy: Uint8Array | null = null) {
    this.#worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
      workerData: { directory, copy },
    })
    this.waitReady = new Promise((resolve, reject) => {
      this.#waiting.set(0, {
        resolve: () => {
          this.ready = true
          resolve()
        },
        reject,
      })
    })
    this.#worker.on('message', (answer: EmbeddedAnswer) => {
      this.#settle(answer)
    })
    this.#worker.on('error', (error) => {
      this.#fail(error instanceof Error ? error : new Error(String(error)))
    })
    this.#worker.on('exit', () => {
      this.#fail(new Error('The embedded database has stopped.'))
    })
  }

  async query<T>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<{ rows: T[]; affectedRows?: number; fields: [] }> {
    const { rows = [], affectedRows } = await this.#ask({ ask: 'query', sql, parameters })
    return {
      rows: rows as T[],
      fields: [],
      ...(affectedRows === undefined ? {} : { affectedRows }),
    }
  }

  async exec(sql: string): Promise<void> {
    await this.#ask({ ask: 'exec', sql })
  }

  /** Kysely holds its one connection for a whole transaction, so nothing can come between these statements. */
  async transaction<T>(
    work: (tx: { query: EmbeddedDatabase['query']; rollback: () => Promise<void> }) => Promise<T>,
  ): Promise<T> {
    await this.exec('begin')
    try {
      const result = await work({
        query: (sql, parameters) => this.query(sql, parameters),
        rollback: () => this.exec('rollback'),
      })
      await this.exec('commit')
      return result
    } catch (error) {
      await this.exec('rollback')
      throw error
    }
  }

  /** The whole data directory as one tar, for backups and for copies in tests. */
  async dump(): Promise<Uint8Array> {
    const { bytes } = await this.#ask({ ask: 'dump' })
    if (!bytes) throw new Error('The embedded database gave no dump.')
    return bytes
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    await this.#ask({ ask: 'close' })
    await this.#worker.terminate()
  }

  #ask(request: Omit<EmbeddedRequest, 'id'>): Promise<EmbeddedAnswer> {
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...request, id } satisfies EmbeddedRequest)
    })
  }

  #settle(answer: EmbeddedAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.error) waiting?.reject(new EmbeddedError(answer.error))
    else waiting?.resolve(answer)
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
