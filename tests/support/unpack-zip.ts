import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/** Unpacks a ZIP without zip64 as its directory of contents lists it, and answers the paths. */
export function unpackZip(zip: Buffer, folder: string): readonly string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end === -1) throw new Error('The ZIP has no end: it was broken off.')
  const paths: string[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    )
    const path = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    writeUnder(folder, path, contentAt(zip, at))
    paths.push(path)
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return paths
}

function contentAt(zip: Buffer, entry: number): Buffer {
  const isPacked = zip.readUInt16LE(entry + 10) === 8
  const size = zip.readUInt32LE(entry + 20)
  const head = zip.readUInt32LE(entry + 42)
  const begin = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
  const content = zip.subarray(begin, begin + size)
  return isPacked ? inflateRawSync(content) : content
}

function writeUnder(folder: string, path: string, content: Buffer): void {
  const place = join(folder, path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, content)
}
