import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import type { Actor } from '#kernel/actor.ts'
import { addDays, shanghaiDate } from '#kernel/dates.ts'
import { findAccountByLoginName } from '#modules/people/index.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { openFileStore, type FileStore } from '#platform/files/file-store.ts'
import { makeSignInLink } from '#platform/sessions/sign-in-link.ts'
import { buildApp, modules } from '../../src/app.ts'
import { keyOf } from '../../src/sample/daying-story.ts'
import { claimForSample, playSampleCounty } from '../../src/sample/open-sample-county.ts'
import { openSampleDesk } from '../../src/sample/sample-desk.ts'
import { prepareSample, type SampleProps } from '../stories/sample-county.ts'
import { actorOf, anAccount } from '../support/county.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { aHouse, Browser } from '../support/house.ts'
import {
  delegated,
  readers,
  sights,
  type Reach,
  type Reader,
  type Sight,
} from './expected-sights.ts'

/** A record as the expectation looks at it: read from the table, past every policy. */
export interface Row {
  readonly id: string
  readonly kind: string
  readonly collection: string
  readonly state: string
  readonly number: string | null
  readonly title: string
  readonly unitId: string
  readonly ownerId: string | null
  readonly assigneeKey: string | null
}

/** The real house over the sample county, with somebody at every desk. */
export interface PermissionCounty {
  readonly app: FastifyInstance
  readonly database: Database
  readonly files: FileStore
  readonly rows: readonly Row[]
  readonly accounts: Readonly<Record<Reader, string>>
  /** Whether somebody reaches a record, as the table says it. */
  readonly reaches: (sight: Sight, reader: Reader, row: Row) => boolean
  readonly sees: (reader: Reader, row: Row) => boolean
  readonly readActor: (reader: Reader) => Promise<Actor>
  readonly enter: (reader: Reader) => Promise<Browser>
}

export const books = modules.flatMap((module) => module.books)
const collectionOf = new Map(books.map(({ kind }) => [kind.process.kind, kind.collection] as const))

export async function aPermissionCounty(): Promise<PermissionCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'permission-files-'))
  after(() => {
    rmSync(folder, { recursive: true })
  })
  const files = await openFileStore(folder)
  const database = await freshDatabase()
  const props = await prepareSample(database, (paper) =>
    files.keep(Readable.from([Buffer.from(`%PDF-1.7\n${keyOf(paper)}`)]), { bytesMax: 100_000 }),
  )
  await claimForSample(database)
  await inTransaction(database, (tx) => play(tx, props))
  const units = await reading(database, readUnits)
  await anAccount(database, {
    loginName: 'clerk-town',
    name: '镇经办人',
    unitId: units.town,
    posts: [{ role: 'section-clerk', unitId: units.town }],
    password: 'Zhi-Ma 2026 kaimen',
    at: new Date(),
  })
  const accounts = await reading(database, readAccounts)
  await inTransaction(database, (tx) => sendToTown(tx, units.town, accounts['clerk-town']))
  const app = await buildApp(
    await aHouse(database, modules, { files, keystore: props.keystore }),
    pino({ level: 'silent' }),
    () => null,
  )
  after(() => app.close())
  const rows = await reading(database, readRows)
  const hands = await reading(database, readHands)
  const reaches: PermissionCounty['reaches'] = (sight, reader, row) => {
    const { reach, own, ofColleague, hands: which } = sight
    const colleague = ofColleague?.[reader]
    const mine = (hands.get(accounts[reader]) ?? []).filter(
      (key) => which === 'all' || (which === 'posts' && key.startsWith('post:')),
    )
    return (
      inReach(units, reach[reader] ?? 'nothing', row.unitId) ||
      (own === true && row.ownerId === accounts[reader]) ||
      (colleague !== undefined && row.ownerId === accounts[colleague]) ||
      (row.assigneeKey !== null && mine.includes(row.assigneeKey))
    )
  }
  return {
    ...{ app, database, files, rows, accounts },
    reaches,
    sees: (reader, row) => reaches(sights[row.collection] ?? { reach: {} }, reader, row),
    readActor: (reader) => actorOf(database, accounts[reader], new Date()),
    async enter(reader) {
      const link = { accountId: accounts[reader], expiresAt: new Date(Date.now() + 60_000) }
      const token = await inTransaction(database, (tx) => makeSignInLink(tx, link))
      const browser = new Browser(app)
      await browser.ask('GET', `/sign-in/${token}`)
      browser.csrf = (await browser.ask('GET', '/api/v1/session')).json<{ csrf: string }>().csrf
      return browser
    },
  }
}

