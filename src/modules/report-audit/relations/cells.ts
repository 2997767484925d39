import type { Passage } from '../text/passage.ts'
import { toReadable } from '../text/half-width.ts'
import type { Understood } from '../understood.ts'

/** What the cells of the tables say, each a passage of its own. */
export function cellsOf({ tables }: Understood): readonly Passage[] {
  return tables.flatMap(({ block, table }) =>
    table.cells
      .filter(({ text }) => text.trim() !== '')
      .map(({ row, column, text }) => ({
        block,
        cell: { row, column },
        written: text,
        text: toReadable(text),
        level: null,
        under: [],
      })),
  )
}
