import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { permits, statesOf, type Process } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { create } from '#platform/actions/create.ts'
import type { RecordKind, SomeAction, SomeCreation } from '#platform/actions/record-kind.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { noteFile } from '#platform/files/note-file.ts'
import { newId } from '#platform/ids.ts'
import { aCounty, actorOf, anAccount, aUnit, morning } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { accountBook } from './account-book.ts'
import { choosePassword } from './actions/choose-password.ts'
import { lapseDelegation } from './actions/lapse-delegation.ts'
import { delegationBook } from './delegation-book.ts'
import { leaveBook } from './leave-book.ts'
import { makeOneTimePassword } from './one-time-password.ts'
import { listPosts } from './post-store.ts'
import { systemActor } from './system-actor.ts'
import { unitBook } from './unit-book.ts'
import { listOrganHistory } from './unit-store.ts'

const database = await freshDatabase()
const county = await aCounty(database)
const roles = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'section-clerk',
  'director',
  'auditor',
] as const
type Role = (typeof roles)[number]
const people = Object.fromEntries(
  await Promise.all(
    roles.map(async (role) => {
      const unitId =
        role === 'director'
          ? county.bureau
          : role === 'section-clerk'
            ? county.service
            : county.county
      const to = role === 'auditor' ? { to: '2026-12-31' } : {}
      const id = await anAccount(database, {
        loginName: role,
        name: role === 'director' ? '局长' : '经办人',
        unitId,
        posts: [{ role, unitId, ...to }],
      })
      return [role, await actorOf(database, id)] as const
    }),
  ),
) as Record<Role, Actor>
let made = 0

/** One action of this module: what it needs, and which of the roles may take it. */
interface Row {
  readonly action: SomeAction
  readonly kind: RecordKind
  /** A record in the state, owned by the clerk where records have owners. */
  readonly record: (state: string) => Promise<string>
  readonly input: (recordId: string) => Promise<object>
  readonly takenBy: readonly (Role | 'owner' | 'system')[]
}

async function force(id: string, state: string): Promise<string> {
  // The table asks about every state; how a record comes to it is told by the other tests.
  await inTransaction(database, (tx) =>
    tablesOf<'people'>(tx)
      .updateTable('platform.record')
      .set({ state })
      .where('id', '=', id)
      .execute(),
  )
  return id
}

async function anOrgan(state: string): Promise<string> {
  const id = await inTransaction(database, (tx) =>
    aUnit(tx, { unitKind: 'organ', name: `专班${String((made += 1))}`, parentId: county.bureau }),
  )
  await act(
    unitBook.actions.find(({ name }) => name === 'seat-member'),
    unitBook.kind,
    id,
    {
      actor: systemActor,
      input: { name: '局长', post: '组长', from: '2026-01-01' },
    },
  )
  return force(id, state)
}

async function aClerk(state: string): Promise<string> {
  const id = await anAccount(database, {
    loginName: `account${String((made += 1))}`,
    unitId: county.service,
    posts: [{ role: 'section-clerk', unitId: county.service }],
  })
  return force(id, state)
}

function owned(creation: SomeCreation | undefined, kind: RecordKind, input: () => object) {
  return async (state: string): Promise<string> => {
    assert.ok(creation)
    const { record } = await inTransaction(database, (tx) =>
      create(tx, kind, creation, {
        actor: people['section-clerk'],
        input: input(),
        happenedAt: morning,
      }),
    )
    return force(record.id, state)
  }
}

function act(
  action: SomeAction | undefined,
  kind: RecordKind,
  recordId: string,
  { actor, input }: { readonly actor: Actor; readonly input: object },
) {
  assert.ok(action)
  return inTransaction(database, (tx) =>
    take(tx, kind, action, { recordId, version: null, actor, input, happenedAt: morning }),
  )
}

const nothing = () => Promise.resolve({})
const days = { from: '2026-03-02', to: '2026-03-06' }
const member = (id: string) =>
  reading(database, (tx) => listOrganHistory(tx, id)).then(([first]) => ({
    memberId: first?.id,
    lastDay: '2026-03-02',
  }))
const post = (id: string) =>
  reading(database, (tx) => listPosts(tx, id)).then(([first]) => ({ postId: first?.id }))
const delegation = owned(delegationBook.creations[0], delegationBook.kind, () => ({
  toAccountId: people.director.accountId,
  reason: '出差',
  ...days,
}))
const leave = owned(leaveBook.creations[0], leaveBook.kind, () => ({
  leaveKind: 'annual',
  ...days,
}))

/** A letter that the clerk sent, and that no record owns yet. */
async function letter(): Promise<object> {
  const id = newId()
  const kept = { digest: id, sizeBytes: 1, mediaType: 'application/pdf' }
  const { accountId } = people['section-clerk']
  const sent = { id, name: '委托书.pdf', kept, accountId, at: morning }
  await inTransaction(database, (tx) => noteFile(tx, sent))
  return { letterFileIds: [id] }
}

