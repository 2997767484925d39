import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { VisitorCache } from '#platform/http/visitor-cache.ts'
import { listSessions } from '#platform/sessions/session-store.ts'
import { makeSignInLink } from '#platform/sessions/sign-in-link.ts'
import { parseSettings } from '#platform/settings.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aCounty, anAccount, morning } from '../../../tests/support/county.ts'
import { accountKind } from './account-kind.ts'
import { resetPassword } from './actions/reset-password.ts'
import { reopenAccount } from './actions/reopen-account.ts'
import { stopAccount } from './actions/stop-account.ts'
import { changePassword } from './change-password.ts'
import { makeOneTimePassword } from './one-time-password.ts'
import { peopleDoor } from './people-door.ts'
import { checkPassword, lock, revokeSession, signOut, unlock } from './sessions.ts'
import { signIn, signInByLink, type SignedIn } from './sign-in.ts'
import { systemActor } from './system-actor.ts'
import { stopUnusedAccounts } from './upkeep.ts'

const database = await freshDatabase()
const county = await aCounty(database)
const house = { database, settings: parseSettings({}), visitors: new VisitorCache() }
const password = 'Zhi-Ma 2026 kaimen'
let named = 0

function someone(over: { password?: string; at?: Date } = {}) {
  named += 1
  const loginName = `clerk${String(named)}`
  return anAccount(database, { loginName, unitId: county.service, password, ...over }).then(
    (id) => ({
      id,
      loginName,
    }),
  )
}

function enter(
  account: string,
  over: { password?: string; address?: string; now?: Date } = {},
): Promise<SignedIn> {
  return signIn(house, {
    account,
    password,
    address: `10.0.0.${account}`,
    agent: 'test',
    now: morning,
    ...over,
  })
}

const later = (minutes: number, from = morning): Date => new Date(from.getTime() + minutes * 60_000)

async function refuses(code: RefusalCode, work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code)
  return error
}

async function events(accountId: string): Promise<readonly string[]> {
  const rows = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select(['action', 'toState', 'body'])
      .where('kind', '=', 'security.event')
      .orderBy('id')
      .execute(),
  )
  return rows
    .filter(({ body }) => body.includes(accountId))
    .map(({ action, toState }) => `${action} ${toState}`)
}

async function standingOf({ session }: SignedIn, now: Date) {
  return inTransaction(database, (tx) => peopleDoor.standing(tx, session, now))
}

describe('signing in', () => {
  it('starts a session, whatever the case of the name, and is journalled with the address', async () => {
    const { id, loginName } = await someone()
    const { token, session } = await enter(` ${loginName.toUpperCase()} `, { address: '10.1.1.1' })
    assert.equal(session.accountId, id)
    assert.ok(token.length >= 40)
    assert.deepEqual(await events(id), ['sign-in ok'])
    const row = await reading(database, (tx) =>
      tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select('body')
        .where('actorId', '=', id)
        .where('kind', '=', 'security.event')
        .executeTakeFirstOrThrow(),
    )
    assert.match(row.body, /"address":"10\.1\.1\.1"/)
  })

  it('with a wrong password says the same as with a name nobody has, and keeps neither', async () => {
    const { id, loginName } = await someone()
    const wrong = await refuses('password-wrong', enter(loginName, { password: 'Wrong-1 secret' }))
    const nobody = await refuses('password-wrong', enter('nobody', { password: 'Wrong-1 secret' }))
    assert.deepEqual(wrong.sentence, nobody.sentence)
    assert.deepEqual(await events(id), ['sign-in failed'])
    const { count } = await reading(database, (tx) =>
      tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where((row) =>
          row.or([row('body', 'like', '%Wrong-1%'), row('body', 'like', '%"nobody"%')]),
        )
        .executeTakeFirstOrThrow(),
    )
    assert.equal(count, 0)
  })

  it('is refused to a stopped account, which is told so only with the right password', async () => {
    const { id, loginName } = await someone()
    await inTransaction(database, (tx) =>
      take(tx, accountKind, stopAccount, {
        recordId: id,
        version: null,
        actor: systemActor,
        input: { reason: '调离' },
        happenedAt: morning,
      }),
    )
    await refuses('password-wrong', enter(loginName, { password: 'Wrong-1 secret' }))
    await refuses('not-allowed', enter(loginName))
    assert.deepEqual(await events(id), ['sign-in failed', 'sign-in refused'])
  })
})

