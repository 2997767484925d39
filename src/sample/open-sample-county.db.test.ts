import assert from 'node:assert/strict'
import { it } from 'node:test'
import { findAccountByLoginName } from '#modules/people/index.ts'
import { isEmptyCounty, readCounty } from '#platform/county.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { freshDatabase } from '../../tests/support/fresh-database.ts'
import { openSamplePeople, prepareSampleAccounts } from './daying-people.ts'
import { claimForSample } from './open-sample-county.ts'

const database = await freshDatabase()
const accounts = await prepareSampleAccounts(() => undefined)

it('is loaded whole or not at all, and again after an interruption', async () => {
  assert.equal(await claimForSample(database), true)
  const stopped = inTransaction(database, async (tx) => {
    await openSamplePeople(tx, accounts)
    throw new Error('the machine stopped')
  })
  await assert.rejects(stopped, /the machine stopped/)
  assert.equal(await reading(database, isEmptyCounty), true)
  assert.equal(await claimForSample(database), true)
  await inTransaction(database, (tx) => openSamplePeople(tx, accounts))
  for (const { loginName } of accounts) {
    assert.ok(await reading(database, (tx) => findAccountByLoginName(tx, loginName)), loginName)
  }
})

it('is never loaded into a county that holds records, and stays marked as the sample', async () => {
  assert.equal(await claimForSample(database), false)
  assert.equal((await reading(database, readCounty)).isSample, true)
})
