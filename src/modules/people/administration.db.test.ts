import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { administrationRoutes } from '#platform/http/administration-routes.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { addRules } from '#platform/rules/rule-store.ts'
import { aCounty, anAccount, realClock } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHouse, aServer, Browser } from '../../../tests/support/house.ts'
import { peopleModule } from './module.ts'

const database = await freshDatabase()
const county = await aCounty(database, realClock())
const password = 'Zhi-Ma 2026 kaimen'
for (const [loginName, role, unitId] of [
  ['clerk', 'section-clerk', county.service],
  ['system', 'system-administrator', county.county],
  ['security', 'security-administrator', county.county],
  ['audit', 'audit-administrator', county.county],
] as const)
  await anAccount(database, {
    loginName,
    name: `样例${loginName}`,
    unitId,
    password,
    posts: [{ role, unitId }],
    at: realClock(),
  })
await inTransaction(database, (tx) =>
  addRules(tx, [
    {
      topic: 'toy.chain',
      code: 'short',
      effectiveFrom: '2022-01-01',
      effectiveTo: null,
      body: {
        label: { zh: '两人签', en: 'Two hands' },
        steps: [{ label: { zh: '经办', en: 'Clerk' }, answersFor: { zh: '真实', en: 'truth' } }],
      },
      source: '样例办法',
      confidence: 'D',
    },
    {
      topic: 'toy.chain',
      code: 'over',
      effectiveFrom: '2020-01-01',
      effectiveTo: '2021-12-31',
      body: {},
      source: '旧办法',
      confidence: 'D',
    },
  ]),
)
const house = await aHouse(database, [peopleModule])
const app = await aServer(house)
administrationRoutes(app, house)
after(() => app.close())
const enter = (account: string): Promise<Browser> => new Browser(app).enter(account, password)
const root = '/api/v1/administration'

describe('the administration', () => {
  it('is closed to a clerk, part by part', async () => {
    const clerk = await enter('clerk')
    for (const part of ['organisation', 'processes', 'ground', 'events']) {
      assert.equal((await clerk.ask('GET', `${root}/${part}`)).statusCode, 403, part)
      assert.equal((await new Browser(app).ask('GET', `${root}/${part}`)).statusCode, 401, part)
    }
  })

  it('shows each unit below its parent, with who holds which post there', async () => {
    const answer = (await (await enter('system')).ask('GET', `${root}/organisation`)).json<{
      units: { name: string; depth: number; holders: { name: string; post: string }[] }[]
      roles: { code: string; grants: { permission: string; label: string; reach: string }[] }[]
    }>()
    const places = answer.units.map(({ name, depth }) => `${String(depth)} ${name}`)
    assert.equal(places[0], '0 大英县')
    assert.ok(places.indexOf('2 政务服务股') > places.indexOf('1 行政审批局'))
    const service = answer.units.find(({ name }) => name === '政务服务股')
    assert.deepEqual(
      service?.holders.map(({ name, post }) => [name, post]),
      [['样例clerk', '经办人']],
    )
    const system = answer.roles.find(({ code }) => code === 'system-administrator')
    assert.deepEqual(
      system?.grants.find(({ permission }) => permission === 'people.unit.keep'),
      { permission: 'people.unit.keep', label: '维护机构', reach: '全县' },
    )
  })

  it('gives each process with its states and actions as data', async () => {
    const { processes } = (await (await enter('system')).ask('GET', `${root}/processes`)).json<{
      processes: { kind: string; states: { code: string }[]; actions: { name: string }[] }[]
    }>()
    for (const { kind } of peopleModule.books) {
      const drawn = processes.find((one) => one.kind === kind.process.kind)
      assert.deepEqual(
        drawn?.states.map(({ code }) => code),
        Object.keys(kind.process.states),
      )
      assert.deepEqual(
        drawn.actions.map(({ name }) => name),
        Object.keys(kind.process.actions),
      )
    }
  })

  it('tells the rules in force with their documents, and no others', async () => {
    const answer = (await (await enter('security')).ask('GET', `${root}/ground`)).json<{
      rules: { code: string; label: string; source: string; steps: { answersFor: string }[] }[]
      seals: { last: unknown; waiting: number }
    }>()
    const [rule, ...others] = answer.rules.filter(({ source }) => source.endsWith('办法'))
    assert.deepEqual(others, [])
    assert.equal(rule?.label, '两人签')
    assert.equal(rule.steps[0]?.answersFor, '真实')
    assert.equal(answer.seals.last, null)
    assert.ok(answer.seals.waiting > 0)
  })

  it('lets only the audit administrator read what happened at the doors', async () => {
    for (const account of ['system', 'security'])
      assert.equal((await (await enter(account)).ask('GET', `${root}/events`)).statusCode, 403)
  })

  it('pages the events and narrows them by account and outcome', async () => {
    await new Browser(app).ask('POST', '/api/v1/session', { account: 'clerk', password: 'wrong' })
    const audit = await enter('audit')
    const ask = async (query: string) =>
      (await audit.ask('GET', `${root}/events?${query}`)).json<{
        rows: { id: number; outcome: string; accountId: string | null }[]
        count: number
        next: number | null
      }>()
    const all = await ask('limit=200')
    assert.equal(all.rows.length, all.count)
    const first = await ask('limit=2')
    const second = await ask(`limit=2&before=${String(first.next)}`)
    assert.deepEqual(
      [...first.rows, ...second.rows].map(({ id }) => id),
      all.rows.slice(0, 4).map(({ id }) => id),
    )
    const failed = await ask('outcome=failed')
    assert.ok(failed.count > 0 && failed.rows.every(({ outcome }) => outcome === 'failed'))
    const [mine] = all.rows
    const own = await ask(`account=${String(mine?.accountId)}`)
    assert.ok(own.count > 0 && own.count < all.count)
  })
})
