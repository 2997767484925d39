import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Part } from './manifest.ts'

/** Writes a part of a backup as it comes, and gives its digest and size. Names that end in `.gz` are compressed. */
export async function writePart(
  directory: string,
  path: string,
  content: AsyncIterable<string | Buffer>,
): Promise<Part> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const measure = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of source) {
      hash.update(bytes)
      sizeBytes += bytes.length
      yield bytes
    }
  }
  const file = join(directory, path)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const source = Readable.from(inBytes(content))
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  await (path.endsWith('.gz')
    ? pipeline(source, createGzip(), measure, target)
    : pipeline(source, measure, target))
  return { path, digest: hash.digest('hex'), sizeBytes }
}

/** The digest and size of a part as it lies there; null when it is not there. */
export async function measurePart(directory: string, path: string): Promise<Part | null> {
  const hash: Hash = createHash('sha256')
  let sizeBytes = 0
  try {
    for await (const bytes of createReadStream(join(directory, path)) as AsyncIterable<Buffer>) {
      hash.update(bytes)
      sizeBytes += bytes.length
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return { path, digest: hash.digest('hex'), sizeBytes }
}

/** The lines of a compressed part. */
export async function* readLines(directory: string, path: string): AsyncGenerator<string> {
  const input = createReadStream(join(directory, path)).pipe(createGunzip())
  yield* createInterface({ input, crlfDelay: Infinity })
}

async function* inBytes(content: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of content) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
