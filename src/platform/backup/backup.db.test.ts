import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'
import { openAfter, openMigratedDatabase } from '#platform/database/open-migrated.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { openFileStore, type FileStore } from '#platform/files/file-store.ts'
import { newId } from '#platform/ids.ts'
import { openKeystore } from '#platform/journal/keystore.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { ensureSealKey } from '#platform/journal/seal-key-store.ts'
import { parseSettings, type Settings } from '#platform/settings.ts'

import { aBureau, aClaim, aProject } from '../../../tests/stories/budget-story.ts'
import { barePlace, freshDatabase } from '../../../tests/support/fresh-database.ts'
import { aTerminal } from '../../../tests/support/terminal.ts'
import { backupCommand } from './backup-command.ts'
import { checkBackup } from './check-backup.ts'
import type { Manifest } from './manifest.ts'
import { restoreCommand } from './restore-command.ts'
import { writeBackup } from './write-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
after(() => {
  rmSync(folder, { recursive: true })
})
const clock = (): Date => new Date()
const secretKey = 'a'.repeat(32)
const keys = { directory: join(folder, 'keys'), secretKey }
const keystore = openKeystore(keys)
const restoring = aTerminal([restoreCommand])
const database = await freshDatabase()
const source = { database, clock, files: await openFileStore(join(folder, 'files')) }
const original = join(folder, 'original')
const content = '发票'

// A county that has done something: a claim half-way through its hands, a paper, two seals and a row after them.
const bureau = await aBureau(database)
await aClaim(bureau, await aProject(bureau), 3)
const kept = await source.files.keep(Readable.from([Buffer.from(content)]), { bytesMax: 100 })
await inTransaction(database, (tx) =>
  tablesOf<'platform'>(tx)
    .insertInto('platform.file')
    .values({
      ...{ id: newId(), name: '发票.txt', ...kept, uploadedAt: clock() },
      uploadedBy: bureau.accounts.clerk,
    })
    .execute(),
)
await sealAll(database)
await noteEvents(database, 3)
await sealAll(database)
await noteEvents(database, 1)
const backup = await writeBackup(source, original)

async function sealAll(from: Database): Promise<void> {
  await inTransaction(from, (tx) => ensureSealKey(tx, { keystore, now: clock() }))
  await inTransaction(from, (tx) => sealJournal(tx, { keystore, now: clock() }))
}

async function noteEvents(to: Database, count: number): Promise<void> {
  for (let event = 0; event < count; event += 1) {
    await inTransaction(to, (tx) =>
      noteEvent(tx, {
        ...{ name: 'look', about: null, actorId: null, address: '‘here’ \\ "there"\n\t' },
        ...{ outcome: 'ok', happenedAt: clock() },
      }),
    )
  }
}

/** Settings of a county that does not exist yet, on the kind of database that this run tests. */
async function aNewPlace(name: string, kind = process.env['TEST_DATABASE']): Promise<Settings> {
  const place = kind === 'postgres' ? await barePlace() : null
  return parseSettings({
    DATA_DIR: join(folder, name),
    SECRET_KEY: secretKey,
    ...(place?.kind === 'postgres' ? { DATABASE_URL: place.url } : {}),
  })
}

async function backUpAgain(settings: Settings, name: string): Promise<Manifest> {
  const { database: restored } = await openMigratedDatabase(settings)
  const files = await openFileStore(join(settings.dataDirectory, 'files'))
  const { manifest } = await writeBackup({ database: restored, clock, files }, join(folder, name))
  await restored.close()
  return manifest
}

function digests({ tables }: Manifest): Record<string, string> {
  return Object.fromEntries(
    tables
      .filter(({ table }) => table !== 'platform.journal')
      .map(({ table, rows, digest }) => [table, `${String(rows)} ${digest}`]),
  )
}

function rowsOf({ tables }: Manifest, name: string): number {
  return tables.find(({ table }) => table === name)?.rows ?? -1
}

