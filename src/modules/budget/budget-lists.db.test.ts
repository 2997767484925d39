import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { Readable } from 'node:stream'
import exceljs from 'exceljs'
import { ListFace } from '#kernel/face.ts'
import { leaveKind, noteLeave, peopleModule } from '#modules/people/index.ts'
import { create } from '#platform/actions/create.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { exportRoutes } from '#platform/http/export-routes.ts'
import { recordRoutes } from '#platform/http/record-routes.ts'
import { actorOf, anAccount, realClock } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHouse, aServer, Browser } from '../../../tests/support/house.ts'
import { aBureau, aClaim, aDraft, aProject, make } from '../../../tests/stories/budget-story.ts'
import { budgetModule } from './module.ts'
import { planProject } from './actions/plan-project.ts'
import { projectKind } from './projects/project-kind.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const password = 'Zhi-Ma 2026 kaimen'
const { county } = bureau
const road = await aProject(bureau)
const hall = await aProject(bureau)
await aClaim(bureau, road, 2, { purpose: '=cmd|打印', fen: 30_000 })
await aDraft(bureau, road, { purpose: '打印机硒鼓', fen: 20_000 })
await aDraft(bureau, hall, { purpose: '大厅“座椅”,两把', fen: 10_000 })
const planner = await anAccount(database, {
  loginName: 'planner',
  name: '镇经办人',
  unitId: county.town,
  posts: [{ role: 'section-clerk', unitId: county.town }],
  at: new Date('2022-01-04T01:00:00Z'),
})
await anAccount(database, {
  loginName: 'town-accountant',
  name: '镇会计',
  unitId: county.town,
  posts: [{ role: 'accountant', unitId: county.town }],
  at: new Date('2022-01-04T01:00:00Z'),
})
await make(bureau, projectKind, planProject, {
  actor: await actorOf(database, planner),
  input: {
    unitId: county.town,
    code: '51092324T000000000099',
    name: '镇上的项目',
    year: 2024,
    classCode: '30299',
    sources: [{ source: 'fiscal', amountFen: 100 }],
    documents: [],
  },
})
for (const [loginName, role, unitId] of [
  ['reader', 'accountant', county.bureau],
  ['keeper', 'system-administrator', county.county],
] as const)
  await anAccount(database, {
    loginName,
    name: `机密${loginName}`,
    unitId,
    password,
    posts: [{ role, unitId }],
    at: realClock(),
  })
const house = await aHouse(database, [peopleModule, budgetModule])
const app = await aServer(house)
for (const module of house.modules)
  for (const book of module.books) {
    recordRoutes(app, house, book)
    exportRoutes(app, house, book)
  }
after(() => app.close())
const reader = await new Browser(app).enter('reader', password)
const keeper = await new Browser(app).enter('keeper', password)

const list = async (path: string, browser = reader): Promise<ListFace> => {
  const response = await browser.ask('GET', `/api/v1/${path}`)
  assert.equal(response.statusCode, 200, response.body)
  return ListFace.parse(response.json())
}
const choicesOf = (face: ListFace, name: string): readonly string[] =>
  face.filters?.find((filter) => filter.name === name)?.choices?.map(({ label }) => label) ?? []

describe('the filters of a list', () => {
  it('carry their words and what may be chosen, the states from the process', async () => {
    const face = await list('claims')
    assert.equal(face.title, '报账')
    assert.deepEqual(
      face.filters?.map(({ name, input }) => (input ? `${name} ${input}` : name)),
      ['state', 'year', 'project', 'unit', 'from date', 'to date'],
    )
    assert.deepEqual(choicesOf(face, 'state').slice(0, 3), ['草稿', '签字中', '已退回'])
    assert.deepEqual(choicesOf(face, 'year'), ['2023'])
  })

  it('offer only the units in which the reader may see a record', async () => {
    assert.deepEqual(choicesOf(await list('projects'), 'unit'), ['政务服务股'])
    assert.deepEqual(choicesOf(await list('projects'), 'year'), ['2023'])
  })

  it('narrow alone and together', async () => {
    const counted = async (query: string) => (await list(`claims?count=exact&${query}`)).count
    assert.equal(await counted(''), 3)
    assert.equal(await counted('state=draft'), 2)
    assert.equal(await counted(`state=draft&project=${road}`), 1)
    assert.equal(await counted('state=draft,signing'), 3)
    assert.equal(await counted(`unit=${county.service}&year=2023`), 3)
    assert.equal(await counted('from=2023-03-01&to=2023-03-01'), 3)
    assert.equal(await counted('from=2023-03-02'), 0)
    assert.equal(await counted('to=2023-02-28'), 0)
    assert.equal(await counted('project=nonsense'), 0)
    assert.equal((await list('projects?count=exact&name=项目')).count, 2)
    assert.equal((await list('projects?count=exact&name=100%25')).count, 0)
  })

  it('say which of them hides everything', async () => {
    const face = await list(`claims?state=paid&project=${road}&q=打印`)
    assert.deepEqual(face.rows, [])
    assert.deepEqual(face.hiding, [
      { name: 'state', count: 2 },
      { name: 'project', count: 0 },
      { name: 'q', count: 0 },
    ])
    assert.equal((await list('claims')).hiding, undefined)
  })

  it('refuse what is no day and what is no filter', async () => {
    for (const query of ['from=yesterday', 'colour=red'])
      assert.equal((await reader.ask('GET', `/api/v1/claims?${query}`)).statusCode, 422, query)
  })

  it('are offered by every list of people and budget', async () => {
    for (const { kind } of house.modules.flatMap((module) => module.books)) {
      const face = await list(kind.collection, keeper)
      assert.equal(face.filters?.[0]?.name, 'state', kind.collection)
      assert.ok(face.title)
    }
  })
})

