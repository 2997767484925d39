import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import { readCounty } from '#platform/county.ts'
import { realClock } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aHouse, aServer, Browser } from '../../../tests/support/house.ts'
import { peopleModule } from './module.ts'
import { offerSetUp, replaceSetUpCode } from './offer-set-up.ts'

const input = {
  name: '大英县',
  nameEnglish: 'Daying County',
  code: '510923',
  system: { loginName: 'xitong', displayName: '系统管理员' },
  security: { loginName: 'anquan', displayName: '安全管理员' },
  audit: { loginName: 'shenji', displayName: '审计管理员' },
}

let now = realClock()
const database = await freshDatabase()
const house = await aHouse(database, [peopleModule], { clock: () => now })
const app = await aServer(house)
const browser = new Browser(app)

interface Account {
  readonly name: string
  readonly loginName: string
  readonly oneTimePassword: string
}

const send = (code: string, given: object = input, headers = {}) =>
  browser.ask('POST', '/api/v1/set-up', { code, input: given }, headers)
const isAwaited = async (): Promise<unknown> =>
  (await browser.ask('GET', '/api/v1/set-up')).json<{ isAwaited: boolean }>().isAwaited
const wait = (hours: number): void => {
  now = new Date(now.getTime() + hours * 3_600_000)
}

const doing = { database, clock: (): Date => now }
async function offer(): Promise<string> {
  const made = await replaceSetUpCode(doing)
  assert.ok(made)
  return made.code
}

async function eventsOf(name: string): Promise<readonly string[]> {
  const rows = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select('toState')
      .where('action', '=', name)
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ toState }) => toState ?? '')
}

describe('an empty county', () => {
  it('waits for nobody until a code was printed', async () => {
    assert.equal(await isAwaited(), false)
    assert.equal((await send('AAAA-BBBB-CCCC-DDDD')).statusCode, 403)
  })

  it('has one code, however many processes start on it at once', async () => {
    // Opened before the race, for the first connection would win it.
    await Promise.all([1, 2, 3, 4].map(() => reading(database, readCounty)))
    const offered = await Promise.all([1, 2, 3, 4].map(() => offerSetUp(doing)))
    const [code, ...others] = offered.flatMap((one) => one?.code ?? [])
    assert.ok(code)
    assert.deepEqual(others, [])
    assert.equal(new Set(offered.map((one) => one?.expiresAt.getTime())).size, 1)
  })

  it('has another code at the next start where the first has expired', async () => {
    assert.equal((await offerSetUp(doing))?.code, null)
    wait(25)
    assert.notEqual((await offerSetUp(doing))?.code ?? null, null)
  })

  it('keeps of the code its digest alone', async () => {
    const code = await offer()
    assert.equal(await isAwaited(), true)
    const facts = await reading(database, (tx) =>
      tablesOf<'platform'>(tx).selectFrom('platform.factAboutCounty').selectAll().execute(),
    )
    assert.ok(!JSON.stringify(facts).includes(code))
  })

  it('opens by the last code alone, and not by one that has expired', async () => {
    const first = await offer()
    const second = await offer()
    assert.equal((await send(first)).json<{ code: string }>().code, 'password-wrong')
    wait(25)
    assert.equal((await send(second)).statusCode, 403)
    assert.equal(await isAwaited(), true)
  })

  it('stops who tries codes, whatever he tries then', async () => {
    const code = await offer()
    const answers: number[] = []
    for (let tries = 0; tries < 7; tries += 1)
      answers.push((await send('AAAA-BBBB-CCCC-DDDD')).statusCode)
    assert.equal(answers.at(-1), 429)
    assert.equal((await send(code)).statusCode, 429)
    assert.ok((await eventsOf('set-up')).includes('locked-out'))
    wait(1)
  })

  it('says what is wrong with the form before it looks at the code', async () => {
    const code = await offer()
    const bad = { ...input, code: '51', audit: { ...input.audit, loginName: 'XITONG' } }
    const refused = await send(code, bad)
    assert.equal(refused.statusCode, 422)
    const paths = refused.json<{ fields: { path: string }[] }>().fields.map(({ path }) => path)
    assert.deepEqual(paths, ['/code', '/audit/loginName'])
    assert.equal(await isAwaited(), true)
  })

  it('is not opened from a page of somebody else', async () => {
    const code = await offer()
    assert.equal((await send(code, input, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  })

  it('opens once, of two who give the code together for one', async () => {
    const code = await offer()
    const answers = await Promise.all([send(code.toLowerCase()), send(code)])
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [201, 403])
    assert.equal((await send(code)).statusCode, 403)
    assert.equal(await isAwaited(), false)
    assert.equal(await offerSetUp(doing), null)
    assert.equal(await replaceSetUpCode(doing), null)
    const opened = answers.find(({ statusCode }) => statusCode === 201)
    assert.ok(opened)
    assert.equal(opened.headers['cache-control'], 'no-store')
    await enterAsAll(opened.json<{ accounts: Account[] }>().accounts)
  })

  it('is named, and its opening is journalled', async () => {
    const county = await reading(database, readCounty)
    assert.deepEqual(county.siteName, {
      zh: '大英县政务服务',
      en: 'Daying County Government Services',
    })
    assert.equal(county.isSample, false)
    assert.equal((await eventsOf('set-up')).filter((outcome) => outcome === 'ok').length, 1)
    assert.deepEqual(await eventsOf('establish'), ['in-use'])
    assert.equal((await eventsOf('give-post')).length, 3)
  })
})

/** Each of the three signs in with his one-time password, must choose one that is hard to guess, and holds one post. */
async function enterAsAll(accounts: readonly Account[]): Promise<void> {
  const powers = ['people.account.keep', 'people.post.give', 'journal.export']
  assert.deepEqual(
    accounts.map(({ name }) => name),
    ['system', 'security', 'audit'],
  )
  for (const [place, { loginName, oneTimePassword }] of accounts.entries()) {
    const desk = await new Browser(app).enter(loginName, oneTimePassword)
    assert.equal((await desk.ask('GET', '/api/v1/sessions')).statusCode, 403)
    const change = (next: string) =>
      desk.ask('POST', '/api/v1/session/password', { current: oneTimePassword, next })
    assert.equal((await change('12345678')).statusCode, 422)
    assert.equal((await change(`Zhi-Ma 2026 kaimen${String(place)}`)).statusCode, 204)
    const { permissions } = (await desk.ask('GET', '/api/v1/session')).json<{
      permissions: string[]
    }>()
    assert.deepEqual(
      powers.map((power) => permissions.includes(power)),
      powers.map((_, other) => other === place),
    )
  }
}