async function restore(settings: Settings, from: string, ...more: string[]) {
  return restoring(['restore', '--from', from, ...more], { settings })
}

async function eventsOf(from: Database, name: string): Promise<readonly string[]> {
  const rows = await reading(from, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select('body')
      .where('action', '=', name)
      .execute(),
  )
  return rows.map(({ body }) => body)
}

test('a restored county has every row, every file and a journal that is whole', async () => {
  const settings = await aNewPlace('restored')
  const { code, said } = await restore(settings, original)
  assert.equal(code, 0, said)
  assert.match(said, /^已恢复“政务服务”/)
  assert.match(said, /2 号封存，验了 1 个签名/)
  assert.match(said, /启动前请把私钥文件放回/)
  const { database: restored } = await openMigratedDatabase(settings)
  const [event] = await eventsOf(restored, 'restore')
  assert.match(event ?? '', new RegExp(backup.digest))
  // The restored county goes on: its numbers follow the old ones, and it seals with the old key.
  await noteEvents(restored, 1)
  await sealAll(restored)
  await restored.close()
  const again = await backUpAgain(settings, 'again')
  const { 'platform.seal': oneMore, 'platform.seal_entry': more, ...rest } = digests(again)
  const {
    'platform.seal': seal,
    'platform.seal_entry': entry,
    ...before
  } = digests(backup.manifest)
  assert.deepEqual(rest, before)
  assert.equal(rowsOf(again, 'platform.seal'), rowsOf(backup.manifest, 'platform.seal') + 1)
  assert.equal(rowsOf(again, 'platform.journal'), rowsOf(backup.manifest, 'platform.journal') + 2)
  assert.ok([oneMore, more, seal, entry].every((digest) => digest !== undefined))
  assert.equal(again.files.digest, backup.manifest.files.digest)
  const files: FileStore = await openFileStore(join(settings.dataDirectory, 'files'))
  assert.equal(Buffer.concat(await (await files.read(kept.digest)).toArray()).toString(), content)
})

test('a county moves from one kind of database to the other and back', async (t) => {
  if (database.kind === 'embedded') {
    t.skip('the run on PostgreSQL moves it to the embedded database and back')
    return
  }
  const embedded = await aNewPlace('embedded', 'embedded')
  assert.equal((await restore(embedded, original)).code, 0)
  const between = await backUpAgain(embedded, 'between')
  const back = await aNewPlace('back')
  assert.equal((await restore(back, join(folder, 'between'))).code, 0)
  const end = await backUpAgain(back, 'end')
  assert.equal(between.databaseKind, 'embedded')
  assert.deepEqual(digests(between), digests(backup.manifest))
  assert.deepEqual(digests(end), digests(backup.manifest))
})

test('a backup of an older program is restored and brought up to date', async () => {
  const old = await aNewPlace('old')
  const { database: older } = await openAfter(old, (owner) => migrate(owner, { upTo: 9 }))
  await noteEvents(older, 2)
  await sealAll(older)
  const files = await openFileStore(join(folder, 'files-of-old'))
  const { manifest } = await writeBackup(
    { database: older, clock, files },
    join(folder, 'of-older'),
  )
  await older.close()
  assert.equal(manifest.migrations.length, 9)
  const now = await aNewPlace('brought-up')
  assert.equal((await restore(now, join(folder, 'of-older'))).code, 0)
  const again = await backUpAgain(now, 'of-newer')
  assert.deepEqual(again.migrations, backup.manifest.migrations)
  assert.equal(rowsOf(again, 'budget.claim'), 0)
})

test('a county that has records is not written over', async () => {
  const place = await aNewPlace('used')
  const { database: used } = await openMigratedDatabase(place)
  await noteEvents(used, 1)
  await used.close()
  assert.deepEqual(await restore(place, original), {
    code: 1,
    said: '数据库里已经有记录，不能往里恢复。请换一个空的数据库或数据文件夹。',
  })
})

