/**
 * Excel tables as offices print them: numbers stay numbers, text stays text.
 * Import this file when the first workbook is asked for: it brings the whole of exceljs.
 */

import exceljs from 'exceljs'
import { type Cell as ExcelCell, type PageSetup, type Worksheet } from 'exceljs'
import { cleanText } from './set-document.ts'

export interface Workbook {
  readonly title: string
  readonly author: string
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  readonly name: string
  /** In characters, as Excel counts them. */
  readonly columnWidths: readonly number[]
  readonly rows: readonly SheetRow[]
  readonly paper: 'portrait' | 'landscape'
  /** How many rows from the first are repeated on each printed page; none when absent. */
  readonly repeatedRows?: number
  /** Printed at the foot of each page, e.g. `样例，不具法律效力`. */
  readonly foot?: string
}

export interface SheetRow {
  readonly cells: readonly SheetCell[]
  /** In points; as high as its longest text needs when absent, since Excel does not measure merged cells. */
  readonly height?: number
}

/** A value and how it looks. Cells stand side by side; one that covers several columns or rows takes their place. */
export interface SheetCell {
  readonly value: SheetValue
  readonly columns?: number
  readonly rows?: number
  readonly look?: CellLook
}

export type SheetValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly decimals?: number }
  /** Shown in 万元 with two decimals, or in 元. */
  | { readonly kind: 'money'; readonly fen: number; readonly unit: '元' | '万元' }
  /** 1 is 100 %. */
  | { readonly kind: 'percent'; readonly ratio: number }

export interface CellLook {
  readonly bold?: boolean
  readonly size?: number
  readonly font?: 'song' | 'hei' | 'fang' | 'title'
  readonly border?: boolean
  readonly wrap?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Six hexadecimal digits, e.g. `F5F6F8`. */
  readonly fill?: string
}

/** An xlsx file. Text that looks like a formula is written as text, and no cell is ever a formula. */
export async function renderWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  book.title = cleanText(workbook.title)
  book.creator = cleanText(workbook.author)
  for (const sheet of workbook.sheets)
    fill(book.addWorksheet(sheetName(sheet.name), { pageSetup: printed(sheet) }), sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

// Excel refuses these characters and anything longer than 31.
function sheetName(name: string): string {
  return cleanText(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
}

// exceljs names its paper sizes in an enum that its code does not have.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum is a type only
const a4: PageSetup['paperSize'] = 9

function printed(sheet: Sheet): Partial<PageSetup> {
  const inch = (millimetres: number): number => millimetres / 25.4
  return {
    paperSize: a4,
    orientation: sheet.paper,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: inch(20),
      right: inch(20),
      top: inch(20),
      bottom: inch(20),
      header: inch(10),
      footer: inch(10),
    },
    ...(sheet.repeatedRows === undefined
      ? {}
      : { printTitlesRow: `1:${String(sheet.repeatedRows)}` }),
  }
}

function fill(worksheet: Worksheet, sheet: Sheet): void {
  worksheet.columns = sheet.columnWidths.map((width) => ({ width }))
  // & begins a code in the foot of a sheet; doubled, it is itself.
  if (sheet.foot !== undefined)
    worksheet.headerFooter.oddFooter = `&L${cleanText(sheet.foot).replaceAll('&', '&&')}&R&P / &N`
  const taken = new Set<string>()
  sheet.rows.forEach((row, index) => {
    const rowNumber = index + 1
    let column = 1
    let height = 24
    for (const cell of row.cells) {
      while (taken.has(`${String(rowNumber)}:${String(column)}`)) column += 1
      place(worksheet, cell, { row: rowNumber, column }, taken)
      height = Math.max(height, neededHeight(cell, sheet.columnWidths.slice(column - 1)))
      column += cell.columns ?? 1
    }
    worksheet.getRow(rowNumber).height = row.height ?? height
  })
}

/** A Chinese character takes two of the characters Excel counts widths in, and a line 15 points. */
function neededHeight(cell: SheetCell, widths: readonly number[]): number {
  if (cell.value.kind !== 'text' || cell.look?.wrap !== true || (cell.rows ?? 1) > 1) return 0
  const width = widths.slice(0, cell.columns ?? 1).reduce((sum, one) => sum + one, 0) - 1
  const lines = cell.value.text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(lengthInCharacters(line) / width)))
  return lines.reduce((sum, one) => sum + one, 0) * 15 + 9
}

function lengthInCharacters(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + (character > '\u00ff' ? 2.2 : 1.1), 0)
}

interface Place {
  readonly row: number
  readonly column: number
}

function place(worksheet: Worksheet, cell: SheetCell, at: Place, taken: Set<string>): void {
  const last = { row: at.row + (cell.rows ?? 1) - 1, column: at.column + (cell.columns ?? 1) - 1 }
  for (let row = at.row; row <= last.row; row += 1) {
    for (let column = at.column; column <= last.column; column += 1) {
      taken.add(`${String(row)}:${String(column)}`)
      applyLook(worksheet.getCell(row, column), cell)
    }
  }
  if (last.row > at.row || last.column > at.column)
    worksheet.mergeCells(at.row, at.column, last.row, last.column)
  write(worksheet.getCell(at.row, at.column), cell.value)
}

function write(target: ExcelCell, value: SheetValue): void {
  switch (value.kind) {
    case 'empty':
      return
    case 'text':
      target.value = cleanText(value.text)
      // Text by its format too, so that it stays text when somebody edits the cell.
      target.numFmt = '@'
      return
    case 'number':
      target.value = value.number
      target.numFmt = decimals(value.decimals ?? 0)
      return
    case 'money':
      target.value = value.fen / (value.unit === '元' ? 100 : 1_000_000)
      target.numFmt = '#,##0.00'
      return
    case 'percent':
      target.value = value.ratio
      target.numFmt = '0.00%'
      return
  }
}

function decimals(count: number): string {
  return count === 0 ? '0' : `0.${'0'.repeat(count)}`
}

const families = {
  song: '宋体',
  hei: '黑体',
  fang: '仿宋_GB2312',
  title: '方正小标宋简体',
} as const
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const

function applyLook(target: ExcelCell, cell: SheetCell): void {
  const look = cell.look ?? {}
  target.font = {
    name: families[look.font ?? 'song'],
    size: look.size ?? 11,
    bold: look.bold ?? false,
  }
  target.alignment = {
    vertical: 'middle',
    horizontal:
      look.align ?? (cell.value.kind === 'text' || cell.value.kind === 'empty' ? 'left' : 'right'),
    wrapText: look.wrap ?? false,
  }
  if (look.border === true) target.border = { top: thin, bottom: thin, left: thin, right: thin }
  if (look.fill !== undefined)
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } }
}
