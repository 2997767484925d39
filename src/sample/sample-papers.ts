import { Readable } from 'node:stream'
import { paragraph, type OfficialDocument } from '#platform/documents/document.ts'
import { createPdfRenderer } from '#platform/documents/pdf.ts'
import { fileBytesMax, type FileStore, type KeptFile } from '#platform/files/file-store.ts'

/** A paper that somebody hands in: one page that says what it is a sample of. */
export interface Paper {
  readonly title: string
  readonly organ: string
  readonly date: string
  readonly number?: string
  readonly lines: readonly string[]
}

/** The papers of the sample as PDF, kept in the county's file store; the same paper is set once. */
export interface PaperDesk {
  keep(paper: Paper): Promise<KeptFile>
  close(): Promise<void>
}

export function openPaperDesk(
  files: FileStore,
  settings: { readonly fontDirectory?: string },
): PaperDesk {
  const renderer = createPdfRenderer(settings)
  return {
    async keep(paper) {
      const pdf = await renderer.render(documentOf(paper))
      return files.keep(Readable.from([Buffer.from(pdf)]), { bytesMax: fileBytesMax })
    },
    close: () => renderer.close(),
  }
}

function documentOf({ title, organ, date, number, lines }: Paper): OfficialDocument {
  return {
    language: 'zh',
    title: [title],
    organ,
    ...(number === undefined ? {} : { number }),
    date,
    sample: true,
    seal: '样例印章',
    asOf: '',
    blocks: [...lines.map((line) => paragraph(line)), { kind: 'signature' }],
    sources: [],
  }
}
