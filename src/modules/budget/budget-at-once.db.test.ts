import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { actorOf, anAccount } from '../../../tests/support/county.ts'
import {
  aBureau,
  aClaim,
  act,
  aProject,
  march,
  readClaim,
  type Bureau,
} from '../../../tests/stories/budget-story.ts'
import { adjustProject } from './actions/adjust-project.ts'
import { recordPayment } from './actions/record-payment.ts'
import { balanceOf } from './ledger/balance.ts'
import { claimKind } from './claims/claim-kind.ts'
import { readSumsOf } from './ledger/ledger-store.ts'
import { projectKind } from './projects/project-kind.ts'

const database = await freshDatabase()
let bureau: Bureau

before(async () => {
  bureau = await aBureau(database)
})

/** Ten different people who hold the same post in the bureau. */
async function tenOf(role: string): Promise<readonly Actor[]> {
  const actors: Actor[] = []
  for (let place = 1; place <= 10; place += 1) {
    const unitId = bureau.county.bureau
    const id = await anAccount(database, {
      loginName: `${role}-${String(place)}`,
      unitId,
      posts: [{ role, unitId }],
      at: march,
    })
    actors.push(await actorOf(database, id, march))
  }
  return actors
}

/** How many did it, and what the others were told. */
async function atOnce(
  people: readonly Actor[],
  work: (actor: Actor) => Promise<unknown>,
): Promise<{ readonly done: number; readonly told: readonly string[] }> {
  const results = await Promise.allSettled(people.map(work))
  const told = results.flatMap((result) => {
    if (result.status === 'fulfilled') return []
    if (result.reason instanceof Refusal) return [result.reason.code]
    throw result.reason
  })
  return { done: results.length - told.length, told }
}

async function actionsOn(recordId: string): Promise<readonly string[]> {
  const rows = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select('action')
      .where('recordId', '=', recordId)
      .orderBy('sequence')
      .execute(),
  )
  return rows.map(({ action }) => action)
}

async function balanceNow(projectId: string) {
  return balanceOf(await reading(database, (tx) => readSumsOf(tx, projectId)))
}

describe('of ten people who act on what they all see', () => {
  it('one changes the budget, and nine are told that it changed', async () => {
    const recordId = await aProject(bureau)
    const accountants = await tenOf('accountant')
    const { done, told } = await atOnce(accountants, (actor) =>
      act(bureau, projectKind, adjustProject, {
        recordId,
        actor,
        version: 2,
        input: {
          changes: [{ source: 'fiscal', amountFen: 500 }],
          adjustedOn: '2023-03-06',
          reason: '样例原因',
        },
      }),
    )
    assert.equal(done, 1)
    assert.deepEqual(told, new Array(9).fill('changed-since-you-looked'))
    assert.deepEqual(await actionsOn(recordId), ['plan', 'approve', 'adjust'])
    assert.equal((await balanceNow(recordId)).adjustedFen, 1_000_500)
  })

  it('one records the payment, and nine are told that it is no longer theirs to record', async () => {
    const projectId = await aProject(bureau)
    const recordId = await aClaim(bureau, projectId, 5)
    const { version } = await readClaim(bureau, recordId)
    const cashiers = await tenOf('cashier')
    const { done, told } = await atOnce(cashiers, (actor) =>
      act(bureau, claimKind, recordPayment, {
        recordId,
        actor,
        version,
        input: { paidOn: '2023-03-06', reference: '样例', amountFen: 10_000 },
      }),
    )
    assert.equal(done, 1)
    assert.equal(told.length, 9)
    assert.ok(
      told.every((code) => code === 'wrong-state' || code === 'not-allowed'),
      told.join(),
    )
    assert.equal((await actionsOn(recordId)).filter((one) => one === 'record-payment').length, 1)
    assert.equal((await balanceNow(projectId)).paidFen, 10_000)
  })
})
