import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { readContentType } from './content-type.ts'

export const fileBytesMax = 20 * 1024 * 1024

export interface KeptFile {
  /** SHA-256 of the content, in hex. */
  readonly digest: string
  readonly sizeBytes: number
  readonly mediaType: string
}

/** Contents by their digest: the same content is kept once, whoever sent it. */
export interface FileStore {
  readonly directory: string
  keep(stream: Readable, limits: { readonly bytesMax: number }): Promise<KeptFile>
  /** Keeps a content that was kept before, from a backup: refuses one that is not what its digest says. */
  putBack(digest: string, stream: Readable): Promise<void>
  read(digest: string): Promise<Readable>
  /** Deletes a content unless somebody sent it again since. */
  drop(digest: string, unlessKeptSince: Date): Promise<void>
}

/** Opens the store of contents in a folder, made when absent. */
export async function openFileStore(directory: string): Promise<FileStore> {
  await mkdir(join(directory, 'arriving'), { recursive: true, mode: 0o700 })
  return {
    directory,
    keep: (stream, { bytesMax }) => keepIn(directory, stream, bytesMax),
    putBack: (digest, stream) => putBackIn(directory, digest, stream),
    read: async (digest) => (await open(pathOf(directory, digest))).createReadStream(),
    drop: async (digest, unlessKeptSince) => {
      const path = pathOf(directory, digest)
      const found = await stat(path).catch(() => null)
      if (found && found.mtime < unlessKeptSince) await rm(path, { force: true })
    },
  }
}

function pathOf(directory: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`Not a digest: ${digest}`)
  return join(directory, digest.slice(0, 2), digest)
}

async function keepIn(directory: string, stream: Readable, bytesMax: number): Promise<KeptFile> {
  const temporary = join(directory, 'arriving', randomUUID())
  try {
    const { digest, sizeBytes } = await write(temporary, stream, bytesMax)
    const mediaType = await readContentType(temporary)
    await settle(directory, digest, temporary)
    return { digest, sizeBytes, mediaType }
  } finally {
    await rm(temporary, { force: true })
  }
}

async function putBackIn(directory: string, digest: string, stream: Readable): Promise<void> {
  const temporary = join(directory, 'arriving', randomUUID())
  try {
    const written = await write(temporary, stream, Infinity)
    if (written.digest !== digest) throw new Error(`The content is not that of ${digest}.`)
    await settle(directory, digest, temporary)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function settle(directory: string, digest: string, temporary: string): Promise<void> {
  const path = pathOf(directory, digest)
  const folder = join(directory, digest.slice(0, 2))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Over an equal content too: its new time tells the sweep that somebody wants it.
  await rename(temporary, path)
  await syncFolder(folder)
}

async function write(
  path: string,
  stream: Readable,
  bytesMax: number,
): Promise<{ readonly digest: string; readonly sizeBytes: number }> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const handle: FileHandle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer
      sizeBytes += bytes.length
      if (sizeBytes > bytesMax) throw tooLarge(bytesMax)
      hash.update(bytes)
      await handle.writeFile(bytes)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { digest: hash.digest('hex'), sizeBytes }
}

// Without this a power cut may forget the rename although the content is on the disk.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function tooLarge(bytesMax: number): Refusal {
  const size = String(Math.floor(bytesMax / 1024 / 1024))
  return new Refusal(
    'too-large',
    label(
      `文件太大，最多 ${size} MB。请压缩后再传。`,
      `The file is too large: at most ${size} MB. Make it smaller and send it again.`,
    ),
  )
}
