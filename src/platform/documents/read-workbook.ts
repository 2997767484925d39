/**
 * What stands in the first sheet of a workbook, as text.
 * Import this file when the first workbook is asked for: it brings the whole of exceljs.
 */

import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import exceljs from 'exceljs'
import { type CellValue } from 'exceljs'
import {
  filledRows,
  sheetColumnsMax,
  sheetRowsMax,
  sheetTooLong,
  type SheetCells,
} from './sheet-cells.ts'

const unpackedBytesMax = 60 * 1024 * 1024

/** Reads the first sheet: a date comes as `YYYY-MM-DD`, a formula as what it last came to. */
export async function readWorkbook(content: Uint8Array): Promise<SheetCells> {
  if (unpackedBytes(Buffer.from(content)) > unpackedBytesMax) throw sheetTooLong()
  const book = new exceljs.Workbook()
  const copy = new ArrayBuffer(content.length)
  new Uint8Array(copy).set(content)
  await book.xlsx.load(copy).catch(() => {
    throw unreadable()
  })
  const [sheet] = book.worksheets
  if (!sheet) throw unreadable()
  if (sheet.actualRowCount > sheetRowsMax) throw sheetTooLong()
  const rows: SheetCells = []
  sheet.eachRow((row, number) => {
    const width = Math.min(row.cellCount, sheetColumnsMax)
    const cells = Array.from({ length: width }, (_none, at) => textOf(row.getCell(at + 1).value))
    rows.push({ number, cells })
  })
  return filledRows(rows)
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  // What a sum left of a binary fraction is no digit that anybody wrote.
  if (typeof value === 'number') return String(Number(value.toFixed(6)))
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return value.text
  if ('result' in value) return textOf(value.result ?? null)
  return ''
}

/** What the archive says it unpacks to, by its central directory. */
function unpackedBytes(zip: Buffer): number {
  const signature = Buffer.from('PK\u0001\u0002', 'latin1')
  let total = 0
  for (let at = zip.indexOf(signature); at !== -1; at = zip.indexOf(signature, at + 4))
    if (at + 28 <= zip.length) total += zip.readUInt32LE(at + 24)
  return total
}

function unreadable(): Refusal {
  return new Refusal(
    'wrong-file-type',
    label(
      '这个 Excel 文件打不开。请另存为 xlsx 再传。',
      'This Excel file cannot be opened. Save it as xlsx and send it again.',
    ),
  )
}
