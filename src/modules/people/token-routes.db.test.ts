import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { pino } from 'pino'
import { shanghaiDate } from '#kernel/dates.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { recordRoutes } from '#platform/http/record-routes.ts'
import { buildServer } from '#platform/http/server.ts'
import { sql } from 'kysely'
import { aCounty, actorOf, anAccount, realClock } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHouse } from '../../../tests/support/house.ts'
import { accountKind } from './account-kind.ts'
import { stopAccount } from './actions/stop-account.ts'
import { peopleModule } from './module.ts'
import { peopleRoutes } from './people-routes.ts'

const database = await freshDatabase()
const now = realClock()
const county = await aCounty(database, now)
const password = 'Zhi-Ma 2026 kaimen'
const house = await aHouse(database, [peopleModule])
let logged = ''
const app = await buildServer(
  house,
  pino({ level: 'debug' }, { write: (line: string) => (logged += line) }),
)
app.get('/api/v1/broken', { config: { access: 'own-rules' } }, () => {
  throw new Error('a bug')
})
peopleRoutes(app, house)
for (const book of peopleModule.books) recordRoutes(app, house, book)
after(() => app.close())

const keeper = await anOwner('keeper', 'system-administrator')
const guard = await anOwner('guard', 'security-administrator')

async function anOwner(loginName: string, role: string): Promise<string> {
  const unitId = county.county
  return anAccount(database, { loginName, unitId, password, at: now, posts: [{ role, unitId }] })
}

function asking(headers: Record<string, string>) {
  return async (method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) =>
    app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
}
type Ask = ReturnType<typeof asking>

async function signedIn(account: string): Promise<Ask> {
  const response = await asking({})('POST', '/api/v1/session', { account, password })
  const [cookie] = response.cookies
  const headers = { cookie: `tongban_session=${cookie?.value ?? ''}` }
  const session = await asking(headers)('GET', '/api/v1/session')
  return asking({ ...headers, 'x-csrf-token': session.json<{ csrf: string }>().csrf })
}

async function aToken(
  owner: Ask,
  change: object = {},
): Promise<{ readonly id: string; readonly token: string; readonly ask: Ask }> {
  const asked = { name: '对接', permissions: ['people.account.see'], days: 30, password, ...change }
  const response = await owner('POST', '/api/v1/tokens', asked)
  assert.equal(response.statusCode, 201, response.body)
  const made = response.json<{ id: string; token: string }>()
  return { ...made, ask: asking({ authorization: `Bearer ${made.token}` }) }
}

const codeOf = (response: { json: () => unknown }): unknown =>
  (response.json() as { code?: unknown }).code

async function eventsOf(accountId: string): Promise<readonly string[]> {
  const rows = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select('action')
      .where('kind', '=', 'security.event')
      .where('actorId', '=', accountId)
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ action }) => action).filter((action) => action.includes('token'))
}

const aSection = () => ({
  input: {
    unitKind: 'section',
    name: `第${String(Math.random()).slice(2)}股`,
    parentId: county.bureau,
  },
})

