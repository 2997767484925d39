import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { recordRoutes } from '#platform/http/record-routes.ts'
import { makeSignInLink } from '#platform/sessions/sign-in-link.ts'
import { aCounty, anAccount, realClock } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHouse, aServer } from '../../../tests/support/house.ts'
import { peopleModule } from './module.ts'

const database = await freshDatabase()
const now = realClock()
const county = await aCounty(database, now)
const password = 'Zhi-Ma 2026 kaimen'
const house = await aHouse(database, [peopleModule])
const app = await aServer(house)
for (const book of peopleModule.books) recordRoutes(app, house, book)
after(() => app.close())

await anAccount(database, {
  loginName: 'clerk',
  unitId: county.service,
  password,
  at: now,
  posts: [{ role: 'section-clerk', unitId: county.service }],
})
const security = await anAccount(database, {
  loginName: 'security',
  name: '安全管理员',
  unitId: county.county,
  password,
  at: now,
  posts: [{ role: 'security-administrator', unitId: county.county }],
})
const system = await anAccount(database, {
  loginName: 'system',
  unitId: county.county,
  password,
  at: now,
  posts: [{ role: 'system-administrator', unitId: county.county }],
})

/** A browser that keeps its cookie and sends its token. */
class Browser {
  token = ''
  csrf = ''

  async ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) {
    const response = await app.inject({
      method,
      url,
      ...(body === undefined ? {} : { payload: body }),
      headers: {
        ...(this.token === '' ? {} : { cookie: `tongban_session=${this.token}` }),
        ...(this.csrf === '' ? {} : { 'x-csrf-token': this.csrf }),
      },
    })
    const [cookie] = response.cookies
    if (cookie?.name === 'tongban_session') this.token = cookie.value
    return response
  }

  async enter(account: string, secret = password): Promise<this> {
    const response = await this.ask('POST', '/api/v1/session', { account, password: secret })
    assert.equal(response.statusCode, 201, response.body)
    const session = await this.ask('GET', '/api/v1/session')
    this.csrf = session.json<{ csrf: string }>().csrf
    return this
  }
}

const codeOf = (response: { json: () => unknown }): unknown =>
  (response.json() as { code?: unknown }).code

describe('a session over HTTP', () => {
  it('begins with a cookie that scripts and other sites cannot use, and says who sits here', async () => {
    const browser = new Browser()
    const response = await browser.ask('POST', '/api/v1/session', { account: 'clerk', password })
    assert.match(
      String(response.headers['set-cookie']),
      /^tongban_session=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    const session = (await browser.ask('GET', '/api/v1/session')).json<Record<string, unknown>>()
    const { id, ...account } = session['account'] as Record<string, unknown>
    assert.match(String(id), /^[0-9a-f-]{36}$/)
    assert.deepEqual(account, { name: '经办人', post: '经办人', unit: '政务服务股' })
    assert.equal(session['county'], '大英县')
    assert.equal(session['sample'], true)
    assert.equal(session['idleSecondsMax'], 1800)
    assert.equal(session['passwordMustChange'], false)
    assert.ok((session['permissions'] as string[]).includes('budget.claim.file'))
  })

  it('is refused without one, with a wrong password, and to a form of another site', async () => {
    const browser = new Browser()
    assert.equal((await browser.ask('GET', '/api/v1/session')).statusCode, 401)
    const wrong = await browser.ask('POST', '/api/v1/session', { account: 'clerk', password: 'x' })
    assert.deepEqual([wrong.statusCode, codeOf(wrong)], [403, 'password-wrong'])
    const form = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `account=clerk&password=${encodeURIComponent(password)}`,
    })
    assert.deepEqual([form.statusCode, codeOf(form)], [403, 'not-allowed'])
  })

  it('goes on in the language that its person chose, wherever he signs in next', async () => {
    const spoken = async (browser: Browser): Promise<string> =>
      (await browser.ask('GET', '/api/v1/session')).json<{ language: string }>().language
    const browser = await new Browser().enter('clerk')
    assert.equal(await spoken(browser), 'zh')
    const choose = (language: string) => browser.ask('PATCH', '/api/v1/session', { language })
    assert.equal((await choose('fr')).statusCode, 422)
    assert.equal((await choose('en')).statusCode, 204)
    assert.equal(await spoken(browser), 'en')
    assert.equal(await spoken(await new Browser().enter('clerk')), 'en')
    assert.equal(await spoken(await new Browser().enter('security')), 'zh')
    assert.equal((await choose('zh')).statusCode, 204)
  })

  it('locks in place and is unlocked by the password, also from a page that lost its token', async () => {
    const browser = await new Browser().enter('clerk')
    assert.equal((await browser.ask('POST', '/api/v1/session/lock')).statusCode, 204)
    assert.equal(codeOf(await browser.ask('GET', '/api/v1/session')), 'session-locked')
    assert.equal(codeOf(await browser.ask('GET', '/api/v1/units')), 'session-locked')
    browser.csrf = ''
    assert.equal(
      codeOf(await browser.ask('POST', '/api/v1/session/unlock', { password: 'x' })),
      'password-wrong',
    )
    assert.equal(
      (await browser.ask('POST', '/api/v1/session/unlock', { password })).statusCode,
      204,
    )
    assert.equal((await browser.ask('GET', '/api/v1/session')).statusCode, 200)
  })

  it('changes nothing without its token', async () => {
    const browser = await new Browser().enter('clerk')
    browser.csrf = 'another'
    assert.equal(codeOf(await browser.ask('DELETE', '/api/v1/session')), 'not-allowed')
    assert.equal((await browser.ask('GET', '/api/v1/session')).statusCode, 200)
  })

  it('ends by signing out', async () => {
    const browser = await new Browser().enter('clerk')
    const kept = browser.token
    assert.equal((await browser.ask('DELETE', '/api/v1/session')).statusCode, 204)
    browser.token = kept
    assert.equal(codeOf(await browser.ask('GET', '/api/v1/session')), 'not-signed-in')
  })

  it('begins by a one-time link on this machine, once, and not by looking at the link', async () => {
    const token = await inTransaction(database, (tx) =>
      makeSignInLink(tx, {
        accountId: security,
        expiresAt: new Date(realClock().getTime() + 60_000),
      }),
    )
    const url = `/sign-in/${token}`
    assert.equal((await app.inject({ method: 'HEAD', url })).statusCode, 404)
    assert.equal((await app.inject({ url, remoteAddress: '10.0.0.9' })).statusCode, 403)
    const browser = new Browser()
    const response = await browser.ask('GET', url)
    assert.deepEqual([response.statusCode, response.headers.location], [303, '/desk'])
    assert.equal((await browser.ask('GET', '/api/v1/session')).statusCode, 200)
    assert.equal((await app.inject({ url })).statusCode, 404)
  })
})

