import { fileTypeFromBuffer } from 'file-type'
import { Archive } from './archive.ts'
import { decodeText } from './decode-text.ts'
import { type DocumentFormat } from './read-document.ts'
import {
  brokenFile,
  emptyFile,
  encryptedFile,
  oldWorkbook,
  pictureOnly,
  unknownKind,
} from './reading-refusals.ts'

/** What a file is, by its content alone. */
export async function findKind(content: Uint8Array): Promise<DocumentFormat> {
  if (content.length === 0) throw emptyFile()
  if (startsWith(content, '%PDF-', 1024)) return 'pdf'
  if (startsWith(content, 'PK\u0003\u0004')) return kindOfArchive(new Archive(content))
  if (startsWith(content, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'))
    return kindOfCompound(content)
  if (startsWith(content, '{\\rtf')) return 'doc'
  // Text first: what a text happens to begin with may be what a picture begins with.
  const text = findKindOfText(content)
  if (text !== null) return text
  const known = await fileTypeFromBuffer(content).catch(() => undefined)
  throw known?.mime.startsWith('image/') === true ? pictureOnly() : unknownKind()
}

function startsWith(content: Uint8Array, magic: string, within = magic.length): boolean {
  return Buffer.from(content.buffer, content.byteOffset, Math.min(within, content.length))
    .toString('latin1')
    .includes(magic)
}

function kindOfArchive(archive: Archive): DocumentFormat {
  if (archive.has('word/document.xml')) return 'docx'
  if (archive.has('xl/workbook.xml')) return 'xlsx'
  if (archive.has('OFD.xml')) return 'ofd'
  throw unknownKind()
}

// The names of streams stand in the directory of a compound file as UTF-16.
function kindOfCompound(content: Uint8Array): DocumentFormat {
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const holds = (name: string): boolean => file.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) throw encryptedFile()
  if (holds('WordDocument')) return holds('WpsCustomData') ? 'wps' : 'doc'
  if (holds('MatOST')) return 'wps'
  if (holds('Workbook') || holds('Book') || holds('PowerPoint Document')) throw oldWorkbook()
  throw content.length < 1536 ? brokenFile() : unknownKind()
}

const tags = /<(?:!doctype\s+html|html|head|body|div|p|table|span|meta)[\s>/]/i

function findKindOfText(content: Uint8Array): 'html' | 'text' | null {
  const start = decodeText(content.subarray(0, 65_536))
  // eslint-disable-next-line no-control-regex -- control characters are what tells text from other bytes
  const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  if (odd > start.length / 200) return null
  if (/^\s*<\?xml/.test(start) && !/<html/i.test(start)) return null
  return tags.test(start.slice(0, 8192)) && /^\s*</.test(start) ? 'html' : 'text'
}