describe('a token', () => {
  it('is made by its owner with his password, shown once, and kept as a digest alone', async () => {
    const owner = await signedIn('keeper')
    const wrong = { name: '对接', permissions: ['people.account.see'], days: 1, password: 'x' }
    assert.equal(codeOf(await owner('POST', '/api/v1/tokens', wrong)), 'password-wrong')
    const { id, token } = await aToken(owner)
    const listed = await owner('GET', '/api/v1/tokens')
    assert.ok(listed.json<{ rows: { id: string }[] }>().rows.some((row) => row.id === id))
    assert.ok(!listed.body.includes(token))
    const { rows } = await sql<{ found: number }>`
      select count(*) as found from platform.api_token t where t::text like ${`%${token}%`}`.execute(
      database.kysely,
    )
    assert.equal(Number(rows[0]?.found), 0)
  })

  it('changes something without a csrf token, and a cookie beside it is not looked at', async () => {
    const { token, ask } = await aToken(await signedIn('keeper'), {
      permissions: ['people.unit.keep'],
    })
    const made = await ask('POST', '/api/v1/units', aSection())
    assert.equal(made.statusCode, 201, made.body)
    const both = asking({ authorization: `Bearer ${token}`, cookie: 'tongban_session=another' })
    assert.equal((await both('POST', '/api/v1/units', aSection())).statusCode, 201)
    const cookieAlone = asking({ cookie: 'tongban_session=another' })
    assert.equal((await cookieAlone('POST', '/api/v1/units', aSection())).statusCode, 401)
  })

  it('does no more than its permissions, though its owner may', async () => {
    const owner = await signedIn('keeper')
    const { ask } = await aToken(owner, { permissions: ['people.account.see'] })
    assert.equal((await ask('GET', `/api/v1/accounts/${guard}`)).statusCode, 200)
    assert.equal(codeOf(await ask('POST', '/api/v1/units', aSection())), 'not-allowed')
    assert.equal((await owner('POST', '/api/v1/units', aSection())).statusCode, 201)
    const more = { name: '对接', permissions: ['people.post.give'], days: 1, password }
    assert.equal(codeOf(await owner('POST', '/api/v1/tokens', more)), 'not-allowed')
  })

  it('reaches nothing merely because it is its owner’s: neither his account, nor his sessions or tokens', async () => {
    const owner = await signedIn('keeper')
    const { ask } = await aToken(owner, { permissions: ['people.unit.keep'] })
    assert.equal((await owner('GET', `/api/v1/accounts/${keeper}`)).statusCode, 200)
    assert.equal(codeOf(await ask('GET', `/api/v1/accounts/${keeper}`)), 'not-found')
    for (const [method, url] of [
      ['GET', '/api/v1/sessions'],
      ['DELETE', '/api/v1/sessions'],
      ['GET', '/api/v1/tokens'],
    ] as const)
      assert.equal(codeOf(await ask(method, url)), 'not-allowed', `${method} ${url}`)
    const another = { name: '再来', permissions: ['people.account.see'], days: 366, password }
    assert.equal(codeOf(await ask('POST', '/api/v1/tokens', another)), 'not-allowed')
    assert.equal((await ask('POST', '/api/v1/session/lock')).statusCode, 401)
  })

  it('is worth nothing once it has expired, or when it never was', async () => {
    const { id, ask } = await aToken(await signedIn('keeper'))
    await inTransaction(database, (tx) =>
      sql`update platform.api_token set made_at = ${new Date(0)}, expires_at = ${new Date(1)} where id = ${id}`.execute(
        tablesOf<'platform'>(tx),
      ),
    )
    assert.equal(codeOf(await ask('GET', '/api/v1/units')), 'not-signed-in')
    const invented = asking({ authorization: `Bearer tongban_${'a'.repeat(43)}` })
    assert.equal(codeOf(await invented('GET', '/api/v1/units')), 'not-signed-in')
  })

  it('is revoked at once, by its owner or the security administrator and nobody else', async () => {
    const owner = await signedIn('keeper')
    const { id, ask } = await aToken(owner)
    const other = await aToken(owner)
    assert.equal((await ask('GET', '/api/v1/units')).statusCode, 200)
    await anOwner('auditor', 'audit-administrator')
    const stranger = await signedIn('auditor')
    const url = `/api/v1/tokens/${other.id}?account=${keeper}`
    assert.equal(codeOf(await stranger('DELETE', url)), 'not-allowed')
    assert.equal(codeOf(await stranger('DELETE', `/api/v1/tokens/${other.id}`)), 'not-found')
    assert.equal((await owner('DELETE', `/api/v1/tokens/${id}`)).statusCode, 204)
    assert.equal(codeOf(await ask('GET', '/api/v1/units')), 'not-signed-in')
    assert.equal((await (await signedIn('guard'))('DELETE', url)).statusCode, 204)
    assert.equal(codeOf(await other.ask('GET', '/api/v1/units')), 'not-signed-in')
  })

  it('is listed with what it may do in words and the day of its last use, beside what may be let', async () => {
    const owner = await signedIn('keeper')
    const { id, ask } = await aToken(owner)
    const read = async (browser: Ask, query = '') => {
      const response = await browser('GET', `/api/v1/tokens${query}`)
      const face = response.json<{
        rows: { id: string; permissionLabels: string[]; lastUsedOn: string | null }[]
        offered: { code: string; label: string }[]
      }>()
      return { ...face, row: face.rows.find((row) => row.id === id) }
    }
    const unused = await read(owner)
    assert.deepEqual(unused.row?.permissionLabels, ['查看账号'])
    assert.equal(unused.row.lastUsedOn, null)
    assert.ok(unused.offered.some(({ code }) => code === 'people.unit.keep'))
    await ask('GET', '/api/v1/units')
    const inUse = await read(await signedIn('guard'), `?account=${keeper}`)
    assert.equal(inUse.row?.lastUsedOn, shanghaiDate(realClock().getTime()))
    assert.deepEqual(inUse.offered, [])
  })

  it('ends with its owner’s account', async () => {
    const leaver = await anOwner('leaver', 'system-administrator')
    const { ask } = await aToken(await signedIn('leaver'))
    assert.equal((await ask('GET', '/api/v1/units')).statusCode, 200)
    const actor = await actorOf(database, keeper, now)
    await inTransaction(database, (tx) =>
      take(tx, accountKind, stopAccount, {
        recordId: leaver,
        version: null,
        actor,
        input: { reason: '调离' },
        happenedAt: now,
      }),
    )
    house.visitors.drop()
    assert.equal(codeOf(await ask('GET', '/api/v1/units')), 'not-signed-in')
  })

  it('is journalled when made, first used and revoked, and never written to a log', async () => {
    const before = (await eventsOf(keeper)).length
    const owner = await signedIn('keeper')
    const { id, token, ask } = await aToken(owner)
    await ask('GET', '/api/v1/units')
    house.visitors.drop()
    await ask('GET', '/api/v1/units')
    assert.equal((await ask('GET', '/api/v1/broken')).statusCode, 500)
    await owner('DELETE', `/api/v1/tokens/${id}`)
    assert.deepEqual((await eventsOf(keeper)).slice(before), [
      'make-token',
      'first-use-token',
      'revoke-token',
    ])
    assert.match(logged, /a bug/)
    assert.ok(!logged.includes(token))
  })
})
