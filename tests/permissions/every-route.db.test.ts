import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import type { Browser } from '../support/house.ts'
import { routesOf } from '../support/routes-of.ts'
import { checkOffered, compareActions, compareCreations } from './actions.ts'
import { describeDossier } from './dossier.ts'
import { doers } from './expected-actions.ts'
import { isOpenPage, namedRoutes, readers, sights, type Reader } from './expected-sights.ts'
import { addressOf, compareRecords, indicators, listSubjects, seesTheWhole } from './figures.ts'
import {
  addUpDashboard,
  callNamedRoutes,
  readReports,
  refuseSheet,
  rowsOfWorkbook,
} from './pages.ts'
import { aPermissionCounty, books, type Row } from './permission-county.ts'

const county = await aPermissionCounty()
const { app, rows, sees } = county
const collections = books.map(({ kind }) => kind.collection)
const kindsOfEverybody = ['people.unit', 'people.account']

const rowsOf = (collection: string): readonly Row[] =>
  rows.filter((row) => row.collection === collection)

/** What everybody sees needs few; each account is somebody's own. */
const examplesMax: Readonly<Record<string, number>> = { units: 3, accounts: 25 }
/** A workbook is slow to read, and rests on the rows that the text has. */
const readsWorkbooks: readonly Reader[] = ['clerk', 'auditor', 'audit-admin']

/** One record for each place, owner, hand and state: every answer a policy can give, without asking for all. */
function examplesOf(collection: string): readonly Row[] {
  const found = new Map<string, Row>()
  for (const row of rowsOf(collection)) {
    const { unitId, ownerId, assigneeKey, state } = row
    found.set([unitId, ownerId, assigneeKey, collection === 'units' ? '' : state].join(), row)
  }
  return [...found.values()].slice(0, examplesMax[collection] ?? 14)
}

async function answer<T>(browser: Browser, url: string): Promise<T> {
  const response = await browser.ask('GET', url)
  assert.equal(response.statusCode, 200, `${url}: ${response.body}`)
  return response.json<T>()
}

interface List {
  readonly rows: readonly { readonly id: string; readonly collection: string }[]
  readonly next: string | null
  readonly count: number | null
}

async function listAll(browser: Browser, url: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (let cursor = ''; ;) {
    const list = await answer<List>(browser, `${url}?limit=200&count=exact${cursor}`)
    ids.push(...list.rows.map(({ id }) => id))
    if (list.next === null) {
      assert.equal(list.count, ids.length, `${url} counts what it lists`)
      return ids
    }
    cursor = `&cursor=${encodeURIComponent(list.next)}`
  }
}

describe('what is expected', () => {
  it('is written down for every kind of record', () => {
    assert.deepEqual(Object.keys(sights).sort(), [...collections].sort())
  })

  it('is written down for every route, and for none that is gone', () => {
    const ofBooks = books.flatMap(({ kind: { collection }, actions, creations }) => {
      const root = `/api/v1/${collection}`
      return [
        ...['', '/count', '/new', '/export', '/:id', '/:id/files/:fileId'].map(
          (end) => `GET ${root}${end}`,
        ),
        ...(creations.length > 0 ? [`POST ${root}`] : []),
        ...actions.map(({ name }) => `POST ${root}/:id/${name}`),
      ]
    })
    const known = new Set([...ofBooks, ...Object.keys(namedRoutes)])
    const found = routesOf(app)
      .filter(({ path }) => !isOpenPage(path))
      .map(({ method, path }) => `${method} ${path}`)
    assert.deepEqual(
      found.filter((route) => !known.has(route)),
      [],
    )
    assert.deepEqual(
      [...known].filter((route) => !found.includes(route)),
      [],
    )
  })
})

it('who is not signed in is told so by every route but the open ones', async () => {
  const id = rows[0]?.id ?? ''
  for (const { method, path } of routesOf(app)) {
    const who = namedRoutes[`${method} ${path}`]
    if (isOpenPage(path) || who === 'everybody' || who === 'this-machine') continue
    const url = path.replaceAll(/:(?:id|fileId)/g, id).replace(':code', 'budget.paid')
    const response = await app.inject({
      method: method as 'GET',
      url: `${url}?format=csv&q=a&from=2023-01-01&to=2023-12-31`,
      ...(method === 'GET' || method === 'DELETE' ? {} : { payload: { password: 'a' } }),
    })
    assert.equal(response.statusCode, 401, `${method} ${url}: ${response.body}`)
  }
})

