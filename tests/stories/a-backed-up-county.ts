import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after } from 'node:test'
import { writeBackup, type Backup } from '#platform/backup/write-backup.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { openFileStore, type FileStore } from '#platform/files/file-store.ts'
import { newId } from '#platform/ids.ts'
import { openKeystore, type Keystore } from '#platform/journal/keystore.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { ensureSealKey } from '#platform/journal/seal-key-store.ts'
import { parseSettings, type Settings } from '#platform/settings.ts'

import { barePlace, freshDatabase } from '../support/fresh-database.ts'
import { kindOfRun, type Kind } from '../support/test-place.ts'
import { aBureau, aClaim, aProject } from './budget-story.ts'

const secretKey = 'a'.repeat(32)
const clock = (): Date => new Date()

/** A county, its backup, and a folder where more of both can be put. */
export interface BackedUpCounty {
  readonly folder: string
  readonly source: {
    readonly database: Database
    readonly files: FileStore
    readonly clock: () => Date
  }
  readonly paper: { readonly digest: string; readonly content: string }
  readonly keystore: Keystore
  /** Where the backup is. */
  readonly original: string
  readonly backup: Backup
}

/** A county that has done something: a claim half-way through its hands, a paper, two seals and a row after them. */
export async function aBackedUpCounty(): Promise<BackedUpCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  after(() => {
    rmSync(folder, { recursive: true })
  })
  const database = await freshDatabase()
  const keystore = openKeystore({ directory: join(folder, 'keys'), secretKey })
  const source = { database, clock, files: await openFileStore(join(folder, 'files')) }
  const paper = await actOut(source)
  await sealAll(database, keystore)
  await noteEvents(database, 3)
  await sealAll(database, keystore)
  await noteEvents(database, 1)
  const original = join(folder, 'original')
  const backup = await writeBackup(source, original)
  return { folder, source, paper, keystore, original, backup }
}

async function actOut({
  database,
  files,
}: BackedUpCounty['source']): Promise<BackedUpCounty['paper']> {
  const bureau = await aBureau(database)
  await aClaim(bureau, await aProject(bureau), 3)
  const content = '发票'
  const kept = await files.keep(Readable.from([Buffer.from(content)]), { bytesMax: 100 })
  await inTransaction(database, (tx) =>
    tablesOf<'platform'>(tx)
      .insertInto('platform.file')
      .values({
        ...{ id: newId(), name: '发票.txt', ...kept, uploadedAt: clock() },
        uploadedBy: bureau.accounts.clerk,
      })
      .execute(),
  )
  return { digest: kept.digest, content }
}

export async function sealAll(database: Database, keystore: Keystore): Promise<void> {
  await inTransaction(database, (tx) => ensureSealKey(tx, { keystore, now: clock() }))
  await inTransaction(database, (tx) => sealJournal(tx, { keystore, now: clock() }))
}

export async function noteEvents(database: Database, count: number): Promise<void> {
  for (let event = 0; event < count; event += 1) {
    await inTransaction(database, (tx) =>
      noteEvent(tx, {
        ...{ name: 'look', about: null, actorId: null, address: '‘here’ \\ "there"\n\t' },
        ...{ outcome: 'ok', happenedAt: clock() },
      }),
    )
  }
}

/** What the journal says of events of this name. */
export async function eventsOf(database: Database, name: string): Promise<readonly string[]> {
  const rows = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select('body')
      .where('action', '=', name)
      .execute(),
  )
  return rows.map(({ body }) => body)
}

/** Settings of a county that does not exist yet. */
export async function aNewPlace(folder: string, kind: Kind = kindOfRun()): Promise<Settings> {
  const place = await barePlace(kind)
  mkdirSync(folder)
  if (place.kind === 'embedded') renameSync(place.folder, join(folder, 'database'))
  return parseSettings({
    DATA_DIR: folder,
    SECRET_KEY: secretKey,
    ...(place.kind === 'postgres' ? { DATABASE_URL: place.url } : {}),
  })
}