describe('a list as a file', () => {
  it('holds what the list shows, in the same order, as text that no spreadsheet runs', async () => {
    const response = await reader.ask('GET', '/api/v1/claims/export?format=csv&sort=-amount')
    assert.equal(response.statusCode, 200, response.body)
    assert.match(String(response.headers['content-type']), /^text\/csv/)
    const lines = response.body.split('\r\n')
    assert.equal(lines[0], '\ufeff单号,事由,项目,发生日期,金额（元）,状态,更新,样例')
    assert.match(
      lines[1] ?? '',
      /,'=cmd\|打印,项目1,2023-03-01,300\.00,签字中,2023-03-06 09:00,样例$/,
    )
    assert.match(lines[3] ?? '', /,"大厅“座椅”,两把",/)
    assert.deepEqual(lines.slice(4), [''])
  })

  it('keeps to the conditions and to the reader’s scope', async () => {
    const drafts = await reader.ask('GET', '/api/v1/claims/export?format=csv&state=draft')
    assert.equal(drafts.body.split('\r\n').length, 4)
    const projects = await reader.ask('GET', '/api/v1/projects/export?format=csv')
    assert.doesNotMatch(projects.body, /镇上的项目/)
    const nobody = await keeper.ask('GET', '/api/v1/claims/export?format=csv')
    assert.equal(nobody.body.split('\r\n').length, 2)
  })

  it('has a Chinese name and says that it is the sample’s', async () => {
    const response = await reader.ask('GET', '/api/v1/claims/export?format=xlsx')
    const name = /^attachment; filename\*=UTF-8''([\w.%-]+)$/.exec(
      String(response.headers['content-disposition']),
    )?.[1]
    assert.match(decodeURIComponent(name ?? ''), /^样例-报账-\d{4}-\d\d-\d\d\.xlsx$/)
  })

  it('is a workbook whose amounts are numbers and whose texts are never formulas', async () => {
    const response = await reader.ask(
      'GET',
      '/api/v1/claims/export?format=xlsx&sort=-amount&language=en',
    )
    const book = new exceljs.Workbook()
    await book.xlsx.read(Readable.from(response.rawPayload))
    const [sheet] = book.worksheets
    assert.equal(sheet?.name, 'Claims')
    assert.equal(sheet.rowCount, 4)
    assert.equal(sheet.getCell('E1').value, 'Amount (yuan)')
    assert.equal(sheet.getCell('B2').value, '=cmd|打印')
    assert.equal(sheet.getCell('B2').type, exceljs.ValueType.String)
    assert.equal(sheet.getCell('E2').value, 300)
    assert.equal(sheet.getCell('H2').value, 'Sample')
  })

  it('is journalled with who, from where, and under which conditions, but not what was typed', async () => {
    await reader.ask('GET', '/api/v1/claims/export?format=csv&state=draft&q=机密')
    const row = await reading(database, (tx) =>
      tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .selectAll()
        .where('action', '=', 'export-list')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    )
    const { input } = JSON.parse(row.body) as { input: Record<string, unknown> }
    assert.deepEqual(input, {
      about: null,
      address: '127.0.0.1',
      details: {
        collection: 'claims',
        format: 'csv',
        filters: { state: 'draft', q: '…' },
        sort: '-changed',
        rows: 0,
      },
    })
  })

  it('is refused, and not journalled, when the conditions are wrong', async () => {
    assert.equal(
      (await reader.ask('GET', '/api/v1/claims/export?format=csv&from=x')).statusCode,
      422,
    )
    assert.equal(
      (await new Browser(app).ask('GET', '/api/v1/claims/export?format=csv')).statusCode,
      401,
    )
  })

  // What would need a second person is left out, so no export needs one: this holds every list to it.
  it('says nothing of persons', async () => {
    const account = await actorOf(database, planner)
    await inTransaction(database, (tx) =>
      create(tx, leaveKind, noteLeave, {
        actor: account,
        input: { leaveKind: 'sick', from: '2026-01-05', to: '2026-01-06' },
        happenedAt: realClock(),
      }),
    )
    const secrets = /机密|经办人|样例供应商甲|6200/
    for (const { kind } of house.modules.flatMap((module) => module.books))
      for (const browser of [reader, keeper]) {
        const url = `/api/v1/${kind.collection}/export?format=csv`
        assert.doesNotMatch((await browser.ask('GET', url)).body, secrets, kind.collection)
      }
    const accounts = await list('accounts?count=exact', keeper)
    assert.match(JSON.stringify(accounts.rows), /机密/, 'the list itself shows the names')
  })
})
