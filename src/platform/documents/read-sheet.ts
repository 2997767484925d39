import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'

/** The cells of a table that somebody sent: the first sheet of a workbook, or a CSV. Every cell is text; an empty row is left out. */
export const SheetCells = z.array(
  z.object({
    /** As the program that shows the file counts it, from 1. */
    number: z.int().positive(),
    cells: z.array(z.string()),
  }),
)
export type SheetCells = z.infer<typeof SheetCells>

export const sheetRowsMax = 5000
export const sheetColumnsMax = 100

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

/** The rows that say something, each cell trimmed. */
export function filledRows(rows: SheetCells): SheetCells {
  return rows
    .map(({ number, cells }) => ({
      number,
      cells: cells.slice(0, sheetColumnsMax).map((cell) => cell.trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

export function sheetTooLong(): Refusal {
  const most = String(sheetRowsMax)
  return new Refusal(
    'too-large',
    label(
      `表太长，最多 ${most} 行。请分成几份。`,
      `The table is too long: at most ${most} rows. Divide it.`,
    ),
  )
}
