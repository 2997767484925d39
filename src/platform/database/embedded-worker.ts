import { PGlite } from '@electric-sql/pglite'
import { parentPort, workerData } from 'node:worker_threads'
import { openFolder } from './embedded-folder.ts'
import { typeParsers } from './type-parsers.ts'

/** Holds the embedded database in a thread of its own: its queries block the thread they run on. */

export interface EmbeddedRequest {
  readonly id: number
  readonly ask: 'query' | 'exec' | 'dump' | 'close'
  readonly sql?: string
  readonly parameters?: readonly unknown[]
}

export interface EmbeddedAnswer {
  readonly id: number
  readonly rows?: readonly unknown[]
  readonly affectedRows?: number | undefined
  readonly bytes?: Uint8Array
  readonly error?: {
    readonly message: string
    readonly code?: unknown
    readonly detail?: unknown
    readonly constraint?: unknown
  }
}

if (parentPort) {
  const port = parentPort
  const { directory, copy } = workerData as { directory: string | null; copy: Uint8Array | null }
  const create = (): Promise<PGlite> =>
    PGlite.create({
      ...(directory === null ? {} : { dataDir: directory }),
      ...(copy === null ? {} : { loadDataDir: new Blob([new Uint8Array(copy)]) }),
      parsers: typeParsers,
    })
  const database = await (directory === null ? create() : openFolder(directory, create))
  await database.exec(`set timezone = 'UTC'`)
  port.postMessage({ id: 0 } satisfies EmbeddedAnswer)
  port.on('message', (request: EmbeddedRequest) => {
    void answer(database, request).then((reply) => {
      port.postMessage(reply)
      if (request.ask === 'close') port.close()
    })
  })
}

async function answer(database: PGlite, request: EmbeddedRequest): Promise<EmbeddedAnswer> {
  const { id, ask, sql = '', parameters = [] } = request
  try {
    switch (ask) {
      case 'query': {
        const { rows, affectedRows } = await database.query(sql, [...parameters])
        return { id, rows, affectedRows }
      }
      case 'exec':
        await database.exec(sql)
        return { id }
      case 'dump':
        return {
          id,
          bytes: new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer()),
        }
      case 'close':
        await database.close()
        return { id }
    }
  } catch (error) {
    const known = error as {
      message: string
      code?: unknown
      detail?: unknown
      constraint?: unknown
    }
    return {
      id,
      error: {
        message: known.message,
        code: known.code,
        detail: known.detail,
        constraint: known.constraint,
      },
    }
  }
}
