import assert from 'node:assert/strict'
import { it } from 'node:test'
import { findAccountByLoginName } from '#modules/people/index.ts'
import { isEmptyCounty, readCounty } from '#platform/county.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { prepareSample } from '../../tests/stories/sample-county.ts'
import { freshDatabase } from '../../tests/support/fresh-database.ts'
import { modules } from '../app.ts'
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

it('is never loaded into a county that holds records, and stays marked as the sample', async () => {
  assert.equal(await claimForSample(database), false)
  assert.equal((await reading(database, readCounty)).isSample, true)
})
