import { Readable } from 'node:stream'
import { paragraph, type OfficialDocument } from '#platform/documents/document.ts'
import type { SheetCells } from '#platform/documents/sheet-cells.ts'
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

/** A table that somebody hands in, as a workbook. */
export interface SampleSheet {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

/** A report that somebody has audited, as plain text. */
export interface SampleReport {
  readonly title: string
  readonly text: string
}

export type SamplePaper = Paper | SampleSheet | SampleReport

export function isSheet(paper: SamplePaper): paper is SampleSheet {
  return 'rows' in paper
}

/** The cells of such a workbook, as they are read from its file. */
export function cellsOf({ rows }: SampleSheet): SheetCells {
  return rows.map((cells, at) => ({ number: at + 1, cells: [...cells] }))
}

/** The papers of the sample as PDF, its tables as workbooks, kept in the county's file store; the same paper is set once. */
export interface PaperDesk {
  keep(paper: SamplePaper): Promise<KeptFile>
  close(): Promise<void>
}

export function openPaperDesk(
  files: FileStore,
  settings: { readonly fontDirectory?: string },
): PaperDesk {
  const renderer = createPdfRenderer(settings)
  const contentOf = async (paper: SamplePaper): Promise<Uint8Array> => {
    if ('text' in paper) return Buffer.from(paper.text)
    return isSheet(paper) ? workbookOf(paper) : renderer.render(documentOf(paper))
  }
  return {
    async keep(paper) {
      const bytes = await contentOf(paper)
      return files.keep(Readable.from([Buffer.from(bytes)]), { bytesMax: fileBytesMax })
    },
    close: () => renderer.close(),
  }
}

/** Loads the maker of workbooks with the first of them. */
export async function workbookOf({ title, rows }: SampleSheet): Promise<Uint8Array> {
  const { renderWorkbook } = await import('#platform/documents/workbook.ts')
  return renderWorkbook({
    title,
    author: '样例国库',
    sheets: [
      {
        name: '支付清单',
        columnWidths: [12, 26, 30, 20, 16, 24, 10, 30],
        rows: rows.map((cells) => ({
          cells: cells.map((text) => ({ value: { kind: 'text' as const, text } })),
        })),
        paper: 'landscape',
      },
    ],
  })
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