describe('every action in every state', () => {
  for (const book of books) {
    const { collection } = book.kind
    it(`of ${collection} is for those of whom it is written`, () =>
      compareActions(county, book, examplesOf(collection)))
    it(`that makes ${collection} is for those of whom it is written`, () =>
      compareCreations(county, book))
  }

  it('is still there', () => {
    const actions = books.flatMap(({ kind, actions }) =>
      actions.map(({ name }) => `${kind.collection} ${name}`),
    )
    const written = Object.entries(doers).flatMap(([collection, names]) =>
      Object.keys(names).map((name) => `${collection} ${name}`),
    )
    assert.deepEqual(written.sort(), actions.sort())
  })
})

describeDossier(county)

describe('a figure', () => {
  const browsers = new Map<Reader, Browser>()
  before(async () => {
    for (const reader of readers) browsers.set(reader, await county.enter(reader))
  })

  for (const indicator of indicators) {
    const { code } = indicator
    it(`${code} is told to whoever sees what it is about`, async () => {
      assert.equal(indicator.isPublic, false, 'a figure for everybody has to be expected here')
      const subjects = await listSubjects(county, indicator)
      assert.ok(subjects.length > 1, 'nothing to ask about')
      for (const [reader, browser] of browsers) {
        const whole = await browser.ask('GET', addressOf(code, null))
        assert.equal(whole.statusCode, seesTheWhole(reader, indicator) ? 200 : 403, reader)
        for (const { subject, row } of subjects) {
          const told = await browser.ask('GET', addressOf(code, subject))
          assert.equal(told.statusCode, sees(reader, row) ? 200 : 404, `${reader}: ${told.body}`)
        }
      }
    })

    it(`${code} shows the same records behind it as every list`, async () => {
      const subjects = await listSubjects(county, indicator)
      for (const subject of [null, ...subjects.map((one) => one.subject)])
        await compareRecords(county, browsers, addressOf(code, subject, '/records'))
    })
  }
})

