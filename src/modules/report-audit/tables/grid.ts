import type { ReadCell } from '#platform/reading/read-document.ts'
import type { Passage, PlacedTable } from '../text/passage.ts'
import { toReadable } from '../text/half-width.ts'
import { parseNumeral, type Numeral } from '../quantities/numerals.ts'
import { unitNamed } from './table-units.ts'
import type { Unit } from '../quantities/units.ts'

/** What one cell says. A merged cell is one, wherever in its stretch it is asked for. */
export interface GridCell {
  readonly passage: Passage
  /** In the grid, which may be joined from several tables. */
  readonly row: number
  readonly rowSpan: number
  readonly column: number
  readonly columnSpan: number
  /** Without the blanks around and within words. */
  readonly text: string
  /** By how many blanks it is set in. */
  readonly indent: number
  readonly number: CellNumber | null
}

export interface CellNumber {
  readonly numeral: Numeral
  readonly isNegative: boolean
  /** The unit that the cell itself gives. */
  readonly unit: Unit | null
  readonly from: number
  readonly to: number
}

/** The cells of a table by row and column; null where there is none. */
export interface Grid {
  readonly rows: readonly (readonly (GridCell | null)[])[]
  readonly columnCount: number
  /** What stands above it: the caption or the line with the unit. */
  readonly before: string
  /** Whether it goes on from a table of the page before without a head of its own. */
  readonly isTorn: boolean
}

const placesMax = 400_000

/** Lays the cells of a table out. Null for one too large to be a table of a report. */
export function gridOf({ block, table, before }: PlacedTable): Grid | null {
  const { rowCount, columnCount, cells } = table
  if (rowCount * columnCount > placesMax) return null
  const rows: (GridCell | null)[][] = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, () => null),
  )
  for (const cell of cells) {
    const laid = cellOf(block, cell)
    for (let row = cell.row; row < Math.min(rowCount, cell.row + cell.rowSpan); row += 1)
      for (let at = cell.column; at < Math.min(columnCount, cell.column + cell.columnSpan); at += 1)
        rows[row]![at] = laid
  }
  return { rows, columnCount, before, isTorn: false }
}

function cellOf(block: number, cell: ReadCell): GridCell {
  const { row, column, rowSpan, columnSpan, text: written } = cell
  const text = toReadable(written)
  return {
    passage: { block, cell: { row, column }, written, text, level: null, under: [] },
    row,
    column,
    rowSpan,
    columnSpan,
    text: text.replace(/\s+/g, ''),
    indent: /^\s*/.exec(text)?.[0].length ?? 0,
    number: numberOf(text),
  }
}

const numberShape =
  /^\s*[¥￥]?\s*(?<minus>-)?\s*(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<unit>[^\d\s.,]\S{0,5})?\s*$/

function numberOf(text: string): CellNumber | null {
  const match = text.length > 40 ? null : numberShape.exec(text)
  if (!match) return null
  const { minus, number = '', unit: name } = match.groups ?? {}
  const unit = name === undefined ? null : unitNamed(name)
  // 2023年 names a column; 080105 is a code.
  if ((name !== undefined && unit === null) || /^0\d/.test(number)) return null
  if (/^(?:19|20)\d{2}$/.test(number) && name === '年') return null
  const numeral = parseNumeral(number)
  if (numeral === null) return null
  const from = text.search(/[¥￥\d-]/)
  return { numeral, isNegative: minus !== undefined, unit, from, to: text.trimEnd().length }
}

/** Whether a cell counts nothing: blank, a dash or a stroke. */
export function isNothing(cell: GridCell | null): boolean {
  return cell === null || /^(?:[-—–─/×xX*、.]*|无|空)$/.test(cell.text)
}

/** The cells of a row, a merged one once. */
export function cellsIn(row: readonly (GridCell | null)[]): readonly GridCell[] {
  return [...new Set(row.filter((cell) => cell !== null))]
}
