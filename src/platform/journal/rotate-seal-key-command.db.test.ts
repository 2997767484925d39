import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inTransaction } from '#platform/database/transaction.ts'

import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aTerminal } from '../../../tests/support/terminal.ts'
import { openKeystore } from './keystore.ts'
import { rotateSealKeyCommand } from './rotate-seal-key-command.ts'
import { sealJournal } from './seal.ts'
import { ensureSealKey } from './seal-key-store.ts'
import { verifyJournalCommand } from './verify-journal-command.ts'

const database = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'rotate-'))
after(() => rm(folder, { recursive: true }))
const directory = join(folder, 'keys')
const keystore = openKeystore({ directory, secretKey: 'a'.repeat(32) })
const clock = (): Date => new Date()
const type = aTerminal([rotateSealKeyCommand, verifyJournalCommand], { database, keystore, clock })

test('a new key is signed by the old one, and only a lost one lets it begin without', async () => {
  const first = await inTransaction(database, (tx) => ensureSealKey(tx, { keystore, now: clock() }))
  const handedOver = await type(['rotate-seal-key'])
  assert.equal(handedOver.code, 0, handedOver.said)
  await inTransaction(database, (tx) => sealJournal(tx, { keystore, now: clock() }))
  const verified = await type(['verify-journal', '--public-key', first.publicKey])
  assert.equal(verified.code, 0, verified.said)
  assert.doesNotMatch(verified.said, /没有为它签字/)

  await rm(directory, { recursive: true })
  const refused = await type(['rotate-seal-key'])
  assert.equal(refused.code, 1)
  assert.match(refused.said, /^旧私钥不在这里/)
  const lost = await type(['rotate-seal-key', '--lost'])
  const publicKey = /新公钥：([0-9a-f]+)/.exec(lost.said)?.[1] ?? ''
  await inTransaction(database, (tx) => sealJournal(tx, { keystore, now: clock() }))
  const both = ['--public-key', first.publicKey, '--public-key', publicKey]
  const after = await type(['verify-journal', ...both])
  assert.equal(after.code, 0, after.said)
  assert.match(after.said, /没有为它签字（当时报了遗失）/)
})
