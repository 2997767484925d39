import { findKind } from './find-kind.ts'
import { type DocumentFormat, type ReadDocument } from './read-document.ts'
import { emptyFile } from './reading-refusals.ts'

/** A format that only a word processor reads; it has to make a docx of the file first. */
export interface ToConvert {
  readonly convert: 'doc' | 'wps'
}

/** Reads a file in this thread, as long as that takes. The server asks `readDocument` instead. */
export async function readContent(content: Uint8Array): Promise<ReadDocument | ToConvert> {
  const kind = await findKind(content)
  if (kind === 'doc' || kind === 'wps') return { convert: kind }
  const document = await readKind(content, kind)
  if (document.blocks.length === 0) throw emptyFile()
  return document
}

// Each reader is loaded with its first file: the one for PDF alone takes longer to load than a docx to read.
async function readKind(
  content: Uint8Array,
  kind: Exclude<DocumentFormat, 'doc' | 'wps'>,
): Promise<ReadDocument> {
  switch (kind) {
    case 'docx':
      return (await import('./word/read-word.ts')).readWord(content)
    case 'xlsx':
      return (await import('./workbook/read-sheets.ts')).readSheets(content)
    case 'html':
      return (await import('./html-document.ts')).readHtml(content)
    case 'text':
      return (await import('./plain-text.ts')).readText(content)
    case 'pdf':
      return (await import('./pages/read-pdf.ts')).readPdf(content)
    case 'ofd':
      return (await import('./pages/read-ofd.ts')).readOfd(content)
  }
}
