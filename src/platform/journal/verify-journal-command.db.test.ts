import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { pemOfSm2PublicKey } from '#platform/crypto/sm2.ts'
import { asOwner } from '#platform/database/migrate.ts'
import { inTransaction } from '#platform/database/transaction.ts'

import { aJournalRow, insertJournalRow } from '../../../tests/support/journal-database.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aTerminal } from '../../../tests/support/terminal.ts'
import { exportJournal, writeJournalExport } from './export-journal.ts'
import { type Keystore, openKeystore } from './keystore.ts'
import { sealJournal } from './seal.ts'
import { ensureSealKey } from './seal-key-store.ts'
import { verifyJournalCommand } from './verify-journal-command.ts'

const database = await freshDatabase()
let folder: string
let keystore: Keystore
let publicKey: string
let digest: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
  keystore = openKeystore({ directory: join(folder, 'keys'), secretKey: 'a'.repeat(32) })
  const key = await inTransaction(database, (tx) => ensureSealKey(tx, { keystore, now: at(0) }))
  publicKey = key.publicKey
  for (const step of [1, 2, 3]) {
    await inTransaction(database, async (tx) => {
      for (let record = 1; record <= 10; record += 1) {
        const row = aJournalRow(record, step, heads.get(record))
        heads.set(record, row.digest)
        await insertJournalRow(tx, row)
      }
    })
    const { seal } = await inTransaction(database, (tx) =>
      sealJournal(tx, { keystore, now: at(step) }),
    )
    digest = seal?.digest ?? ''
  }
  await inTransaction(database, (tx) => insertJournalRow(tx, aJournalRow(11, 1)))
  await writeFile(file('journal.ndjson'), await exported())
  await writeFile(file('county.pem'), pemOfSm2PublicKey(publicKey))
})

after(async () => {
  await rm(folder, { recursive: true })
})

const heads = new Map<number, string>()
const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 2) + minutes * 60_000)
const file = (name: string): string => join(folder, name)

async function exported(): Promise<string> {
  return inTransaction(database, async (tx) => {
    let text = ''
    for await (const line of writeJournalExport(exportJournal(tx, at(60)))) {
      text += line
    }
    return text
  })
}

const type = aTerminal([verifyJournalCommand], { database })
const typeElsewhere = aTerminal([verifyJournalCommand])
const verify = (...options: string[]): ReturnType<typeof type> =>
  type(['verify-journal', ...options])

test('an export is verified with the key that was obtained apart, without the database', async () => {
  const options = ['verify-journal', '--file', 'journal.ndjson', '--public-key', 'county.pem']
  const standing = { directory: folder }
  const { code, said } = await typeElsewhere(options, standing)
  assert.equal(code, 0)
  assert.match(said, /看了 31 行、3 号封存，验了 1 个签名/)
  assert.match(said, new RegExp(`末号回执：3:${digest}`))
  const all = [...options, '--receipt', `3:${digest}`, '--all-signatures']
  const whole = await typeElsewhere(all, standing)
  assert.equal(whole.code, 0)
  assert.match(whole.said, /验了 3 个签名。\n核到第 3 号封存（.*）为止。与回执核对过/)
})

test('the live journal is verified in the same way', async () => {
  const options = ['verify-journal', '--public-key', publicKey]
  const { code, said } = await type(options, { language: 'en' })
  assert.equal(code, 0)
  assert.match(said, /Read 31 rows and 3 seals.*1 more rows are not sealed/s)
})

test('what is wrong is said line by line', async () => {
  const text = await exported()
  await writeFile(file('altered.ndjson'), text.replace('"sequence":2', '"sequence":9'))
  const altered = await verify('--file', file('altered.ndjson'), '--public-key', publicKey)
  assert.equal(altered.code, 1)
  assert.match(altered.said, /✗ 第 11 行（claim .* 的第 9 步）与它的摘要不符/)
  await writeFile(file('garbled.ndjson'), text.replace('{"type":"row"', '{"type":row"'))
  const garbled = await verify('--file', file('garbled.ndjson'), '--public-key', publicKey)
  assert.equal(garbled.code, 1)
  assert.match(garbled.said, /✗ 文件第 4 行读不懂/)
  const absent = await verify('--file', file('absent.ndjson'), '--public-key', publicKey)
  assert.equal(absent.code, 1)
  assert.match(absent.said, /没有 .*absent\.ndjson 这个文件/)
})

test('someone with all rights on the database cannot hide a row under an invented entry', async () => {
  await asOwner(database, database.url, async (owner) => {
    await owner.exec(`
      alter table platform.seal_entry drop constraint seal_entry_seal_fk;
      insert into platform.seal_entry (journal_id, seal_number, late) select max(id), 99, false from platform.journal;`)
  })
  try {
    const { code, said } = await verify('--public-key', publicKey)
    assert.equal(code, 1)
    assert.match(said, /挂在第 99 号封存下，那一号却没有了/)
  } finally {
    await asOwner(database, database.url, (owner) =>
      owner.exec(`
        delete from platform.seal_entry where seal_number = 99;
        alter table platform.seal_entry add constraint seal_entry_seal_fk foreign key (seal_number) references platform.seal;`),
    )
  }
})

test('without a key, or with options it does not know, it verifies nothing and says how to ask', async () => {
  for (const argv of [
    [],
    ['--public-key', 'nowhere.pem'],
    ['--publickey', publicKey],
    ['--public-key', publicKey, '--receipt', '3:abc'],
    ['--public-key', publicKey, 'stray'],
  ]) {
    const { code, said } = await verify(...argv)
    assert.equal(code, 2, argv.join(' '))
    assert.match(said, /\n用法：verify-journal/)
  }
})