describe('the lock-out', () => {
  it('locks an account after five failures, from any address, for thirty minutes', async () => {
    const { loginName } = await someone()
    for (let place = 1; place <= 5; place += 1)
      await refuses(
        'password-wrong',
        enter(loginName, { password: 'x', address: `10.9.0.${String(place)}` }),
      )
    const now = later(29)
    await refuses('locked-out', enter(loginName, { now, address: '10.9.0.99' }))
    const { session } = await enter(loginName, { now: later(31), address: '10.9.0.99' })
    assert.ok(session)
  })

  it('counts a name nobody has in the same way', async () => {
    for (let n = 0; n < 5; n += 1)
      await refuses('password-wrong', enter('ghost', { password: 'x' }))
    await refuses('locked-out', enter('ghost', { password: 'x', address: '10.9.1.1' }))
  })

  it('starts again after a success', async () => {
    const { loginName } = await someone()
    for (let n = 0; n < 4; n += 1)
      await refuses('password-wrong', enter(loginName, { password: 'x' }))
    await enter(loginName)
    for (let n = 0; n < 4; n += 1)
      await refuses('password-wrong', enter(loginName, { password: 'x' }))
    await enter(loginName)
  })

  it('locks an address that tries many names, though one of them succeeds', async () => {
    const address = '10.66.6.6'
    const { loginName } = await someone()
    for (let n = 0; n < 20; n += 1) {
      if (n === 10) await enter(loginName, { address })
      await refuses('password-wrong', enter(`guess${String(n)}`, { password: 'x', address }))
    }
    await refuses('locked-out', enter(loginName, { address }))
    await enter(loginName, { address: '10.66.6.7' })
  })

  it('lets through no more tries when all are sent at once', async () => {
    const { id, loginName } = await someone()
    const tries = Array.from({ length: 9 }, () => enter(loginName, { password: 'x' }))
    const outcomes = await Promise.allSettled(tries)
    const codes = outcomes.map((one) =>
      one.status === 'rejected' && one.reason instanceof Refusal ? one.reason.code : 'in',
    )
    assert.equal(codes.filter((code) => code === 'password-wrong').length, 5)
    assert.equal(codes.filter((code) => code === 'locked-out').length, 4)
    assert.equal((await events(id)).filter((event) => event === 'sign-in locked-out').length, 4)
  })

  it('counts wrong passwords of signatures and unlocking too, and ends the session of a lock that was guessed at', async () => {
    const { id, loginName } = await someone()
    const { session } = await enter(loginName)
    const here = { address: '10.0.0.1', now: morning }
    await lock(house, session, here)
    for (let n = 0; n < 3; n += 1)
      await refuses(
        'password-wrong',
        checkPassword(house, { accountId: id, password: 'x', ...here }),
      )
    for (let n = 0; n < 2; n += 1)
      await refuses('password-wrong', unlock(house, session, { password: 'x', ...here }))
    await refuses('locked-out', unlock(house, session, { password, ...here }))
    assert.deepEqual(await reading(database, (tx) => listSessions(tx, id, morning)), [])
  })
})

describe('a session', () => {
  it('is locked after thirty idle minutes and stays so until the password opens it', async () => {
    const { loginName } = await someone()
    const entered = await enter(loginName)
    assert.equal((await standingOf(entered, later(29))).lockedSince, null)
    assert.deepEqual((await standingOf(entered, later(31))).lockedSince, later(30))
    const [kept] = await reading(database, (tx) =>
      listSessions(tx, entered.session.accountId, later(31)),
    )
    assert.deepEqual(kept?.lockedAt, later(30))
    await unlock(house, entered.session, { password, address: '10.0.0.1', now: later(32) })
    const [open] = await reading(database, (tx) =>
      listSessions(tx, entered.session.accountId, later(32)),
    )
    assert.equal(open?.lockedAt, null)
  })

  it('ends after twelve hours, and when its owner or another ends it', async () => {
    const { id, loginName } = await someone()
    const first = await enter(loginName)
    assert.equal(first.session.expiresAt.getTime() - morning.getTime(), 12 * 3_600_000)
    const second = await enter(loginName)
    await signOut(house, first.session, { address: '10.0.0.1', now: morning })
    await revokeSession(
      house,
      { accountId: id, sessionId: second.session.id, byAccountId: county.county },
      { address: '10.0.0.2', now: morning },
    )
    assert.deepEqual(await reading(database, (tx) => listSessions(tx, id, morning)), [])
    assert.deepEqual((await events(id)).slice(2), ['sign-out ok', 'end-session ok'])
  })

  it('of one account cannot be ended as another’s', async () => {
    const owner = await someone()
    const other = await someone()
    const { session } = await enter(owner.loginName)
    await refuses(
      'not-found',
      revokeSession(
        house,
        { accountId: other.id, sessionId: session.id, byAccountId: other.id },
        { address: '10.0.0.2', now: morning },
      ),
    )
  })
})

