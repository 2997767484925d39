import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { CalendarRows } from '#kernel/working-calendar.ts'
import { loadBudgetRules } from '#modules/budget/index.ts'
import { findAccountByLoginName } from '#modules/people/index.ts'
import { hashPassword } from '#platform/crypto/password-hash.ts'
import { isEmptyCounty, readCounty } from '#platform/county.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import type { KeptFile } from '#platform/files/file-store.ts'
import { openKeystore } from '#platform/journal/keystore.ts'
import { ensureSealKey } from '#platform/journal/seal-key-store.ts'
import { addWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import calendar from '../../db/seed/working-calendar.json' with { type: 'json' }
import { freshDatabase } from '../../tests/support/fresh-database.ts'
import { modules } from '../app.ts'
import { samplePeople } from './daying-people.ts'
import { allSteps, keyOf, rehearse } from './daying-story.ts'
import { claimForSample, playSampleCounty } from './open-sample-county.ts'

const database = await freshDatabase()
const directory = await mkdtemp(join(tmpdir(), 'sample-keys-'))
const keystore = openKeystore({ directory, secretKey: 'a'.repeat(32) })
const now = new Date()
// The contents of papers do not matter here, only that each has its own.
const rehearsed = await rehearse(allSteps(now, { centre: '', services: '' }))
const papers = new Map<string, KeptFile>(
  rehearsed.map((paper) => [
    keyOf(paper),
    {
      digest: createHash('sha256').update(keyOf(paper)).digest('hex'),
      sizeBytes: 1,
      mediaType: 'application/pdf',
    },
  ]),
)
// One password for all, since hashing is slow on purpose.
const passwordHash = await hashPassword('Ty-the-same-for-all-7a')
const accounts = samplePeople.map((person) => ({ ...person, password: '', passwordHash }))
await inTransaction(database, async (tx) => {
  await ensureSealKey(tx, { keystore, now })
  await addWorkingCalendar(tx, CalendarRows.parse(calendar))
  await loadBudgetRules(tx)
})

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
