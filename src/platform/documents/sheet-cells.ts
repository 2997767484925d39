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
