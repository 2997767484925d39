import type { Actor } from '#kernel/actor.ts'
import {
  accountKind,
  establishUnit,
  findActor,
  givePost,
  keepPassword,
  loadRoles,
  openAccount,
  systemActor,
  unitKind,
} from '#modules/people/index.ts'
import { create } from '#platform/actions/create.ts'
import { take } from '#platform/actions/take.ts'
import { hashPassword } from '#platform/crypto/password-hash.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading, type Tx } from '#platform/database/transaction.ts'

/** The morning on which the stories of these tests happen. */
export const morning = new Date('2026-03-02T01:00:00Z')

/** For tests through the server, whose sessions live in real time. */
export const realClock = (): Date => new Date()

export interface County {
  readonly county: string
  readonly bureau: string
  readonly finance: string
  readonly service: string
  readonly town: string
  readonly office: string
}

/** A small county: a bureau with a finance and a service section and a leading group, and a town; with the seeded roles. */
export async function aCounty(database: Database, at: Date = morning): Promise<County> {
  return inTransaction(database, async (tx) => {
    await loadRoles(tx)
    const county = await aUnit(
      tx,
      { unitKind: 'county', name: '大英县', nameEnglish: 'Daying' },
      at,
    )
    const bureau = await aUnit(
      tx,
      { unitKind: 'department', name: '行政审批局', parentId: county },
      at,
    )
    return {
      county,
      bureau,
      finance: await aUnit(tx, { unitKind: 'section', name: '财务股', parentId: bureau }, at),
      service: await aUnit(tx, { unitKind: 'section', name: '政务服务股', parentId: bureau }, at),
      town: await aUnit(tx, { unitKind: 'town', name: '隆盛镇', parentId: county }, at),
      office: await aUnit(
        tx,
        { unitKind: 'organ', name: '绩效自评工作领导小组', parentId: bureau },
        at,
      ),
    }
  })
}

export async function aUnit(tx: Tx, input: object, at: Date = morning): Promise<string> {
  const { record } = await create(tx, unitKind, establishUnit, {
    actor: systemActor,
    input,
    happenedAt: at,
  })
  return record.id
}

export interface AccountStory {
  readonly loginName: string
  readonly name?: string
  readonly unitId: string
  /** Role and unit of each post, from the first day of 2022. */
  readonly posts?: readonly {
    readonly role: string
    readonly unitId: string
    readonly to?: string
  }[]
  readonly samePersonAs?: string
  readonly password?: string
  readonly at?: Date
}

/** Opens an account with its posts and, where one is given, a password of its own. */
export async function anAccount(database: Database, story: AccountStory): Promise<string> {
  const { loginName, unitId, samePersonAs, at: happenedAt = morning } = story
  const passwordHash = story.password === undefined ? null : await hashPassword(story.password)
  return inTransaction(database, async (tx) => {
    const { record } = await create(tx, accountKind, openAccount, {
      actor: systemActor,
      input: { loginName, displayName: story.name ?? '经办人', unitId, samePersonAs },
      happenedAt,
    })
    for (const post of story.posts ?? []) {
      await take(tx, accountKind, givePost, {
        recordId: record.id,
        version: null,
        actor: systemActor,
        input: { from: '2022-01-01', ...post },
        happenedAt,
      })
    }
    if (passwordHash !== null)
      await keepPassword(tx, { accountId: record.id, passwordHash, now: happenedAt })
    return record.id
  })
}

/** Who acts under this account, as a request would find him. */
export async function actorOf(
  database: Database,
  accountId: string,
  now: Date = morning,
): Promise<Actor> {
  const actor = await reading(database, (tx) => findActor(tx, accountId, now))
  if (!actor) throw new Error(`Nobody acts under ${accountId}.`)
  return actor
}
