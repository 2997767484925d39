import { type ReadCell, type ReadTable } from '../read-document.ts'
import { readingLimits } from '../reading-limits.ts'
import { tooMuch } from '../reading-refusals.ts'

export interface CellSpan {
  readonly rowSpan: number
  readonly columnSpan: number
  /** The cell belongs to the one above it. */
  readonly continues: boolean
}

type Growing = { -readonly [Key in keyof ReadCell]: ReadCell[Key] }

/** A table while its rows are read: gives each cell its place, merged ones once. */
export class TableCells {
  readonly #cells: Growing[] = []
  /** By column, the first row that no cell from above reaches into. */
  readonly #freeFrom: number[] = []
  /** By column, the cell that a continuing one belongs to. */
  readonly #above = new Map<number, Growing>()
  #row = -1
  #column = 0
  #columnCount = 0

  get size(): number {
    return this.#cells.length
  }

  startRow(columnsLeftOut = 0): void {
    this.#row += 1
    this.#column = columnsLeftOut
  }

  /** Takes the last row back. */
  dropRow(): void {
    while (this.#cells.at(-1)?.row === this.#row) this.#cells.pop()
    this.#row -= 1
  }

  add(text: string, span: CellSpan): void {
    if (this.#row === -1) this.startRow()
    while ((this.#freeFrom[this.#column] ?? 0) > this.#row) this.#column += 1
    const { columnSpan } = span
    const column = this.#column
    if (column + columnSpan > readingLimits.columns) throw tooMuch('columns')
    this.#column += columnSpan
    this.#columnCount = Math.max(this.#columnCount, this.#column)
    const above = span.continues ? this.#above.get(column) : undefined
    if (above) {
      above.rowSpan = this.#row - above.row + 1
      if (text !== '') above.text = above.text === '' ? text : `${above.text}\n${text}`
      return
    }
    const cell = { row: this.#row, column, rowSpan: span.rowSpan, columnSpan, text }
    this.#cells.push(cell)
    if (this.#cells.length > readingLimits.cells) throw tooMuch('cells')
    for (let at = column; at < this.#column; at += 1) {
      this.#freeFrom[at] = this.#row + span.rowSpan
      this.#above.set(at, cell)
    }
  }

  /** The table, or null where no cell says anything. */
  finish(): ReadTable | null {
    const rowCount = this.#row + 1
    if (this.#cells.every(({ text }) => text === '')) return null
    const cells = this.#cells.map((cell) => ({
      ...cell,
      rowSpan: Math.min(cell.rowSpan, rowCount - cell.row),
    }))
    const columnCount = this.#columnCount
    return { is: 'table', name: null, rowCount, columnCount, cells, page: null }
  }
}
