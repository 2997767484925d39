import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { accountKey, granted, postKey, type Actor } from '#kernel/actor.ts'
import { covers } from '#kernel/scope.ts'
import { create } from '#platform/actions/create.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { aCounty, actorOf, anAccount, aUnit, morning } from '../../../../tests/support/county.ts'
import { accountKind } from '../account-kind.ts'
import { delegate } from '../actions/delegate.ts'
import { endDelegation } from '../actions/end-delegation.ts'
import { stopAccount } from '../actions/stop-account.ts'
import { takePostAway } from '../actions/take-post-away.ts'
import { delegationKind } from '../delegation-kind.ts'
import { findHolders, listPosts } from '../post-store.ts'
import { systemActor } from '../system-actor.ts'
import { findActor } from './find-actor.ts'

const database = await freshDatabase()
const county = await aCounty(database)
const desk = await inTransaction(database, (tx) =>
  aUnit(tx, { unitKind: 'section', name: '综合窗口', parentId: county.service }),
)
const clerk = await anAccount(database, {
  loginName: 'clerk',
  name: '经办人',
  unitId: county.service,
  posts: [{ role: 'section-clerk', unitId: county.service }],
})
const accountant = await anAccount(database, {
  loginName: 'accountant',
  name: '会计',
  unitId: county.finance,
  posts: [
    { role: 'accountant', unitId: county.finance },
    { role: 'cashier', unitId: county.town },
  ],
})
const colleague = await anAccount(database, {
  loginName: 'colleague',
  name: '同事',
  unitId: county.finance,
  posts: [{ role: 'section-clerk', unitId: county.finance }],
})

describe('the hats of an account', () => {
  it('reach a section’s own units, those below it included, for a clerk', async () => {
    const [hat] = (await actorOf(database, clerk)).hats
    assert.ok(hat)
    const units = [county.service, desk].sort()
    assert.deepEqual(hat.grants['budget.claim.file'], units)
    assert.equal(hat.departmentId, county.bureau)
    assert.deepEqual(hat.keys, [accountKey(clerk), postKey('section-clerk', county.service)])
    assert.equal(hat.actingFor, null)
  })

  it('reach the whole department, and nothing outside it, for an accountant in one of its sections', async () => {
    const [hat] = (await actorOf(database, accountant)).hats
    assert.ok(hat)
    const scope = granted(hat, 'budget.claim.review-as-accountant')
    const lies = (unitId: string) =>
      covers(scope, { state: '', unitId, ownerId: null, assigneeKey: null })
    assert.deepEqual([county.bureau, county.service, desk, county.office].map(lies), [
      true,
      true,
      true,
      true,
    ])
    assert.deepEqual([county.town, county.county].map(lies), [false, false])
  })

  it('keep two posts apart, so that one does not lend its rights to the other', async () => {
    const { hats } = await actorOf(database, accountant)
    assert.deepEqual(
      hats.map(({ post }) => post),
      ['accountant', 'cashier'],
    )
    assert.equal(hats[1]?.grants['budget.claim.review-as-accountant'], undefined)
    assert.deepEqual(hats[1]?.grants['budget.payment.record'], [county.town])
  })

  it('reach the county for a finance reviewer from outside', async () => {
    const reviewer = await anAccount(database, {
      loginName: 'reviewer',
      unitId: county.county,
      posts: [{ role: 'finance-bureau-reviewer', unitId: county.county }],
    })
    const [hat] = (await actorOf(database, reviewer)).hats
    assert.equal(hat?.grants['performance.goal.review'], 'county')
  })

  it('are gone the moment a post is taken away, and after its last day', async () => {
    const account = await anAccount(database, {
      loginName: 'leaving',
      unitId: county.service,
      posts: [
        { role: 'section-clerk', unitId: county.service, to: '2026-03-02' },
        { role: 'section-head', unitId: county.service },
      ],
    })
    assert.equal((await actorOf(database, account)).hats.length, 2)
    const tomorrow = new Date('2026-03-02T16:00:00Z') // already the third in Shanghai
    assert.deepEqual(
      (await actorOf(database, account, tomorrow)).hats.map(({ post }) => post),
      ['section-head'],
    )
    const posts = await reading(database, (tx) => listPosts(tx, account))
    const head = posts.find(({ role }) => role === 'section-head')
    await inTransaction(database, (tx) =>
      take(tx, accountKind, takePostAway, {
        recordId: account,
        version: null,
        actor: systemActor,
        input: { postId: head?.id },
        happenedAt: morning,
      }),
    )
    assert.deepEqual((await actorOf(database, account, tomorrow)).hats, [])
  })

  it('are nobody’s when the account is stopped or does not exist', async () => {
    const account = await anAccount(database, { loginName: 'gone', unitId: county.service })
    await inTransaction(database, (tx) =>
      take(tx, accountKind, stopAccount, {
        recordId: account,
        version: null,
        actor: systemActor,
        input: { reason: '调离' },
        happenedAt: morning,
      }),
    )
    assert.equal(await reading(database, (tx) => findActor(tx, account, morning)), undefined)
    assert.equal(await reading(database, (tx) => findActor(tx, county.bureau, morning)), undefined)
  })

  it('are an auditor’s only until his end date, within his one scope, and his looks are journalled', async () => {
    const auditor = await anAccount(database, {
      loginName: 'auditor',
      unitId: county.county,
      posts: [{ role: 'auditor', unitId: county.bureau, to: '2026-03-31' }],
    })
    const actor = await actorOf(database, auditor)
    assert.equal(actor.looksAreJournalled, true)
    const reach = actor.hats[0]?.grants['budget.claim.see']
    assert.ok(
      Array.isArray(reach) && reach.includes(county.finance) && !reach.includes(county.town),
    )
    assert.deepEqual((await actorOf(database, auditor, new Date('2026-04-01T01:00:00Z'))).hats, [])
  })
})

