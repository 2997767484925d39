import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepPassword } from '#modules/people/index.ts'
import { hashPassword } from '#platform/crypto/password-hash.ts'
import { openDatabase, type Database } from '#platform/database/database.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { startSession } from '#platform/sessions/session-store.ts'
import { aBureau, type Bureau } from '../tests/stories/a-bureau.ts'
import { startPostgres, withClient } from '../tests/support/test-postgres.ts'

/** A PostgreSQL of the run's own with a bureau in it, and the ways into it. */
export interface BenchCounty {
  /** As superuser: for pgbench and for filling tables. */
  readonly ownerUrl: string
  readonly postmasterId: number
  readonly database: Database
  readonly bureau: Bureau
  readonly stop: () => Promise<void>
}

/** The cookie and the token that a browser of this account would send. */
export interface BenchSession {
  readonly token: string
  readonly csrf: string
}

/**
 * Starts PostgreSQL, brings the schema up to date and opens a bureau in which every post is held. `durable` is how a
 * county runs it: a commit is on the disk before it is answered.
 */
export async function openBenchCounty({ durable = false } = {}): Promise<BenchCounty> {
  const postgres = await startPostgres({ durable })
  const database = await openDatabase({ kind: 'postgres', url: postgres.url })
  await asOwner(database, postgres.url, migrate)
  const bureau = await aBureau(database)
  const postmasterId = await withClient(postgres.url, async (owner) => {
    const { rows } = await owner.query<{ first: string }>(
      "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as first",
    )
    return Number(rows[0]?.first)
  })
  const stop = async (): Promise<void> => {
    await database.close()
    // The server's process does not keep ours alive, so while it ends something else must.
    const awake = setInterval(() => undefined, 1000)
    await postgres.stop()
    clearInterval(awake)
  }
  return { ownerUrl: postgres.url, postmasterId, database, bureau, stop }
}

/** Signs an account in as often as asked: the limit on requests counts by session. */
export async function signIn(
  { database }: BenchCounty,
  accountId: string,
  sessions: number,
): Promise<readonly BenchSession[]> {
  const passwordHash = await hashPassword('only-for-the-bench-2026')
  return inTransaction(database, async (tx) => {
    const now = new Date()
    await keepPassword(tx, { accountId, passwordHash, now })
    const signedIn: BenchSession[] = []
    for (let count = 0; count < sessions; count += 1) {
      const start = { accountId, address: '127.0.0.1', agent: 'bench', now, hoursMax: 10 }
      const { token, session } = await startSession(tx, start)
      signedIn.push({ token, csrf: session.csrf })
    }
    return signedIn
  })
}

export interface BenchServer {
  readonly port: number
  readonly startedInMs: number
  readonly processId: number
  readonly stop: () => Promise<void>
}

/** Starts the product as `npm start` does, in a process of its own, and waits until it answers. */
export async function startServer(
  settings: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-bench-'))
  const start = performance.now()
  const server = spawn(process.execPath, [...nodeOptions, 'src/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  const port = await Promise.race([
    readPort(server.stdout),
    ended.then(() => {
      throw new Error('The server ended before it answered.')
    }),
  ])
  return {
    port,
    startedInMs: performance.now() - start,
    processId: server.pid ?? 0,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function readPort(output: NodeJS.ReadableStream): Promise<number> {
  return new Promise((resolve) => {
    let said = ''
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const port = /answers at https?:\/\/[^:]+:(\d+)/.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
  })
}
