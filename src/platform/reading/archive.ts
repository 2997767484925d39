import { inflateRawSync } from 'node:zlib'
import { readingLimits } from './reading-limits.ts'
import { brokenFile, encryptedFile, tooMuch } from './reading-refusals.ts'

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly offset: number
}

/**
 * The parts of a ZIP, unpacked one by one as they are asked for. Sizes are counted while unpacking:
 * what the archive says of itself is believed of nothing but where a part begins and ends.
 */
export class Archive {
  readonly #content: Buffer
  readonly #entries: ReadonlyMap<string, Entry>
  #unpackedBytes = 0

  constructor(content: Uint8Array) {
    this.#content = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    this.#entries = readDirectory(this.#content)
  }

  get names(): Iterable<string> {
    return this.#entries.keys()
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** The part under this name, or null where there is none. Names are only compared, never opened as paths. */
  find(name: string): Uint8Array | null {
    const entry = this.#entries.get(name)
    if (!entry) return null
    if (entry.encrypted) throw encryptedFile()
    const start = this.#startOf(entry)
    const packed = this.#content.subarray(start, start + entry.packedBytes)
    if (packed.length < entry.packedBytes) throw brokenFile()
    const left = readingLimits.unpackedBytes - this.#unpackedBytes
    const part = unpack(packed, entry.method, left)
    this.#unpackedBytes += part.length
    return part
  }

  get(name: string): Uint8Array {
    const part = this.find(name)
    if (!part) throw brokenFile()
    return part
  }

  #startOf({ offset }: Entry): number {
    const zip = this.#content
    if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== 0x04034b50) throw brokenFile()
    return offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  }
}

function unpack(packed: Uint8Array, method: number, bytesMax: number): Uint8Array {
  if (method === 0) {
    if (packed.length > bytesMax) throw tooMuch('unpackedBytes')
    return packed
  }
  if (method !== 8) throw brokenFile()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytesMax) })
  } catch (reason) {
    const { code } = reason as { code?: unknown }
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch('unpackedBytes') : brokenFile()
  }
}

const directoryEnd = Buffer.from('PK\u0005\u0006', 'latin1')

/** By name, as the central directory at the end of the file lists them. */
function readDirectory(zip: Buffer): ReadonlyMap<string, Entry> {
  const end = zip.lastIndexOf(directoryEnd)
  if (end === -1 || end + 22 > zip.length) throw brokenFile()
  const count = zip.readUInt16LE(end + 10)
  if (count > readingLimits.archiveEntries) throw tooMuch('archiveEntries')
  const entries = new Map<string, Entry>()
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw brokenFile()
    const nameLength = zip.readUInt16LE(at + 28)
    // Some programs of the office write their names with backslashes.
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name, {
      method: zip.readUInt16LE(at + 10),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      packedBytes: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}
