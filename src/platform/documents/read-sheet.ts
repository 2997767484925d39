import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { filledRows, sheetRowsMax, sheetTooLong, type SheetCells } from './sheet-cells.ts'

/** Reads a workbook or a CSV by what its content is. */
export async function readSheet(content: Uint8Array, mediaType: string): Promise<SheetCells> {
  switch (mediaType) {
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
      // Loaded with the first workbook: it brings the whole of exceljs.
      const { readWorkbook } = await import('./read-workbook.ts')
      return readWorkbook(content)
    }
    case 'text/csv':
    case 'text/plain':
      return readCsv(decode(content))
    default:
      throw new Refusal(
        'wrong-file-type',
        label('这里要 Excel（xlsx）或 CSV 文件。', 'An Excel (xlsx) or CSV file is needed here.'),
      )
  }
}

// What is no UTF-8 is in the encoding of older county programs; GB 18030 holds GBK and GB 2312.
function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('gb18030').decode(content)
  }
}

/** Reads comma-separated rows; a quoted cell may hold commas, quotes and line ends. */
export function readCsv(text: string): SheetCells {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [, written = '', end = ''] = found
    rows
      .at(-1)
      ?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written)
    if (end === '') break
    if (end !== ',') rows.push([])
    if (rows.length > sheetRowsMax + 1) throw sheetTooLong()
  }
  return filledRows(rows.map((cells, at) => ({ number: at + 1, cells })))
}
