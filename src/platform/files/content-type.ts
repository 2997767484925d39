import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

const officeZip = 'application/vnd.openxmlformats-officedocument.'
const taken: ReadonlySet<string> = new Set([
  'application/pdf',
  // Word and WPS files of before 2007.
  'application/x-cfb',
  'image/png',
  'image/jpeg',
  `${officeZip}wordprocessingml.document`,
  `${officeZip}spreadsheetml.sheet`,
  `${officeZip}presentationml.presentation`,
])

/** The media type that the content itself shows, or the refusal of a kind that is not taken. Names are not believed. */
export async function readContentType(path: string): Promise<string> {
  const known = await fileTypeFromFile(path)
  if (known && taken.has(known.mime)) return known.mime
  const bytes = await readFile(path)
  if (known?.mime === 'application/zip' && holdsEntry(bytes, 'OFD.xml')) return 'application/ofd'
  const text = known ? null : findText(bytes)
  if (text === null) throw wrongType()
  if (/^\s*<(?:!doctype html|html)\b/i.test(text)) return 'text/html'
  if (isMarkup(text)) throw wrongType()
  return isCsv(text) ? 'text/csv' : 'text/plain'
}

/** Looks for a name in the central directory, which is what every reader of the archive goes by. */
function holdsEntry(zip: Buffer, name: string): boolean {
  const signature = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let at = zip.indexOf(signature); at !== -1; at = zip.indexOf(signature, at + 4)) {
    if (at + 46 > zip.length) return false
    const length = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) return true
  }
  return false
}

/** The text in the encodings that the county's programs write, or null when it is no text. */
function findText(bytes: Buffer): string | null {
  if (bytes.length === 0) return null
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // eslint-disable-next-line no-control-regex -- control characters are what tells a program from a text
      return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text
    } catch {
      // Not in this encoding; the next is tried.
    }
  }
  return null
}

// A browser that is talked into opening it must find nothing to run.
function isMarkup(text: string): boolean {
  return /^\s*(?:<|#!)/.test(text) || /<(?:!doctype|html|svg|script|iframe)\b/i.test(text)
}

function isCsv(text: string): boolean {
  const [first = '', ...others] = text.trim().split(/\r?\n/).slice(0, 20)
  const commas = first.split(',').length
  return commas > 1 && others.every((line) => line.split(',').length >= commas)
}

function wrongType(): Refusal {
  return new Refusal(
    'wrong-file-type',
    label(
      '这种文件不收。请传 PDF、OFD、图片、Word、WPS、Excel、网页或纯文本。',
      'This kind of file is not taken. Send a PDF, OFD, picture, Word, WPS, Excel, web page or plain text file.',
    ),
  )
}
