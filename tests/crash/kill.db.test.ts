import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { type EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { after, test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { create } from '#platform/actions/create.ts'
import { openDatabase } from '#platform/database/database.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import { ensureSealKey } from '#platform/journal/seal-key-store.ts'
import pg from 'pg'
import { freshPlace } from '../support/fresh-database.ts'
import type { TestPlace } from '../support/test-place.ts'
import { startPostgres, type TestPostgres } from '../support/test-postgres.ts'
import { aPerson } from '../support/toy-note.ts'
import { keystoreIn, openPlace } from './county-under-load.ts'
import { addSlips, slipKind, writeSlip } from './slip.ts'
import { checkSurvival } from './survival.ts'
import { readTold, type Told } from './told.ts'

const killingMs = 22_000
const stepsMax = 100
const workingMsMax = 4000
const program = new URL('./county-under-load.ts', import.meta.url).pathname

test('a program killed in the middle of its work loses no step it told of and leaves none half done', async (t) => {
  const county = await aCounty()
  const until = performance.now() + killingMs
  const told: Told[] = []
  const counts = { kills: 0, atWork: 0 }
  while (performance.now() < until || counts.atWork < 1) {
    const victim = victims[counts.kills % victims.length] ?? killProgram
    const heard = await killInTheMiddle(county, told, victim)
    counts.kills += 1
    if (heard.some(({ type }) => type === 'ready')) counts.atWork += 1
    told.push(...heard.filter(({ type }) => type !== 'ready'))
  }
  const database = await openPlace(county.place)
  await checkSurvival(database, { told, keystore: keystoreIn(county.dataFolder) })
  await database.close()
  sayHowMuch(t, told, counts)
})

interface KilledCounty {
  readonly place: TestPlace
  /** On PostgreSQL: a server of our own that keeps its promises, and can be killed too. */
  readonly server: TestPostgres | null
  readonly dataFolder: string
  readonly sharedSlipId: string
  readonly unitId: string
}

type Victim = (county: KilledCounty, child: ChildProcess) => Promise<void>

const killProgram: Victim = (_county, child) => {
  child.kill('SIGKILL')
  return Promise.resolve()
}

/** One of the server's own processes dies: it ends every connection and recovers from its log. */
const killBackend: Victim = async ({ server }) => {
  if (!server) return
  const bystander = await connectTo(server)
  const { rows } = await bystander.query<{ pid: number }>(
    `select pid from pg_stat_activity where state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend' limit 1`,
  )
  const [row] = rows
  if (!row) return bystander.end()
  // A server that still answers may not have noticed: only when it has ended a bystander has recovering begun.
  const noticed = new Promise((resolve) => bystander.once('end', resolve))
  process.kill(row.pid, 'SIGKILL')
  await noticed
  while (!(await answers(server))) await sleep(50)
}

async function connectTo({ url }: TestPostgres): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function answers(server: TestPostgres): Promise<boolean> {
  try {
    const client = await connectTo(server)
    await client.end()
    return true
  } catch {
    return false
  }
}

const killServer: Victim = async ({ server }) => server?.crash()

const victims: readonly Victim[] =
  process.env['TEST_DATABASE'] === 'postgres'
    ? [killProgram, killServer, killProgram, killBackend]
    : [killProgram]

async function aCounty(): Promise<KilledCounty> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tongban-crash-'))
  after(() => {
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const server =
    process.env['TEST_DATABASE'] === 'postgres' ? await startPostgres({ durable: true }) : null
  if (server) after(() => server.stop())
  const place: TestPlace = server ? { kind: 'postgres', url: server.url } : await freshPlace()
  if (place.kind === 'postgres') {
    const owner = await openDatabase({ ...place, asOwner: true })
    await asOwner(owner, place.url, migrate)
    await owner.close()
  }
  const unitId = newId()
  const database = await openPlace(place)
  await addSlips(database)
  const sharedSlipId = await inTransaction(database, async (tx) => {
    await ensureSealKey(tx, { keystore: keystoreIn(dataFolder), now: new Date() })
    const actor = aPerson({ unitId, grants: { 'toy.write': [unitId] } })
    const key = { actorId: actor.accountId, route: 'write', key: newId(), bodyDigest: 'b' }
    const asked = { actor, happenedAt: new Date(), key, input: { title: '大家的单子' } }
    const { record } = await create(tx, slipKind, writeSlip, asked)
    return record.id
  })
  await database.close()
  return { place, server, dataFolder, sharedSlipId, unitId }
}

/** Lets a program work for a moment, kills it or what it works on, and gives what it had told by then. */
async function killInTheMiddle(
  { server, ...orders }: KilledCounty,
  told: readonly Told[],
  victim: Victim,
): Promise<readonly Told[]> {
  writeFileSync(
    join(orders.dataFolder, 'told'),
    told.map((one) => `${JSON.stringify(one)}\n`).join(''),
  )
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const heard = listenTo(child.stdout)
  const said = listenTo(child.stderr)
  const ended = new Promise<void>((resolve) => child.once('close', resolve))
  // One in five dies before it has opened the database: recovering must survive that as well.
  const tooEarly = Math.random() < 0.2 ? sleep(Math.random() * 1500) : new Promise(() => undefined)
  await Promise.race([tooEarly, ended, atSomeStep(heard)])
  assert.equal(child.exitCode, null, `the program ended by itself: ${said.text}`)
  await victim({ server, ...orders }, child)
  child.kill('SIGKILL')
  await ended
  return readTold(heard.text)
}

interface Heard {
  text: string
  readonly on: EventEmitter
}

function listenTo(stream: Readable): Heard {
  const heard: Heard = { text: '', on: stream.setEncoding('utf8') }
  stream.on('data', (text: string) => {
    heard.text += text
  })
  return heard
}

/**
 * Counted in steps, since how many a moment holds is the machine's affair. Half of the kills follow on the heels of
 * what was told: a step told before it was committed would be lost with them.
 */
async function atSomeStep(heard: Heard): Promise<void> {
  const lines = 1 + Math.random() * stepsMax
  while (heard.text === '') await once(heard.on, 'data')
  const late = performance.now() + workingMsMax
  while (heard.text.split('\n').length <= lines && performance.now() < late) {
    // What is heard or not within a moment: a wait given up must not keep listening.
    await once(heard.on, 'data', { signal: AbortSignal.timeout(100) }).catch(() => undefined)
  }
  if (Math.random() < 0.5) await sleep(Math.random() * 50)
}

function sayHowMuch(t: TestContext, told: readonly Told[], counts: object): void {
  const steps = told.filter(({ type }) => type === 'step').length
  t.diagnostic(
    `${JSON.stringify(counts)}, ${String(steps)} steps and ${String(told.length - steps)} seals told`,
  )
}
