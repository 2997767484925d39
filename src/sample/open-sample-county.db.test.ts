import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { shanghaiDate } from '#kernel/dates.ts'
import { findAccountByLoginName, findActor } from '#modules/people/index.ts'
import { readDoubtPage } from '#modules/budget/index.ts'
import { isEmptyCounty, readCounty } from '#platform/county.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { prepareSample } from '../../tests/stories/sample-county.ts'
import { freshDatabase } from '../../tests/support/fresh-database.ts'
import { modules } from '../app.ts'
import { paymentsOf, storiesOf } from './daying-story.ts'
import { treasuryLists } from './treasury-steps.ts'
import { claimForSample, playSampleCounty } from './open-sample-county.ts'

const database = await freshDatabase()
const { now, keystore, accounts, papers } = await prepareSample(database)

it('is loaded whole or not at all, and again after an interruption', async () => {
  assert.equal(await claimForSample(database), true)
  let steps = 0
  const load = (stopAfter: number) =>
    inTransaction(database, (tx) =>
      playSampleCounty(tx, {
        house: { modules, keystore },
        accounts,
        papers,
        now,
        progress: () => {
          steps += 1
          if (steps === stopAfter) throw new Error('the machine stopped')
        },
      }),
    )
  await assert.rejects(load(20), /the machine stopped/)
  assert.equal(await reading(database, isEmptyCounty), true)
  assert.equal(await claimForSample(database), true)
  await load(0)
  for (const { loginName } of accounts) {
    assert.ok(await reading(database, (tx) => findAccountByLoginName(tx, loginName)), loginName)
  }
})

it('has treasury lists in which exactly what is planted was settled or waits for the accountant', async () => {
  const today = shanghaiDate(now.getTime())
  const { settled, last } = treasuryLists(paymentsOf(storiesOf(today), today))
  const { rows } = await reading(database, (tx) =>
    sql<{ month: string; state: string; waitingFor: string | null; what: string | null }>`
      select l.month, r.state, r.waiting_for,
        (select string_agg(what, '; ' order by what) from (
          select 'tied ' || t.voucher as what from budget.treasury_pair m join budget.treasury_line t on t.id = m.line_id
            where m.list_id = l.id and m.certainty = 'by-hand'
          union select 'explained ' || coalesce(t.voucher, y.reference) from budget.treasury_explanation e
            left join budget.treasury_line t on t.id = e.line_id left join budget.claim_payment y on y.id = e.payment_id
            where e.list_id = l.id) found) as what
      from budget.treasury_list l join platform.record r on r.id = l.id order by l.month`.execute(
      tablesOf<'budget'>(tx),
    ),
  )
  const closed = rows.filter(({ state }) => state === 'closed')
  assert.deepEqual(
    closed.flatMap(({ what }) => what?.split('; ') ?? []).toSorted(),
    settled.planted
      .map(({ planting, reference }) =>
        planting === 'payee-otherwise' ? `tied ${reference}` : `explained ${reference}`,
      )
      .toSorted(),
  )
  assert.deepEqual(
    closed.map(({ month }) => month),
    settled.lists.map(({ month }) => month),
  )
  assert.deepEqual(
    rows.filter(({ state }) => state !== 'closed'),
    last.lists.map(({ month }) => ({ month, state: 'matching', waitingFor: 'settle', what: null })),
  )
})

it('has in 2023 exactly the doubts that its story gives cause for', async () => {
  const { doubts } = await reading(database, async (tx) => {
    const account = await findAccountByLoginName(tx, 'accountant')
    const actor = await findActor(tx, account?.id ?? '', now)
    assert.ok(actor)
    return readDoubtPage(tx, { question: { year: 2023 }, actor, now }, 'zh')
  })
  assert.deepEqual(
    doubts.map(({ rule, claims }) => [rule, ...claims.map(({ name }) => name.slice(13))]),
    [
      ['class-unlike-purpose', '综合窗口台面和标识改造'],
      ['class-unlike-purpose', '购置排号机和评价器'],
      ['device-without-asset', '支付等级保护二级测评费'],
      ['class-unlike-purpose', '支付等级保护二级测评费'],
    ],
  )
})

it('is never loaded into a county that holds records, and stays marked as the sample', async () => {
  assert.equal(await claimForSample(database), false)
  assert.equal((await reading(database, readCounty)).isSample, true)
})