describe('a password', () => {
  const change = (entered: SignedIn, current: string, next: string, now = morning) =>
    changePassword(house, entered.session, { current, next, address: '10.0.0.1', now })

  it('once changed ends the other sessions, and the old one opens nothing', async () => {
    const { id, loginName } = await someone()
    const here = await enter(loginName)
    await enter(loginName)
    await change(here, password, 'Another-1 word')
    const running = await reading(database, (tx) => listSessions(tx, id, morning))
    assert.deepEqual(
      running.map((one) => one.id),
      [here.session.id],
    )
    await refuses('password-wrong', enter(loginName))
    await enter(loginName, { password: 'Another-1 word' })
    assert.ok((await events(id)).includes('change-password ok'))
  })

  it('may not be one of the last five, and may be the one before those', async () => {
    const { loginName } = await someone()
    const entered = await enter(loginName)
    let current = password
    for (let n = 1; n <= 4; n += 1) {
      await change(entered, current, `Word-${String(n)} again`)
      current = `Word-${String(n)} again`
    }
    await refuses('invalid', change(entered, current, password))
    await refuses('invalid', change(entered, current, current))
    await change(entered, current, 'Word-5 again')
    await change(entered, 'Word-5 again', password)
  })

  it('that is too simple, or not given the old one, is refused', async () => {
    const { loginName } = await someone()
    const entered = await enter(loginName)
    await refuses('invalid', change(entered, password, 'P@ssw0rd'))
    await refuses('password-wrong', change(entered, 'not it', 'Another-1 word'))
  })

  it('must be changed at the first sign-in and after ninety days', async () => {
    const { id, loginName } = await someone()
    const entered = await enter(loginName)
    assert.equal((await standingOf(entered, morning)).passwordMustChange, false)
    assert.equal((await standingOf(entered, later(91 * 1440))).passwordMustChange, true)
    const oneTimePassword = makeOneTimePassword()
    await inTransaction(database, (tx) =>
      take(tx, accountKind, resetPassword, {
        recordId: id,
        version: null,
        actor: systemActor,
        input: { oneTimePassword },
        happenedAt: morning,
      }),
    )
    await refuses('password-wrong', enter(loginName))
    await refuses(
      'not-allowed',
      enter(loginName, { password: oneTimePassword, now: later(73 * 60) }),
    )
    const again = await enter(loginName, { password: oneTimePassword.toLowerCase() })
    assert.equal((await standingOf(again, morning)).passwordMustChange, true)
    await change(again, oneTimePassword, 'Chosen-1 myself')
    assert.equal((await standingOf(again, morning)).passwordMustChange, false)
    await refuses('password-wrong', enter(loginName, { password: oneTimePassword }))
  })

  it('of a reopened account is not the old one', async () => {
    const { id, loginName } = await someone()
    for (const [action, input] of [
      [stopAccount, { reason: '借调' }],
      [reopenAccount, {}],
    ] as const)
      await inTransaction(database, (tx) =>
        take(tx, accountKind, action as typeof stopAccount, {
          recordId: id,
          version: null,
          actor: systemActor,
          input,
          happenedAt: morning,
        }),
      )
    await refuses('password-wrong', enter(loginName))
  })

  it('is kept as a slow hash, and never in the journal', async () => {
    const { id } = await someone()
    const rows = await reading(database, (tx) =>
      tablesOf<'people'>(tx)
        .selectFrom('people.password')
        .select('hash')
        .where('accountId', '=', id)
        .execute(),
    )
    assert.match(rows[0]?.hash ?? '', /^\$argon2id\$/)
    const { count } = await reading(database, (tx) =>
      tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('body', 'like', '%argon2%')
        .executeTakeFirstOrThrow(),
    )
    assert.equal(count, 0)
  })
})

describe('an account nobody uses', () => {
  it('is stopped after ninety days, and one in use is not', async () => {
    const unused = await someone()
    const used = await someone()
    await enter(used.loginName, { now: later(80 * 1440) })
    const after = later(91 * 1440)
    await refuses('not-allowed', enter(unused.loginName, { now: after }))
    assert.ok((await stopUnusedAccounts(house, after)) >= 1)
    const stateOf = (id: string) =>
      reading(database, (tx) =>
        tablesOf<'people'>(tx)
          .selectFrom('platform.record')
          .select('state')
          .where('id', '=', id)
          .executeTakeFirst(),
      )
    assert.equal((await stateOf(unused.id))?.state, 'stopped')
    assert.equal((await stateOf(used.id))?.state, 'active')
  })
})

describe('a one-time link', () => {
  it('signs in once, within its time', async () => {
    const { id } = await someone()
    const link = (expiresAt: Date) =>
      inTransaction(database, (tx) => makeSignInLink(tx, { accountId: id, expiresAt }))
    const follow = (token: string, now = morning) =>
      signInByLink(house, { token, address: '127.0.0.1', agent: 'test', now })
    const token = await link(later(60))
    assert.equal((await follow(token)).session.accountId, id)
    await refuses('not-found', follow(token))
    await refuses('not-found', follow(await link(later(60)), later(61)))
    assert.deepEqual(await events(id), ['sign-in-by-link ok'])
  })
})