const inputs: Readonly<Record<string, Row['input']>> = {
  'attach-letter': letter,
  rename: () => Promise.resolve({ name: `专班${String((made += 1))}` }),
  'seat-member': () => Promise.resolve({ name: '副局长', post: '副组长', from: '2026-01-01' }),
  'unseat-member': member,
  'rename-account': () => Promise.resolve({ displayName: '新名称' }),
  'give-post': () =>
    Promise.resolve({ role: 'bookkeeper', unitId: county.finance, from: '2026-03-02' }),
  'take-post-away': post,
  'stop-account': () => Promise.resolve({ reason: '调离' }),
  'reset-password': () => Promise.resolve({ oneTimePassword: makeOneTimePassword() }),
  'choose-password': () => Promise.resolve({ passwordHash: '$argon2id$test' }),
}
const takenBy: Readonly<Record<string, Row['takenBy']>> = {
  'give-post': ['security-administrator', 'system'],
  'take-post-away': ['security-administrator', 'system'],
  'choose-password': ['owner'],
  'attach-letter': ['owner'],
  'end-delegation': ['owner'],
  'lapse-delegation': ['system'],
  'cancel-leave': ['owner'],
}

const rows: readonly Row[] = (
  [
    [unitBook.kind, unitBook.actions, anOrgan],
    [accountBook.kind, [...accountBook.actions, choosePassword as SomeAction], aClerk],
    [delegationBook.kind, [...delegationBook.actions, lapseDelegation as SomeAction], delegation],
    [leaveBook.kind, leaveBook.actions, leave],
  ] as const
).flatMap(([kind, actions, record]) =>
  actions.map((action) => ({
    action,
    kind,
    record,
    input: inputs[action.name] ?? nothing,
    takenBy: takenBy[action.name] ?? ['system-administrator', 'system'],
  })),
)

/** Someone for whom the table says he may. */
async function actorFor(
  who: Row['takenBy'][number] | Role,
  recordId: string,
  kind: RecordKind,
): Promise<Actor> {
  if (who === 'system') return systemActor
  if (who !== 'owner') return people[who]
  return kind.table === 'people.account' ? ownerOf(recordId) : people['section-clerk']
}

// A stopped account has no actor: the hat of its owner is written by hand, so that the state alone refuses.
async function ownerOf(accountId: string): Promise<Actor> {
  const clerk = people['section-clerk']
  return {
    ...clerk,
    accountId,
    personId: accountId,
    hats: clerk.hats.map((hat) => ({ ...hat, accountId })),
  }
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )

describe('every action of people', () => {
  it('is in the table', () => {
    const named = new Set(rows.map(({ action }) => `${action.process.kind} ${action.name}`))
    const processes: readonly Process[] = [unitBook, accountBook, delegationBook, leaveBook].map(
      ({ kind }) => kind.process,
    )
    const moving = processes.flatMap(({ kind, actions }) =>
      Object.entries(actions).flatMap(([name, { creates }]) =>
        creates ? [] : [`${kind} ${name}`],
      ),
    )
    assert.deepEqual(
      moving.filter((name) => !named.has(name)),
      [],
    )
  })

  for (const row of rows) {
    const { action, kind } = row
    for (const state of statesOf(kind.process)) {
      const possible = permits(kind.process, state, action.name)
      it(`${kind.process.kind}: ${action.name} is ${possible ? 'taken and journalled' : 'refused'} in state ${state}`, async () => {
        const id = await row.record(state)
        const input = await row.input(id)
        const [who] = row.takenBy
        assert.ok(who)
        const actor = await actorFor(who, id, kind)
        const before = await stepsOf(id)
        const code = await codeOf(act(action, kind, id, { actor, input }))
        assert.equal(code, possible ? 'done' : 'wrong-state')
        assert.deepEqual(await stepsOf(id), possible ? [...before, action.name] : before)
      })
    }

    it(`${kind.process.kind}: ${action.name} is for ${row.takenBy.join(' and ')} alone`, async () => {
      const [state] = statesOf(kind.process).filter((one) =>
        permits(kind.process, one, action.name),
      )
      assert.ok(state)
      for (const role of roles) {
        const id = await row.record(state)
        const isOwner =
          role === 'section-clerk' &&
          row.takenBy.includes('owner') &&
          kind.table !== 'people.account'
        const code = await codeOf(
          act(action, kind, id, { actor: people[role], input: await row.input(id) }),
        )
        if (row.takenBy.includes(role) || isOwner) assert.equal(code, 'done', role)
        else assert.match(code, /^not-(allowed|found)$/, role)
      }
    })
  }
})

