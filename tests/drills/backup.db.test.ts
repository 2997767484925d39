import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { asOwner } from '#platform/database/migrate.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { parseSettings } from '#platform/settings.ts'

import { aBackedUpCounty, eventsOf } from '../stories/a-backed-up-county.ts'
import { aTerminal } from '../support/terminal.ts'
import { backupCommand } from '#platform/backup/backup-command.ts'
import { checkBackup } from '#platform/backup/check-backup.ts'
import { restoreCommand } from '#platform/backup/restore-command.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'

const { folder, source, paper, original, backup } = await aBackedUpCounty()
const { database } = source

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
  const settings = parseSettings({ DATA_DIR: join(folder, 'untouched') })
  rmSync(join(copy, 'files.txt.gz'))
  const restoring = aTerminal([restoreCommand], null, { settings })
  const { code, said } = await restoring(['restore', '--from', copy])
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
  assert.deepEqual(lost, [paper.digest])
  assert.equal(manifest.files.count, 0)
  await checkBackup(join(folder, 'lossy'))
})