for (const reader of readers)
  describe(reader, () => {
    let browser: Browser
    const hidden = rows.filter((row) => !sees(reader, row))
    const hiddenIds = new Map(
      hidden
        .filter(({ kind }) => !kindsOfEverybody.includes(kind))
        .map(({ id, kind }) => [id, kind] as const),
    )
    const numbers = hidden.flatMap(({ number }) => (number === null ? [] : [number]))

    before(async () => {
      browser = await county.enter(reader)
    })

    /** Nothing of a hidden record may stand in any answer: not its id, not its number. */
    function assertNothingHidden(body: string, url: string): void {
      for (const [id] of body.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}/g)) {
        assert.ok(!hiddenIds.has(id), `${url} names a hidden ${String(hiddenIds.get(id))}`)
      }
      for (const number of numbers) assert.ok(!body.includes(number), `${url} names ${number}`)
    }

    async function askQuietly(url: string): Promise<Awaited<ReturnType<Browser['ask']>>> {
      const response = await browser.ask('GET', url)
      assertNothingHidden(response.body, url)
      return response
    }

    for (const collection of collections)
      it(`finds the same ${collection} by every way`, async () => {
        const root = `/api/v1/${collection}`
        const expected = rowsOf(collection)
          .filter((row) => sees(reader, row))
          .map(({ id }) => id)
        assert.deepEqual([...(await listAll(browser, root))].sort(), expected)
        const { count } = await answer<{ count: number }>(browser, `${root}/count`)
        assert.equal(count, expected.length)
        assertNothingHidden((await browser.ask('GET', `${root}?limit=200`)).body, root)
        const csv = await askQuietly(`${root}/export?format=csv`)
        assert.equal(linesOf(csv.body), expected.length, csv.body.slice(0, 500))
        if (readsWorkbooks.includes(reader)) {
          const workbook = await browser.ask('GET', `${root}/export?format=xlsx`)
          assert.equal(await rowsOfWorkbook(workbook.rawPayload), expected.length)
        }
        await askQuietly(`${root}/new`)
        for (const row of examplesOf(collection)) await meet(row)
      })

    async function meet(row: Row): Promise<void> {
      const isSeen = sees(reader, row)
      const url = `/api/v1/${row.collection}/${row.id}`
      const read = await askQuietly(url)
      assert.equal(read.statusCode, isSeen ? 200 : 404, `${url} (${row.state}): ${read.body}`)
      const book = books.find(({ kind }) => kind.collection === row.collection)
      if (isSeen && book) checkOffered(county, { book, reader, row }, read.json())
      const words = encodeURIComponent(row.number ?? row.title)
      const found = await answer<List>(browser, `/api/v1/search?q=${words}`)
      const isFound = found.rows.some(({ id }) => id === row.id)
      if (!isSeen || found.rows.length < 20) assert.equal(isFound, isSeen, `search ${words}`)
      if (row.collection === 'evaluations') await readReports(browser, row, isSeen)
      if (row.collection === 'claims' && !isSeen) await refuseSheet(browser, row)
      if (row.collection === 'treasury-lists') {
        const match = await askQuietly(`${url}/match`)
        assert.equal(match.statusCode, isSeen ? 200 : 404, `${url}/match`)
      }
      if (row.collection === 'report-audits')
        for (const end of isSeen ? ['/result'] : ['/result', '/audit.pdf', '/audit.xlsx'])
          assert.equal((await askQuietly(url + end)).statusCode, isSeen ? 200 : 404, url + end)
      if (!isSeen) await refuseActions(row)
      const [file] = (await filesOf()).get(row.id) ?? []
      if (file === undefined) return
      const paper = await browser.ask('GET', `${url}/files/${file}`)
      assert.equal(paper.statusCode, isSeen ? 200 : 404, `${url}/files/${file}`)
      const own = county.accounts[reader]
      const through = await browser.ask('GET', `/api/v1/accounts/${own}/files/${file}`)
      assert.equal(through.statusCode, 404, 'a file is reached only through its own record')
    }

    /** Whoever does not see a record is not even told that it is there when he acts on it. */
    async function refuseActions({ id, collection }: Row): Promise<void> {
      const actions = books.find(({ kind }) => kind.collection === collection)?.actions ?? []
      for (const { name, input } of actions.slice(0, 2)) {
        if (!input.safeParse({}).success) continue
        const url = `/api/v1/${collection}/${id}/${name}`
        const refused = await browser.ask('POST', url, { version: 1, input: {} })
        assert.equal(refused.statusCode, 404, `${url}: ${refused.body}`)
      }
    }

    it('calls exactly the routes that name him', () => callNamedRoutes(reader, browser))

    it('finds in his work what waits for him, and sees all of it', async () => {
      const work = await answer<List>(browser, '/api/v1/work?limit=100')
      const waiting = await answer<{ work: number }>(browser, '/api/v1/work/counts')
      assert.deepEqual([work.rows.length, work.count], [waiting.work, waiting.work])
      assertNothingHidden(JSON.stringify(work), 'work')
    })

    it('has the sessions of others only as security administrator', async () => {
      const other = county.accounts[reader === 'clerk' ? 'cashier' : 'clerk']
      const url = `/api/v1/sessions?account=${other}`
      const code = reader === 'security-admin' ? 200 : 403
      assert.equal((await browser.ask('GET', url)).statusCode, code)
    })

    const seesMoney = namedRoutes['GET /api/v1/budget/dashboard']
    if (Array.isArray(seesMoney) && seesMoney.includes(reader))
      it('has on his dashboard the projects of his list', () =>
        addUpDashboard(county, { reader, browser }))
  })

let kept: Promise<ReadonlyMap<string, readonly string[]>> | undefined
function filesOf(): Promise<ReadonlyMap<string, readonly string[]>> {
  kept ??= reading(county.database, async (tx) => {
    const found = await sql<{ recordId: string; ids: readonly string[] }>`
      select record_id, array_agg(id::text) as ids from platform.file where record_id is not null
      group by record_id`.execute(tablesOf<'platform'>(tx))
    return new Map(found.rows.map(({ recordId, ids }) => [recordId, ids]))
  })
  return kept
}

/** Rows of a file of values, without its headings. */
function linesOf(csv: string): number {
  return csv.trim().split('\r\n').length - 1
}
