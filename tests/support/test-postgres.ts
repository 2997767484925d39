import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL of our own: made for one run, thrown away after it, never the one of the machine. */
export interface TestPostgres {
  /** As superuser, on the database `postgres`. Other roles need no password on this server. */
  readonly url: string
  readonly stop: () => Promise<void>
  /** Kills the server as a fault of the machine would, and starts it again on the same folder. */
  readonly crash: () => Promise<void>
}

/**
 * Starts a private server on the loopback address. Durability is off, since the folder is removed afterwards, unless
 * durability is what is to be tested.
 */
export async function startPostgres({
  programs = findPostgresPrograms(),
  durable = false,
} = {}): Promise<TestPostgres> {
  if (programs === null) throw new Error('No PostgreSQL programs (initdb, postgres) were found.')
  const folder = mkdtempSync(join(tmpdir(), 'tongban-postgres-'))
  const account = unprivilegedAccount()
  if (account) chownSync(folder, account.uid, account.gid)
  const password = randomBytes(18).toString('base64url')
  const data = join(folder, 'data')
  try {
    await initialise(programs, { folder, data, password, account })
    const port = await freePort()
    const launch = (): ChildProcess => {
      const started = spawn(join(programs, 'postgres'), settings(data, { folder, port, durable }), {
        ...account,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      // A server that was forgotten must not keep a finished process waiting; it is ended on exit.
      started.unref()
      return started
    }
    let server = launch()
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
    const stop = stopper(() => server, folder)
    await untilReady(server, url).catch(async (reason: unknown) => {
      await stop()
      throw reason
    })
    const crash = async (): Promise<void> => {
      await ended(server, 'SIGKILL')
      // The dead server's children hold its memory until they notice; until then the next one refuses to start.
      for (const giveUpAt = performance.now() + 20_000; ;) {
        server = launch()
        try {
          await untilReady(server, url)
          return
        } catch (reason) {
          if (performance.now() > giveUpAt) throw reason
        }
      }
    }
    return { url, stop, crash }
  } catch (reason) {
    rmSync(folder, { recursive: true, force: true })
    throw reason
  }
}

async function ended(server: ChildProcess, signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  // Waited for, it must keep the process alive until it is gone.
  server.ref()
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill(signal)
  await gone
}

/** The folder of initdb and postgres: version 15 where there is one, since that is what we promise to run on. */
export function findPostgresPrograms(): string | null {
  const packaged = globSync('/usr/lib/postgresql/*/bin').sort(
    (left, right) => versionRank(right) - versionRank(left),
  )
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  return [...packaged, ...onPath].find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

function versionRank(folder: string): number {
  const version = Number(/(\d+)\/bin$/.exec(folder)?.[1] ?? 0)
  return version === 15 ? Number.MAX_SAFE_INTEGER : version
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root, so root lends it the account the package made, or nobody's. */
function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
  const found =
    /^postgres:[^:]*:(\d+):(\d+):/m.exec(accounts) ?? /^nobody:[^:]*:(\d+):(\d+):/m.exec(accounts)
  if (!found) throw new Error('There is no account postgres or nobody to run PostgreSQL as.')
  return { uid: Number(found[1]), gid: Number(found[2]) }
}

interface Cluster {
  readonly folder: string
  readonly data: string
  readonly password: string
  readonly account: Account | undefined
}

async function initialise(programs: string, cluster: Cluster): Promise<void> {
  const passwordFile = join(cluster.folder, 'password')
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
  if (cluster.account) chownSync(passwordFile, cluster.account.uid, cluster.account.gid)
  const initdb = spawn(
    join(programs, 'initdb'),
    [
      ...['--pgdata', cluster.data, '--username', 'postgres', '--pwfile', passwordFile],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
    ],
    { ...cluster.account, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const said = listen(initdb)
  const code = await new Promise((resolve, reject) => {
    initdb.once('error', reject)
    initdb.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`initdb failed: ${said()}`)
  // Only the superuser could harm the machine, so only the superuser needs the password.
  const access = 'host all postgres 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n'
  writeFileSync(join(cluster.data, 'pg_hba.conf'), access)
}

function settings(
  data: string,
  at: { readonly folder: string; readonly port: number; readonly durable: boolean },
): string[] {
  const durability = at.durable ? 'on' : 'off'
  const values = {
    listen_addresses: '127.0.0.1',
    port: at.port,
    unix_socket_directories: at.folder,
    max_connections: 200,
    shared_buffers: '128MB',
    fsync: durability,
    synchronous_commit: durability,
    full_page_writes: durability,
    wal_level: 'minimal',
    max_wal_senders: 0,
    timezone: 'UTC',
  }
  return [
    '-D',
    data,
    ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}

function stopper(current: () => ChildProcess, folder: string): () => Promise<void> {
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  // SIGQUIT ends it at once; nothing in the folder is worth an orderly end.
  const endAbruptly = (): void => {
    current().kill('SIGQUIT')
    // An exiting process can wait for nothing but time: the server still writes for a moment.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    remove()
  }
  process.once('exit', endAbruptly)
  return async () => {
    process.off('exit', endAbruptly)
    await ended(current(), 'SIGQUIT')
    remove()
  }
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  const said = listen(server)
  for (const giveUpAt = performance.now() + 30_000; performance.now() < giveUpAt;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${said()}`)
    const client = new pg.Client({ connectionString: url })
    // A server that is still starting breaks the connection; we only wish to try again.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await setTimeout(50)
    }
  }
  throw new Error(`PostgreSQL did not answer within 30 seconds: ${said()}`)
}

function listen(program: ChildProcess): () => string {
  let text = ''
  if (program.stderr instanceof Socket) program.stderr.unref()
  program.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4000)
  })
  return () => text
}

/** Lends a connection that is closed when the work is done. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
