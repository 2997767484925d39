/**
 * Lists as files, written row by row: a list of any length needs no more memory than a page of it.
 * Import this file when the first one is asked for: it brings the whole of exceljs.
 */

import { PassThrough, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import exceljs from 'exceljs'
import { cleanText } from './set-document.ts'

export type FileCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly fen: number }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'date'; readonly date: string }

export interface ListFile {
  readonly title: string
  readonly headings: readonly string[]
  readonly batches: AsyncIterable<readonly (readonly FileCell[])[]>
  /** Printed at the foot of each page of a workbook. */
  readonly foot: string | null
}

const byteOrderMark = '\ufeff'

/** Comma-separated, as RFC 4180 has it; with the mark by which Excel knows that Chinese follows. */
export function csvOf({ headings, batches }: Pick<ListFile, 'headings' | 'batches'>): Readable {
  return Readable.from(lines())

  async function* lines(): AsyncGenerator<string> {
    yield byteOrderMark + lineOf(headings.map((text) => ({ kind: 'text', text })))
    for await (const rows of batches) if (rows.length > 0) yield rows.map(lineOf).join('')
  }
}

/** A workbook of one sheet with its head fixed above the rows. */
export function workbookOf(file: ListFile): Readable {
  const out = new PassThrough()
  writeSheet(file, out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return out
}

async function writeSheet(
  { title, headings, batches, foot }: ListFile,
  out: PassThrough,
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const sheet = book.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    // & begins a code in the foot of a sheet; doubled, it is itself.
    ...(foot === null
      ? {}
      : { headerFooter: { oddFooter: `&L${foot.replaceAll('&', '&&')}&R&P / &N` } }),
  })
  sheet.columns = headings.map(() => ({ width: 20 }))
  const head = sheet.addRow(headings.map((heading) => cleanText(heading)))
  head.font = { bold: true }
  head.commit()
  for await (const rows of batches) {
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(valueOf))
      cells.forEach((cell, index) => {
        row.getCell(index + 1).numFmt = formats[cell.kind]
      })
      row.commit()
    }
    // A reader slower than the database must not fill the memory.
    if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve))
  }
  sheet.commit()
  await book.commit()
  await finished(out, { readable: false })
}

// Text by its format too, so that it stays text when somebody edits the cell.
const formats = { text: '@', money: '#,##0.00', date: 'yyyy-mm-dd' } as const

function valueOf(cell: FileCell): string | number | Date {
  switch (cell.kind) {
    case 'text':
      return cleanText(cell.text)
    case 'money':
      return cell.fen / 100
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`)
  }
}

function lineOf(cells: readonly FileCell[]): string {
  return `${cells.map((cell) => quoted(textOf(cell))).join(',')}\r\n`
}

function textOf(cell: FileCell): string {
  if (cell.kind === 'money') return yuanOf(cell.fen)
  if (cell.kind === 'date') return cell.date
  // A spreadsheet runs what begins like a formula, also in the broad signs of a Chinese keyboard.
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell.text) ? `'${cell.text}` : cell.text
}

function yuanOf(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}${String(whole)}.${rest}`
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Excel refuses these characters and anything longer than 31.
function sheetName(name: string): string {
  return cleanText(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
}