describe('a delegation', () => {
  async function delegates(input: object, from: Actor, at = morning): Promise<string> {
    return inTransaction(database, async (tx) => {
      const { record } = await create(tx, delegationKind, delegate, {
        actor: from,
        input: { reason: '出差', from: '2026-03-02', to: '2026-03-06', ...input },
        happenedAt: at,
      })
      return record.id
    })
  }

  it('lends the delegated post with its reach and keys, says for whom, and ends with its last day', async () => {
    const from = await actorOf(database, accountant)
    const id = await delegates({ toAccountId: colleague, roles: ['accountant'] }, from)
    const { hats } = await actorOf(database, colleague)
    assert.deepEqual(
      hats.map(({ post }) => post),
      ['section-clerk', 'accountant'],
    )
    const lent = hats[1]
    assert.ok(lent)
    assert.deepEqual(lent.actingFor, { accountId: accountant, personId: accountant, name: '会计' })
    assert.deepEqual(lent.keys, [accountKey(accountant), postKey('accountant', county.finance)])
    assert.deepEqual(lent.grants, from.hats[0]?.grants)
    assert.equal(lent.accountId, colleague)
    assert.equal(
      (await actorOf(database, colleague, new Date('2026-03-06T15:59:00Z'))).hats.length,
      2,
    )
    assert.equal(
      (await actorOf(database, colleague, new Date('2026-03-06T16:00:00Z'))).hats.length,
      1,
    )
    assert.equal(
      (await actorOf(database, colleague, new Date('2026-03-01T15:59:00Z'))).hats.length,
      1,
    )

    await assert.rejects(
      delegates({ toAccountId: clerk, roles: ['accountant'] }, await actorOf(database, colleague)),
      /own posts/,
    )
    await inTransaction(database, (tx) =>
      take(tx, delegationKind, endDelegation, {
        recordId: id,
        version: 1,
        actor: from,
        input: {},
        happenedAt: morning,
      }),
    )
    assert.equal((await actorOf(database, colleague)).hats.length, 1)
  })

  it('of all posts lends each of them, but none that was itself only lent', async () => {
    const first = await anAccount(database, {
      loginName: 'first',
      unitId: county.service,
      posts: [{ role: 'section-head', unitId: county.service }],
    })
    const second = await anAccount(database, {
      loginName: 'second',
      unitId: county.service,
      posts: [{ role: 'leader-in-charge', unitId: county.service }],
    })
    const third = await anAccount(database, { loginName: 'third', unitId: county.service })
    await delegates({ toAccountId: second }, await actorOf(database, first))
    await delegates({ toAccountId: third }, await actorOf(database, second))
    const { hats } = await actorOf(database, third)
    assert.deepEqual(
      hats.map(({ post }) => post),
      ['leader-in-charge'],
    )
  })
})

describe('who holds a role', () => {
  const holders = (role: string, unitId: string, onDate = '2026-03-02') =>
    reading(database, (tx) => findHolders(tx, { role, unitId, onDate }))

  it('is looked for in the unit, then above it, and not beside it', async () => {
    assert.deepEqual(
      (await holders('section-clerk', county.finance)).map(({ accountId }) => accountId),
      [colleague],
    )
    const treasurer = await anAccount(database, {
      loginName: 'treasurer',
      name: '出纳',
      unitId: county.bureau,
      posts: [{ role: 'cashier', unitId: county.bureau }],
    })
    assert.deepEqual(await holders('cashier', desk), [
      { accountId: treasurer, personId: treasurer, name: '出纳', unitId: county.bureau },
    ])
    assert.deepEqual(await holders('accountant', desk), [])
  })

  it('is asked about a day', async () => {
    assert.deepEqual(await holders('section-clerk', county.finance, '2021-12-31'), [])
  })
})
