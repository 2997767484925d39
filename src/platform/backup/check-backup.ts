import { readMigrations } from '../database/migrate.ts'
import { broken, readManifest, type Manifest } from './manifest.ts'
import { measurePart, readLines } from './part-file.ts'
import { pathOfContent } from './write-backup.ts'

/** Checks a whole backup, every byte of it, before anybody touches a database; refuses one that is not whole. */
export async function checkBackup(
  directory: string,
): Promise<{ readonly manifest: Manifest; readonly digest: string }> {
  const { manifest, digest } = await readManifest(directory)
  await refuseUnknownSchema(manifest)
  for (const part of [...manifest.tables, ...manifest.publicKeys, manifest.files]) {
    const found = await measurePart(directory, part.path)
    if (found === null) throw missing(part.path)
    if (found.digest !== part.digest) throw altered(part.path)
  }
  for await (const content of readContents(directory, manifest)) {
    const found = await measurePart(directory, content.path)
    if (found === null) throw missing(content.path)
    if (found.digest !== content.digest) throw altered(content.path)
  }
  return { manifest, digest }
}

/** The contents of files that a backup holds. */
export async function* readContents(
  directory: string,
  { files }: Manifest,
): AsyncGenerator<{ readonly digest: string; readonly path: string }> {
  for await (const digest of readLines(directory, files.path)) {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw altered(files.path)
    yield { digest, path: pathOfContent(digest) }
  }
}

async function refuseUnknownSchema({ migrations, productVersion }: Manifest): Promise<void> {
  const known = new Set((await readMigrations()).map(({ name }) => name))
  const stranger = migrations.find(({ name }) => !known.has(name))
  if (!stranger) return
  throw broken(
    `这份备份是更新的版本（${productVersion}）做的，这个程序不认识 ${stranger.name}。请换用新版本的程序来恢复。`,
    `A newer version (${productVersion}) made this backup: this program does not know ${stranger.name}. Restore it with the newer program.`,
  )
}

function missing(path: string): Error {
  return broken(
    `备份里缺了 ${path}，不能恢复。什么都没有动。请用另一份备份。`,
    `${path} is missing from the backup. Nothing was touched: use another backup.`,
  )
}

function altered(path: string): Error {
  return broken(
    `备份里的 ${path} 被改过或损坏了，不能恢复。什么都没有动。请用另一份备份。`,
    `${path} in the backup was altered or damaged. Nothing was touched: use another backup.`,
  )
}
