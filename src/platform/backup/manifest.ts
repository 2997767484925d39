import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'

/** Another layout of backups gets another number. */
export const backupFormat = 'tongban.backup.1'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
// Only below the backup itself: a manifest must not make us read other files of the machine.
const PartPath = z.string().regex(/^(?:(?:database|public-keys)\/)?[a-z0-9_][\w.-]*$/i)

export const Part = z.object({
  path: PartPath,
  /** SHA-256 of the file as it lies there, in hex. */
  digest: Digest,
  sizeBytes: z.int().min(0),
})
export type Part = z.infer<typeof Part>

/** What a backup holds, each part with its digest: what is not named here is not of the backup. */
export const Manifest = z.object({
  format: z.literal(backupFormat),
  productVersion: z.string(),
  county: z.object({ zh: z.string(), en: z.string() }),
  madeAt: z.iso.datetime(),
  databaseKind: z.enum(['embedded', 'postgres']),
  migrations: z.array(z.object({ number: z.int(), name: z.string() })).min(1),
  /** One for each table, one row of JSON a line. */
  tables: z.array(Part.extend({ table: z.string(), rows: z.int().min(0) })),
  /** The list of the contents under `files/`, each named by its own digest. */
  files: Part.extend({ count: z.int().min(0) }),
  publicKeys: z.array(Part.extend({ keyId: Digest, publicKey: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

const manifestName = 'manifest.json'
const digestName = 'manifest.json.sha256'

/** The manifest as it is written, with its digest, which the journal keeps. */
export function sealManifest(manifest: Manifest): {
  readonly text: string
  readonly digest: string
} {
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  return { text, digest: digestOfText(text) }
}

/** Writes the manifest last of all: a backup without one was never finished. */
export async function writeManifest(
  directory: string,
  sealed: { readonly text: string; readonly digest: string },
): Promise<void> {
  const options = { mode: 0o600, flush: true }
  await writeFile(join(directory, digestName), digestLine(sealed.digest), options)
  const draft = join(directory, `${manifestName}.part`)
  await writeFile(draft, sealed.text, options)
  await rename(draft, join(directory, manifestName))
}

/** Reads the manifest, or says why this is no whole backup. */
export async function readManifest(
  directory: string,
): Promise<{ readonly manifest: Manifest; readonly digest: string }> {
  const text = await readIfThere(join(directory, manifestName))
  if (text === null) {
    throw broken(
      `${directory} 里没有 ${manifestName}：这里没有备份，或者备份没有做完。`,
      `There is no ${manifestName} in ${directory}: no backup, or one that was not finished.`,
    )
  }
  const digest = digestOfText(text)
  const written = await readIfThere(join(directory, digestName))
  const parsed = written === digestLine(digest) ? Manifest.safeParse(parseJson(text)) : null
  if (!parsed?.success) {
    throw broken(
      `${manifestName} 被改过或损坏了，不能恢复。请用另一份备份。`,
      `${manifestName} was altered or damaged. Nothing was restored: use another backup.`,
    )
  }
  return { manifest: parsed.data, digest }
}

/** The refusal of a backup that is not whole. */
export function broken(chinese: string, english: string): Refusal {
  return new Refusal('invalid', label(chinese, english))
}

// As sha256sum writes and checks it.
function digestLine(digest: string): string {
  return `${digest}  ${manifestName}\n`
}

function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
