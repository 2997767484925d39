import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { migrate } from '#platform/database/migrate.ts'
import { openAfter, openMigratedDatabase } from '#platform/database/open-migrated.ts'
import type { Database } from '#platform/database/database.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { Settings } from '#platform/settings.ts'

import {
  aBackedUpCounty,
  aNewPlace,
  eventsOf,
  noteEvents,
  sealAll,
} from '../stories/a-backed-up-county.ts'
import { aTerminal, type Answer } from '../support/terminal.ts'
import type { Manifest } from '#platform/backup/manifest.ts'
import { restoreCommand } from '#platform/backup/restore-command.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'

const { folder, source, paper, keystore, original, backup } = await aBackedUpCounty()
const type = aTerminal([restoreCommand])
const restore = (settings: Settings, from: string): Promise<Answer> =>
  type(['restore', '--from', from], { settings })

async function backUp(settings: Settings, name: string, opened?: Database): Promise<Manifest> {
  const database = opened ?? (await openMigratedDatabase(settings)).database
  const files = await openFileStore(join(settings.dataDirectory, 'files'))
  const { manifest } = await writeBackup({ ...source, database, files }, join(folder, name))
  await database.close()
  return manifest
}

/** Rows and digest of each table but the journal, which knows that it was restored. */
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

test('a restored county has every row, every file and a journal that is whole', async () => {
  const settings = await aNewPlace(join(folder, 'restored'))
  const { code, said } = await restore(settings, original)
  assert.equal(code, 0, said)
  assert.match(said, /^已恢复“政务服务”/)
  assert.match(said, /2 号封存，验了 1 个签名/)
  assert.match(said, /启动前请把私钥文件放回/)
  const { database } = await openMigratedDatabase(settings)
  const [event = ''] = await eventsOf(database, 'restore')
  assert.match(event, new RegExp(backup.digest))
  const again = await backUp(settings, 'again', database)
  assert.deepEqual(digests(again), digests(backup.manifest))
  assert.equal(rowsOf(again, 'platform.journal'), rowsOf(backup.manifest, 'platform.journal') + 1)
  const files = await openFileStore(join(settings.dataDirectory, 'files'))
  assert.equal(again.files.digest, backup.manifest.files.digest)
  const bytes = await (await files.read(paper.digest)).toArray()
  assert.equal(Buffer.concat(bytes as Buffer[]).toString(), paper.content)
})

test('a restored county goes on: its numbers follow the old ones, and the old key seals', async () => {
  const settings = await aNewPlace(join(folder, 'going-on'))
  assert.equal((await restore(settings, original)).code, 0)
  const { database } = await openMigratedDatabase(settings)
  await noteEvents(database, 1)
  await sealAll(database, keystore)
  const later = await backUp(settings, 'later', database)
  assert.equal(rowsOf(later, 'platform.seal'), 3)
  assert.equal(
    rowsOf(later, 'platform.seal_entry'),
    rowsOf(backup.manifest, 'platform.journal') + 2,
  )
})

test('a county moves from one kind of database to the other and back', async (t) => {
  if (source.database.kind === 'embedded') {
    t.skip('the run on PostgreSQL moves it to the embedded database and back')
    return
  }
  const embedded = await aNewPlace(join(folder, 'embedded'), 'embedded')
  assert.equal((await restore(embedded, original)).code, 0)
  const between = await backUp(embedded, 'between')
  const back = await aNewPlace(join(folder, 'back'))
  assert.equal((await restore(back, join(folder, 'between'))).code, 0)
  const end = await backUp(back, 'end')
  assert.equal(between.databaseKind, 'embedded')
  assert.deepEqual(digests(between), digests(backup.manifest))
  assert.deepEqual(digests(end), digests(backup.manifest))
})

test('a backup of an older program is restored and brought up to date', async () => {
  const settings = await aNewPlace(join(folder, 'old'))
  const { database } = await openAfter(settings, (owner) => migrate(owner, { upTo: 9 }))
  await noteEvents(database, 2)
  await sealAll(database, keystore)
  const older = await backUp(settings, 'of-older', database)
  assert.equal(older.migrations.length, 9)
  const now = await aNewPlace(join(folder, 'brought-up'))
  assert.equal((await restore(now, join(folder, 'of-older'))).code, 0)
  const newer = await backUp(now, 'of-newer')
  assert.deepEqual(newer.migrations, backup.manifest.migrations)
  assert.equal(rowsOf(newer, 'budget.claim'), 0)
  assert.deepEqual(await restore(now, original), {
    code: 1,
    said: '数据库里已经有记录，不能往里恢复。请换一个空的数据库或数据文件夹。',
  })
})
