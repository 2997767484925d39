import { existsSync, readdirSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sql } from 'kysely'
import packageFile from '../../../package.json' with { type: 'json' }
import { noteOperation } from '../commands/note-operation.ts'
import { readCounty } from '../county.ts'
import { pemOfSm2PublicKey } from '../crypto/sm2.ts'
import { reading, tablesOf, type Tx } from '../database/transaction.ts'
import type { FileStore } from '../files/file-store.ts'
import type { House } from '../house.ts'
import { dumpRows, readAppliedMigrations, readTables } from './dump-tables.ts'
import { backupFormat, sealManifest, writeManifest, type Manifest } from './manifest.ts'
import { readLines, writePart } from './part-file.ts'

/** What a backup came to hold. */
export interface Backup {
  readonly manifest: Manifest
  readonly digest: string
  /** Contents that a record owns and the disk no longer has, or no longer as they were. */
  readonly lost: readonly string[]
}

const wanted = 'files-wanted.ndjson.gz'

/**
 * Copies the county into an empty folder: the rows of one moment, the contents of its files, its public keys. The
 * private keys are not in it, for whoever has a backup must not be able to seal.
 */
export async function writeBackup(
  house: Pick<House, 'database' | 'files' | 'clock'>,
  directory: string,
): Promise<Backup> {
  await makeEmpty(directory)
  const rows = await reading(house.database, (tx) => writeRows(tx, directory))
  const { files, lost } = await writeFiles(house.files, directory)
  const manifest: Manifest = {
    format: backupFormat,
    productVersion: packageFile.version,
    madeAt: new Date().toISOString(),
    databaseKind: house.database.kind,
    ...rows,
    files,
  }
  const sealed = sealManifest(manifest)
  // Before the manifest, without which nobody can restore it: a backup that nobody noted must not exist.
  await noteOperation(house, {
    name: 'backup',
    outcome: lost.length === 0 ? 'ok' : 'failed',
    details: { manifestDigest: sealed.digest, contentsLost: lost.length },
  })
  await writeManifest(directory, sealed)
  return { manifest, digest: sealed.digest, lost }
}

async function makeEmpty(directory: string): Promise<void> {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new Refusal(
      'already-exists',
      label(
        `${directory} 里已经有东西。备份要写进空文件夹。`,
        `${directory} is not empty. A backup is written into an empty folder.`,
      ),
    )
  }
  await mkdir(directory, { recursive: true, mode: 0o700 })
}

async function writeRows(
  tx: Tx,
  directory: string,
): Promise<Pick<Manifest, 'county' | 'migrations' | 'tables' | 'publicKeys'>> {
  const tables: Manifest['tables'] = []
  for (const table of await readTables(tx)) {
    let rows = 0
    const path = `database/${table.name.replaceAll('"', '')}.ndjson.gz`
    const lines = dumpRows(tx, table, (more) => {
      rows += more
    })
    const part = await writePart(directory, path, lines)
    tables.push({ table: table.name, rows, ...part })
  }
  await writePart(directory, wanted, dumpWanted(tx))
  return {
    county: (await readCounty(tx)).siteName,
    migrations: [...(await readAppliedMigrations(tx))],
    tables,
    publicKeys: await writePublicKeys(tx, directory),
  }
}

async function* dumpWanted(tx: Tx): AsyncGenerator<string> {
  for (let last = ''; ;) {
    const { rows } = await sql<{ digest: string; isOwned: boolean }>`
      select digest, bool_or(record_id is not null) as is_owned from platform.file
      where digest > ${last} group by digest order by digest limit 1000`.execute(
      tablesOf<'platform'>(tx),
    )
    for (const row of rows) yield `${JSON.stringify(row)}\n`
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.digest
  }
}

async function writePublicKeys(tx: Tx, directory: string): Promise<Manifest['publicKeys']> {
  const keys = await tablesOf<'platform'>(tx)
    .selectFrom('platform.sealKey')
    .select(['id', 'publicKey'])
    .orderBy('validFrom')
    .execute()
  const parts: Manifest['publicKeys'] = []
  for (const { id, publicKey } of keys) {
    const path = `public-keys/${id}.pem`
    const part = await writePart(directory, path, one(pemOfSm2PublicKey(publicKey)))
    parts.push({ keyId: id, publicKey, ...part })
  }
  return parts
}

async function* one(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

// After the rows' moment, so that nobody waits for the copying. What was swept meanwhile belonged to no record.
async function writeFiles(
  files: FileStore,
  directory: string,
): Promise<{ readonly files: Manifest['files']; readonly lost: readonly string[] }> {
  const lost: string[] = []
  let count = 0
  const copied = async function* (): AsyncGenerator<string> {
    for await (const line of readLines(directory, wanted)) {
      const { digest, isOwned } = JSON.parse(line) as { digest: string; isOwned: boolean }
      if (await copyFile(files, digest, directory)) {
        count += 1
        yield `${digest}\n`
      } else if (isOwned) lost.push(digest)
    }
  }
  const part = await writePart(directory, 'files.txt.gz', copied())
  await rm(join(directory, wanted))
  return { files: { ...part, count }, lost }
}

async function copyFile(files: FileStore, digest: string, directory: string): Promise<boolean> {
  const path = pathOfContent(digest)
  const content = await files.read(digest).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  if (content === null) return false
  const part = await writePart(directory, path, content)
  if (part.digest === digest) return true
  await rm(join(directory, path))
  return false
}

/** Where a content lies in a backup. */
export function pathOfContent(digest: string): string {
  return `files/${digest.slice(0, 2)}/${digest}`
}