describe('bringing a record of people into being', () => {
  const creations = [
    {
      book: unitBook,
      by: ['system-administrator'],
      input: () => ({
        unitKind: 'department',
        name: `部门${String((made += 1))}`,
        parentId: county.county,
      }),
    },
    {
      book: accountBook,
      by: ['system-administrator'],
      input: () => ({
        loginName: `opened${String((made += 1))}`,
        displayName: '会计',
        unitId: county.finance,
      }),
    },
    { book: leaveBook, by: roles, input: () => ({ leaveKind: 'sick', ...days }) },
  ] as const
  for (const { book, by, input } of creations) {
    it(`${book.kind.process.kind}: is for ${by.join(', ')}`, async () => {
      const [creation] = book.creations
      assert.ok(creation)
      for (const role of roles) {
        const code = await codeOf(
          inTransaction(database, (tx) =>
            create(tx, book.kind, creation, {
              actor: people[role],
              input: input(),
              happenedAt: morning,
            }),
          ),
        )
        assert.equal(code, (by as readonly Role[]).includes(role) ? 'done' : 'not-allowed', role)
      }
    })
  }
})

describe('the three administrators', () => {
  const give = (accountId: string, role: string, over: object = {}) =>
    act(
      accountBook.actions.find(({ name }) => name === 'give-post'),
      accountBook.kind,
      accountId,
      {
        actor: people['security-administrator'],
        input: { role, unitId: county.county, from: '2026-03-02', ...over },
      },
    )

  it('exclude one another on one account', async () => {
    const account = await aClerk('active')
    await give(account, 'system-administrator')
    for (const role of ['security-administrator', 'audit-administrator'])
      assert.equal(await codeOf(give(account, role)), 'separation-of-duties')
    assert.equal(await codeOf(give(account, 'website-editor')), 'done')
  })

  it('exclude one another on the accounts of one person', async () => {
    const first = await aClerk('active')
    const second = await anAccount(database, {
      loginName: 'second',
      unitId: county.county,
      samePersonAs: first,
    })
    await give(second, 'audit-administrator')
    assert.equal(await codeOf(give(first, 'security-administrator')), 'separation-of-duties')
  })

  it('exclude one another when the second post only begins later, but not after the first has ended', async () => {
    const account = await aClerk('active')
    await give(account, 'system-administrator', { to: '2026-06-30' })
    assert.equal(
      await codeOf(give(account, 'audit-administrator', { from: '2026-06-30' })),
      'separation-of-duties',
    )
    assert.equal(await codeOf(give(account, 'audit-administrator', { from: '2026-07-01' })), 'done')
  })

  it('exclude one another when two are given to one person at once', async () => {
    const first = await aClerk('active')
    const second = await anAccount(database, {
      loginName: 'twice',
      unitId: county.county,
      samePersonAs: first,
    })
    const codes = await Promise.all([
      codeOf(give(first, 'system-administrator')),
      codeOf(give(second, 'security-administrator')),
    ])
    assert.deepEqual(codes.sort(), ['done', 'separation-of-duties'])
  })

  it('may not act for one another, nor give themselves posts, nor stop themselves', async () => {
    const [delegates] = delegationBook.creations
    assert.ok(delegates)
    const security = people['security-administrator']
    const code = await codeOf(
      inTransaction(database, (tx) =>
        create(tx, delegationBook.kind, delegates, {
          actor: security,
          input: { toAccountId: people['system-administrator'].accountId, reason: '休假', ...days },
          happenedAt: morning,
        }),
      ),
    )
    assert.equal(code, 'separation-of-duties')
    assert.equal(await codeOf(give(security.accountId, 'website-editor')), 'separation-of-duties')
    const stop = accountBook.actions.find(({ name }) => name === 'stop-account')
    const system = people['system-administrator']
    assert.equal(
      await codeOf(
        act(stop, accountBook.kind, system.accountId, { actor: system, input: { reason: '误点' } }),
      ),
      'separation-of-duties',
    )
  })

  it('are not reached by a post given to whom one of them already lends his', async () => {
    const helper = await aClerk('active')
    const [delegates] = delegationBook.creations
    assert.ok(delegates)
    await inTransaction(database, (tx) =>
      create(tx, delegationBook.kind, delegates, {
        actor: people['audit-administrator'],
        input: { toAccountId: helper, reason: '休假', ...days },
        happenedAt: morning,
      }),
    )
    assert.equal(await codeOf(give(helper, 'system-administrator')), 'separation-of-duties')
    assert.equal(await codeOf(give(helper, 'system-administrator', { from: '2026-03-07' })), 'done')
  })
})

describe('a post', () => {
  const give = accountBook.actions.find(({ name }) => name === 'give-post')

  it('of an auditor needs its last day', async () => {
    const account = await aClerk('active')
    const input = { role: 'auditor', unitId: county.bureau, from: '2026-03-02' }
    const actor = people['security-administrator']
    assert.equal(await codeOf(act(give, accountBook.kind, account, { actor, input })), 'invalid')
    assert.equal(
      await codeOf(
        act(give, accountBook.kind, account, { actor, input: { ...input, to: '2026-03-31' } }),
      ),
      'done',
    )
  })
})

async function stepsOf(id: string): Promise<readonly string[]> {
  const rows = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select('action')
      .where('recordId', '=', id)
      .orderBy('sequence')
      .execute(),
  )
  return rows.map(({ action }) => action)
}