test('one changed byte anywhere, or a part that is gone, and nothing is restored', async () => {
  const names = globSync('**', { cwd: original }).filter((name) =>
    statSync(join(original, name)).isFile(),
  )
  assert.ok(names.length > 20)
  const copy = join(folder, 'damaged')
  cpSync(original, copy, { recursive: true })
  for (const name of names) {
    const file = join(copy, name)
    const bytes = readFileSync(file)
    const flipped = Buffer.from(bytes)
    const middle = Math.floor(bytes.length / 2)
    flipped[middle] = (flipped[middle] ?? 0) ^ 1
    writeFileSync(file, flipped)
    await refuses(copy, /被改过或损坏了，不能恢复/, name)
    renameSync(file, `${file}.away`)
    await refuses(copy, /缺了|没有 manifest|被改过或损坏/, name)
    rmSync(`${file}.away`)
    writeFileSync(file, bytes)
  }
  await checkBackup(copy)
  const place = await aNewPlace('untouched')
  rmSync(join(copy, 'files.txt.gz'))
  const { code, said } = await restore(place, copy)
  assert.equal(code, 1)
  assert.match(said, /^备份里缺了 files.txt.gz，不能恢复。什么都没有动/)
  assert.equal(existsSync(join(folder, 'untouched/database')), false)
})

async function refuses(directory: string, sentence: RegExp, name: string): Promise<void> {
  await assert.rejects(
    () => checkBackup(directory),
    (error) => error instanceof Refusal && sentence.test(error.sentence.zh),
    name,
  )
}

test('a backup of a newer program is refused', async () => {
  const copy = join(folder, 'newer')
  cpSync(original, copy, { recursive: true })
  const { name = '' } = backup.manifest.migrations.at(-1) ?? {}
  const text = readFileSync(join(copy, 'manifest.json'), 'utf8').replaceAll(name, '9999_x.sql')
  const digest = createHash('sha256').update(text).digest('hex')
  writeFileSync(join(copy, 'manifest.json'), text)
  writeFileSync(join(copy, 'manifest.json.sha256'), `${digest}  manifest.json\n`)
  await refuses(copy, /更新的版本.*不认识 9999_x\.sql/, 'newer')
})

test('a backup is journalled, holds no private key, and says where those are', async () => {
  const type = aTerminal([backupCommand], source, {
    directory: folder,
    settings: parseSettings({ DATA_DIR: folder }),
  })
  const out = join(folder, 'by-hand')
  const { code, said } = await type(['backup', '--out', 'by-hand'])
  assert.equal(code, 0, said)
  const digest = /清单摘要（SHA-256）：([0-9a-f]{64})/.exec(said)?.[1] ?? 'none'
  assert.ok((await eventsOf(database, 'backup')).some((body) => body.includes(digest)))
  assert.match(said, /备份里没有私钥：请把 .*keys 和 SECRET_KEY/)
  const names = globSync('**', { cwd: out })
  assert.deepEqual(
    names.filter((name) => /\.key$|secret/.test(name)),
    [],
  )
  assert.deepEqual(
    names.filter((name) => (statSync(join(out, name)).mode & 0o077) !== 0),
    [],
  )
  const again = await type(['backup', '--out', 'by-hand'])
  assert.equal(again.code, 1)
  assert.match(again.said, /里已经有东西/)
})

test('a content that the disk has lost is said, and the rest is backed up', async () => {
  await asOwner(database, database.url, (owner) =>
    owner.exec(`update platform.file set record_id = (select id from platform.record limit 1)`),
  )
  const files = await openFileStore(join(folder, 'empty-files'))
  const { lost, manifest } = await writeBackup({ ...source, files }, join(folder, 'lossy'))
  assert.deepEqual(lost, [kept.digest])
  assert.equal(manifest.files.count, 0)
  await checkBackup(join(folder, 'lossy'))
})
