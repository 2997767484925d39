import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string
  readonly size: number
  readonly sm3: string
  readonly sha256: string
  /** The record it came from. */
  readonly record: { readonly kind: string; readonly id: string } | null
}

type Content = Uint8Array | string | Readable | AsyncIterable<string>

/** Writes a ZIP file by file, each only when the one before has gone out: what a slow reader has not taken is not made. */
export class DossierWriter {
  readonly files: ListedFile[] = []
  readonly stream = new PassThrough()
  readonly #zip = new ZipFile()
  readonly #at: Date
  #current: Readable | null = null

  constructor(at: Date) {
    this.#at = at
    this.#zip.on('error', (error: Error) => this.stream.destroy(error))
    this.#zip.outputStream.pipe(this.stream)
    // Whoever waits for a file to go out must hear that nobody takes it any more.
    this.stream.once('close', () => this.#current?.destroy())
  }

  /** Puts a file into the ZIP and lists it with its digests. */
  async add(path: string, content: Content, record: ListedFile['record'] = null): Promise<void> {
    const sm3 = createHash('sm3')
    const sha256 = createHash('sha256')
    let size = 0
    await this.#put(path, chunksOf(content), (chunk) => {
      sm3.update(chunk)
      sha256.update(chunk)
      size += chunk.length
    })
    this.files.push({ path, size, sm3: sm3.digest('hex'), sha256: sha256.digest('hex'), record })
  }

  /** Puts a file into the ZIP that vouches for the others and is itself in no list. */
  async addUnlisted(path: string, content: string): Promise<void> {
    await this.#put(path, chunksOf(content), () => undefined)
  }

  end(): void {
    this.#zip.end()
  }

  async #put(
    path: string,
    chunks: AsyncIterable<Buffer>,
    see: (chunk: Buffer) => void,
  ): Promise<void> {
    if (this.stream.destroyed) throw new Error('Nobody takes the dossier any more.')
    async function* seen(): AsyncGenerator<Buffer, void> {
      for await (const chunk of chunks) {
        see(chunk)
        yield chunk
      }
    }
    const input = Readable.from(seen(), { objectMode: false })
    this.#current = input
    this.#zip.addReadStream(input, path, { mtime: this.#at, compress: isText(path) })
    await finished(input)
  }
}

async function* chunksOf(content: Content): AsyncGenerator<Buffer, void> {
  if (typeof content === 'string' || content instanceof Uint8Array) yield bytesOf(content)
  else for await (const chunk of content) yield bytesOf(chunk as Uint8Array | string)
}

// Seen as a buffer where it lies, not copied.
function bytesOf(content: Uint8Array | string): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
}

// Pictures, PDF and Office files are compressed already.
function isText(path: string): boolean {
  return /\.(?:json|jsonl|html|txt|mjs)$/.test(path)
}