/** The sample itself, and what it has none of: leave, and a post that was delegated. */
async function play(tx: Tx, props: SampleProps): Promise<void> {
  const { keystore, now } = props
  await playSampleCounty(tx, { house: { modules, keystore }, ...props, progress: () => undefined })
  const desk = openSampleDesk(tx, modules)
  const today = shanghaiDate(now.getTime())
  const days = { from: today, to: addDays(today, 3) }
  for (const by of ['clerk', 'clerk-services', 'cashier'])
    await desk.create('leaves', { leaveKind: 'annual', ...days }, { by, at: now })
  for (const [deputy, by] of Object.entries(delegated)) {
    const account = await findAccountByLoginName(tx, deputy)
    const input = { toAccountId: account?.id, ...days, reason: '出差' }
    await desk.create('delegations', input, { by, at: now })
  }
}

/** A project with all that hangs on it becomes a town's: what the sample's people do not reach must exist to be hidden. */
async function sendToTown(tx: Tx, unitId: string, ownerId: string): Promise<void> {
  await sql`with moved as (select project_id as id from performance.evaluation order by id limit 1),
    of_town as (select id, kind, state, unit_id from platform.record where assignee_key is null and id in (
      select id from moved
      union select k.id from budget.contract k join moved on moved.id = k.project_id
      union select c.id from budget.claim c join moved on moved.id = c.project_id
      union select a.id from budget.allotment a join moved on moved.id = a.project_id
      union select g.id from performance.goal g join moved on moved.id = g.project_id
      union select e.id from performance.evidence e join moved on moved.id = e.project_id
      union select e.id from performance.evaluation e join moved on moved.id = e.project_id
      union select x.id from performance.recheck x join moved on moved.id = x.project_id
      union select m.id from performance.monitoring m join moved on moved.id = m.project_id
      union (select id from people.leave order by id desc limit 1))),
    counted as (insert into platform.tally_difference (kind, state, unit_id, difference)
      select kind, state, unit_id, -1 from of_town
      union all select kind, state, ${unitId}::uuid, 1 from of_town)
    update platform.record set unit_id = ${unitId}, owner_id = ${ownerId} where id in (select id from of_town)`.execute(
    tablesOf<'platform'>(tx),
  )
}

type Units = Readonly<Record<'bureau' | 'centre' | 'services' | 'town', string>> & {
  readonly ofBureau: readonly string[]
}

async function readUnits(tx: Tx): Promise<Units> {
  const { rows } = await sql<{ id: string; name: string; parentId: string | null }>`
    select id, name, parent_id from people.unit`.execute(tablesOf<'people'>(tx))
  const idOf = (name: string): string => {
    const found = rows.find((unit) => unit.name === name)
    if (!found) throw new Error(`There is no ${name}.`)
    return found.id
  }
  const bureau = idOf('大英县行政审批局')
  return {
    bureau,
    centre: idOf('政务服务和大数据中心'),
    services: idOf('政务服务股'),
    town: idOf('隆盛镇'),
    ofBureau: [bureau, ...rows.filter(({ parentId }) => parentId === bureau).map(({ id }) => id)],
  }
}

function inReach(units: Units, reach: Reach, unitId: string): boolean {
  switch (reach) {
    case 'all':
      return true
    case 'nothing':
      return false
    case 'bureau':
      return units.ofBureau.includes(unitId)
    case 'both':
      return unitId === units.centre || unitId === units.services
    case 'centre':
    case 'services':
    case 'town':
      return unitId === units[reach]
  }
}

async function readAccounts(tx: Tx): Promise<Readonly<Record<Reader, string>>> {
  const found = await Promise.all(
    readers.map(async (reader) => [reader, (await findAccountByLoginName(tx, reader))?.id ?? '']),
  )
  return Object.fromEntries(found) as Record<Reader, string>
}

async function readRows(tx: Tx): Promise<readonly Row[]> {
  const { rows } = await sql<Omit<Row, 'collection'>>`
    select id, kind, state, number, title, unit_id, owner_id, assignee_key from platform.record
    order by id`.execute(tablesOf<'platform'>(tx))
  return rows.map((row) => ({ ...row, collection: collectionOf.get(row.kind) ?? row.kind }))
}

/** Whose turn each account can be: its own key, and those of its posts and of the posts delegated to it. */
async function readHands(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ accountId: string; role: string; unitId: string }>`
    select account_id, role_code as role, unit_id from people.post
    union select d.to_account_id, p.role_code, p.unit_id from people.delegation d
      join people.post p on p.account_id = d.from_account_id`.execute(tablesOf<'people'>(tx))
  const hands = new Map<string, string[]>()
  for (const { accountId, role, unitId } of rows) {
    const keys = hands.get(accountId) ?? [`account:${accountId}`]
    hands.set(accountId, [...keys, `post:${role}@${unitId}`])
  }
  return hands
}
