import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { noteOperation } from '../commands/note-operation.ts'
import { migrate, type OwnerConnection } from '../database/migrate.ts'
import { openAfter } from '../database/open-migrated.ts'
import { openFileStore } from '../files/file-store.ts'
import type { Verdict } from '../journal/verify.ts'
import { verifyLiveJournal } from '../journal/verify-journal-command.ts'
import type { Settings } from '../settings.ts'
import { checkBackup, readContents } from './check-backup.ts'
import { loadTables } from './load-tables.ts'
import type { Manifest } from './manifest.ts'

/** A restored county, with what its journal says of itself. */
export interface Restored {
  readonly manifest: Manifest
  readonly migrated: readonly string[]
  readonly verdict: Verdict
}

/**
 * Restores a backup into the empty database of these settings, whichever kind made it. Nothing is touched before the
 * whole backup is checked. Whoever asks holds the data folder when the database is embedded.
 */
export async function restoreBackup(
  settings: Settings,
  directory: string,
  publicKeys: readonly string[],
): Promise<Restored> {
  const { manifest, digest } = await checkBackup(directory)
  const { database, answer: migrated } = await openAfter(settings, async (owner) => {
    await refuseUsed(owner, manifest)
    await restoreFiles(settings, directory, manifest)
    await migrate(owner, { upTo: newestOf(manifest.migrations) })
    await loadTables(owner, directory, manifest)
    return migrate(owner)
  })
  try {
    const known = manifest.publicKeys.map(({ publicKey }) => publicKey)
    const verdict = await verifyLiveJournal(database, {
      publicKeys: publicKeys.length === 0 ? known : publicKeys,
    })
    await noteOperation(
      { database, clock: () => new Date() },
      {
        name: 'restore',
        outcome: verdict.findingCount === 0 ? 'ok' : 'failed',
        details: { manifestDigest: digest, findings: verdict.findingCount },
      },
    )
    return { manifest, migrated, verdict }
  } finally {
    await database.close()
  }
}

async function refuseUsed(owner: OwnerConnection, manifest: Manifest): Promise<void> {
  const [ledger] = await owner.query<{ isThere: boolean }>(
    `select to_regclass('public.tongban_migration') is not null as "isThere"`,
  )
  if (ledger?.isThere !== true) return
  const applied = await owner.query<{ number: number }>(
    'select number from public.tongban_migration',
  )
  if (applied.length > 0 && (await holdsRecords(owner))) {
    throw new Refusal(
      'already-exists',
      label(
        '数据库里已经有记录，不能往里恢复。请换一个空的数据库或数据文件夹。',
        'The database holds records already. Restore into an empty database or data folder.',
      ),
    )
  }
  if (newestOf(applied) > newestOf(manifest.migrations)) {
    throw new Refusal(
      'already-exists',
      label(
        '数据库的表结构比备份的新。请换一个全新的数据库或数据文件夹，恢复后会自动升级。',
        'The schema of the database is newer than the backup’s. Restore into a new database or data folder; it is brought up to date afterwards.',
      ),
    )
  }
}

async function holdsRecords(owner: OwnerConnection): Promise<boolean> {
  const [found] = await owner.query<{ any: boolean }>(`
    select exists (select from platform.record) or exists (select from platform.journal) as "any"`)
  return found?.any === true
}

function newestOf(migrations: readonly { readonly number: number }[]): number {
  return Math.max(0, ...migrations.map(({ number }) => number))
}

// Before the rows that name them: a content without a row is swept, a row without its content is a loss.
async function restoreFiles(
  { dataDirectory }: Settings,
  directory: string,
  manifest: Manifest,
): Promise<void> {
  const files = await openFileStore(join(dataDirectory, 'files'))
  for await (const { digest, path } of readContents(directory, manifest)) {
    await files.putBack(digest, createReadStream(join(directory, path)))
  }
}
