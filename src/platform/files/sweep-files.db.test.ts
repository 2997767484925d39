import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, it } from 'node:test'
import { aCounty, anAccount, morning } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { inTransaction, reading, tablesOf } from '../database/transaction.ts'
import { newId } from '../ids.ts'
import { openFileStore } from './file-store.ts'
import { noteFile } from './note-file.ts'
import { ownFiles } from './record-files.ts'
import { sweepFiles } from './sweep-files.ts'

const database = await freshDatabase()
const folder = mkdtempSync(join(tmpdir(), 'sweep-'))
after(() => {
  rmSync(folder, { recursive: true })
})
const files = await openFileStore(folder)
const { service } = await aCounty(database)
const accountId = await anAccount(database, { loginName: 'clerk', unitId: service })
const sentAt = morning
const hoursLater = (hours: number): Date => new Date(sentAt.getTime() + hours * 3_600_000)

async function send(content: string, owner?: string): Promise<{ id: string; digest: string }> {
  const kept = await files.keep(Readable.from([Buffer.from(content)]), { bytesMax: 1000 })
  const id = newId()
  await inTransaction(database, async (tx) => {
    await noteFile(tx, { id, name: 'a.txt', kept, accountId, at: sentAt })
    if (owner !== undefined) await ownFiles(tx, { kind: 'unit', recordId: owner, accountId }, [id])
  })
  return { id, digest: kept.digest }
}

/** The disk's own clock: as if the content had been sent some hours ago. */
function age(digest: string): void {
  const before = new Date(Date.now() - 5 * 3_600_000)
  utimesSync(join(folder, digest.slice(0, 2), digest), before, before)
}

const isKept = ({ digest }: { readonly digest: string }): boolean =>
  readdirSync(join(folder, digest.slice(0, 2))).includes(digest)

async function isNoted({ id }: { readonly id: string }): Promise<boolean> {
  const row = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.file')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  return row !== undefined
}

const sweepAt = (hours: number): Promise<void> =>
  sweepFiles({ database, files, clock: () => hoursLater(hours) })

it('the sweep keeps what records own, and waits a day before it takes what none came to own', async () => {
  const owned = await send('有主的', service)
  const lost = await send('没人要的')
  for (const { digest } of [owned, lost]) age(digest)
  await sweepAt(23)
  assert.deepEqual([await isNoted(lost), isKept(lost)], [true, true])
  await sweepAt(25)
  assert.deepEqual([await isNoted(lost), isKept(lost)], [false, false])
  assert.deepEqual([await isNoted(owned), isKept(owned)], [true, true])
})

it('a content stays as long as one record owns an equal one', async () => {
  const owned = await send('同样的内容', service)
  const lost = await send('同样的内容')
  assert.equal(owned.digest, lost.digest)
  age(lost.digest)
  await sweepAt(25)
  assert.deepEqual([await isNoted(lost), await isNoted(owned)], [false, true])
  assert.ok(isKept(owned))
})

it('a content that somebody is sending again just now stays', async () => {
  const lost = await send('又传了一次')
  await sweepAt(25)
  assert.deepEqual([await isNoted(lost), isKept(lost)], [false, true])
})
