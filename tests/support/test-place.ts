import { randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'

import type pg from 'pg'

import { startPostgres, withClient } from './test-postgres.ts'

/** Where a test's database lives. `npm test` runs every database test on both kinds. */
export type TestPlace =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** An empty database is migrated once per template; each test file then gets its own copy. */
export interface Template {
  /** Lower-case letters, e.g. `county`. */
  readonly name: string
  /** Changes whenever the migrations do, e.g. a digest over them; lower-case letters and digits. */
  readonly version: string
  /** Migrates the empty place and closes every connection to it. */
  readonly migrate: (place: TestPlace) => Promise<void>
}

const cache = join(import.meta.dirname, '../../.cache')

export type Kind = TestPlace['kind']

/** The kind of database that this run tests. */
export function kindOfRun(): Kind {
  return process.env['TEST_DATABASE'] === 'postgres' ? 'postgres' : 'embedded'
}

/** A migrated place for one test file, removed when the file is done. */
export async function clonePlace(template: Template, kind: Kind = kindOfRun()): Promise<TestPlace> {
  return kind === 'postgres' ? cloneDatabase(template) : cloneFolder(template)
}

async function cloneFolder(template: Template): Promise<TestPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'tongban-test-'))
  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  cpSync(await templateFolder(template), folder, { recursive: true })
  return { kind: 'embedded', folder }
}

/**
 * Kept between runs: making an embedded database takes seconds, copying one takes 80 ms.
 * Built aside and renamed, so that nobody ever copies half of one.
 */
async function templateFolder(template: Template): Promise<string> {
  const finished = join(cache, `test-database-${template.name}-${template.version}`)
  const lock = `${finished}.lock`
  mkdirSync(cache, { recursive: true })
  while (!existsSync(finished)) {
    if (takeLock(lock)) {
      await buildTemplate(template, finished).finally(() => {
        rmSync(lock)
      })
    } else {
      await setTimeout(100)
    }
  }
  return finished
}

async function buildTemplate({ name, migrate }: Template, finished: string): Promise<void> {
  for (const outdated of globSync(`test-database-${name}-*`, { cwd: cache })) {
    if (!outdated.endsWith('.lock')) rmSync(join(cache, outdated), { recursive: true })
  }
  const building = mkdtempSync(join(cache, 'building-'))
  try {
    await migrate({ kind: 'embedded', folder: building })
    renameSync(building, finished)
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
}

/** False while another process builds; the lock of a process that is gone counts for nothing. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const owner = readOwner(lock)
    if (owner !== null && !isRunning(owner)) rmSync(lock, { force: true })
    return false
  }
}

function readOwner(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

async function cloneDatabase(template: Template): Promise<TestPlace> {
  const server = await serverUrl()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withClient(server, async (client) => {
    await client.query(
      `create database ${name} template ${await templateDatabase(client, template)}`,
    )
  })
  after(() =>
    withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`)),
  )
  return { kind: 'postgres', url: databaseUrl(server, name) }
}

/** Made by whichever test file comes first; the others wait at the lock. */
async function templateDatabase(
  client: pg.Client,
  { name, version, migrate }: Template,
): Promise<string> {
  const database = `template_${name}_${version}`
  await client.query('select pg_advisory_lock(hashtext($1))', [database])
  const made = await client.query('select 1 from pg_database where datname = $1', [database])
  if (made.rowCount === 0) {
    const building = `building_${name}_${version}`
    await client.query(`drop database if exists ${building} with (force)`)
    await client.query(`create database ${building} template template0`)
    await migrate({ kind: 'postgres', url: databaseUrl(await serverUrl(), building) })
    await client.query(`alter database ${building} rename to ${database}`)
  }
  await client.query('select pg_advisory_unlock(hashtext($1))', [database])
  return database
}

let ownServer: Promise<string> | undefined

/** The run's server, or one of this file's own when the file is run by hand; that one ends with the process. */
async function serverUrl(): Promise<string> {
  const ofTheRun = process.env['TEST_POSTGRES_URL']
  if (ofTheRun !== undefined) return ofTheRun
  ownServer ??= startPostgres().then(({ url }) => url)
  return ownServer
}

function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