describe('an account over HTTP', () => {
  it('is opened, given a one-time password that its form shows, and given a post by another administrator', async () => {
    const administrator = await new Browser().enter('system')
    const opened = await administrator.ask('POST', '/api/v1/accounts', {
      input: { loginName: 'newcomer', displayName: '新人', unitId: county.finance },
    })
    assert.equal(opened.statusCode, 201, opened.body)
    const { id } = opened.json<{ id: string }>()
    const face = (await administrator.ask('GET', `/api/v1/accounts/${id}`)).json<{
      actions: { name: string; values: { oneTimePassword?: string } }[]
    }>()
    const shown = face.actions.find(({ name }) => name === 'reset-password')?.values.oneTimePassword
    assert.ok(shown)
    assert.ok(!face.actions.some(({ name }) => name === 'give-post'))
    const reset = await administrator.ask('POST', `/api/v1/accounts/${id}/reset-password`, {
      version: 1,
      input: { oneTimePassword: shown },
    })
    assert.equal(reset.statusCode, 200, reset.body)

    const newcomer = await new Browser().enter('newcomer', shown)
    assert.equal(codeOf(await newcomer.ask('GET', '/api/v1/units')), 'password-change-required')
    const change = (next: string) =>
      newcomer.ask('POST', '/api/v1/session/password', { current: shown, next })
    const weak = await change('P@ssw0rd')
    assert.deepEqual(
      [codeOf(weak), weak.json<{ fields: { path: string }[] }>().fields.map(({ path }) => path)],
      ['invalid', ['/next']],
    )
    assert.equal((await change('Xin ren 2026')).statusCode, 204)
    assert.equal((await newcomer.ask('GET', '/api/v1/session')).statusCode, 200)

    const guard = await new Browser().enter('security')
    const given = await guard.ask('POST', `/api/v1/accounts/${id}/give-post`, {
      version: 3,
      input: { role: 'bookkeeper', unitId: county.bureau, from: '2022-01-01' },
    })
    assert.equal(given.statusCode, 200, given.body)
    // The right is there at once, not only when the cache has run out.
    const session = await newcomer.ask('GET', '/api/v1/session')
    assert.ok(session.json<{ permissions: string[] }>().permissions.includes('budget.claim.book'))
  })

  it('is listed and counted to those who may see it alone', async () => {
    const countOf = async (browser: Browser): Promise<number> =>
      (await browser.ask('GET', '/api/v1/accounts/count')).json<{ count: number }>().count
    const clerk = await new Browser().enter('clerk')
    assert.equal(await countOf(clerk), 1)
    assert.ok((await countOf(await new Browser().enter('system'))) >= 3)
    assert.equal((await clerk.ask('GET', `/api/v1/accounts/${security}`)).statusCode, 404)
  })
})

describe('the sessions of an account', () => {
  it('are its owner’s to see and end, and the security administrator’s, and nobody else’s', async () => {
    const owner = await new Browser().enter('system')
    const elsewhere = await new Browser().enter('system')
    const clerk = await new Browser().enter('clerk')
    const guard = await new Browser().enter('security')
    const url = `/api/v1/sessions?account=${system}`
    assert.equal(codeOf(await clerk.ask('GET', url)), 'not-allowed')
    assert.equal(codeOf(await clerk.ask('DELETE', url)), 'not-allowed')
    const { rows } = (await owner.ask('GET', '/api/v1/sessions')).json<{
      rows: { id: string; isThis: boolean }[]
    }>()
    assert.equal(rows.filter(({ isThis }) => isThis).length, 1)
    assert.equal((await owner.ask('DELETE', '/api/v1/sessions')).statusCode, 204)
    assert.equal(codeOf(await elsewhere.ask('GET', '/api/v1/session')), 'not-signed-in')
    const mine = rows.find(({ isThis }) => isThis)
    assert.equal(
      (await guard.ask('DELETE', `/api/v1/sessions/${String(mine?.id)}?account=${system}`))
        .statusCode,
      204,
    )
    assert.equal(codeOf(await owner.ask('GET', '/api/v1/session')), 'not-signed-in')
  })

  it('leave a trace of who was refused', async () => {
    const clerk = await new Browser().enter('clerk')
    await clerk.ask('GET', `/api/v1/sessions?account=${system}`)
    const row = await reading(database, (tx) =>
      tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select(['toState', 'body'])
        .where('action', '=', 'use-permission')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    )
    assert.equal(row.toState, 'refused')
    assert.match(row.body, /"method":"GET","route":"\/api\/v1\/sessions"/)
  })
})
