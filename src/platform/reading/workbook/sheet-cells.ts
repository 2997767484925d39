import { type ReadCell, type ReadTable } from '../read-document.ts'
import { readingLimits } from '../reading-limits.ts'
import { brokenFile, tooMuch } from '../reading-refusals.ts'
import { writtenText } from '../written-text.ts'
import { readXml, wholeNumber } from '../xml.ts'
import { plainNumber, shownNumber } from './number-format.ts'

export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly from1904: boolean
}

interface Place {
  readonly row: number
  readonly column: number
}

interface Area extends Place {
  readonly rowSpan: number
  readonly columnSpan: number
}

/** The cells of one sheet as they are shown, merged ones once; null where it is empty. */
export function readSheetCells(
  part: Uint8Array,
  name: string,
  context: SheetContext,
): ReadTable | null {
  const found = new Map<string, ReadCell>()
  const merged: Area[] = []
  const cell = { row: -1, column: -1, type: 'n', style: 0, text: '', inValue: false }
  readXml(part, {
    open: (element, { r, t, s, ref }) => {
      if (element === 'row') {
        cell.row = r === undefined ? cell.row + 1 : wholeNumber(r, 1) - 1
        cell.column = -1
      }
      if (element === 'c') {
        const place = r === undefined ? null : placeOf(r)
        cell.row = place?.row ?? cell.row
        cell.column = place?.column ?? cell.column + 1
        cell.type = t ?? 'n'
        cell.style = wholeNumber(s, 0)
        cell.text = ''
      }
      if (element === 'v' || element === 't') cell.inValue = true
      if (element === 'rPh') cell.inValue = false
      if (element === 'mergeCell' && ref !== undefined) merged.push(areaOf(ref))
    },
    text: (text) => {
      if (cell.inValue) cell.text += text
    },
    close: (element) => {
      if (element === 'v' || element === 't') cell.inValue = false
      if (element !== 'c') return
      const text = shown(cell.text, cell.type, context, cell.style)
      if (text !== '') keep(found, { row: cell.row, column: cell.column, text })
    },
  })
  return tableOf(name, found, merged)
}

function keep(found: Map<string, ReadCell>, cell: Place & { readonly text: string }): void {
  if (cell.column >= readingLimits.columns) throw tooMuch('columns')
  if (cell.row < 0 || cell.column < 0) throw brokenFile()
  found.set(keyOf(cell), { ...cell, rowSpan: 1, columnSpan: 1 })
  if (found.size > readingLimits.cells) throw tooMuch('cells')
}

function shown(written: string, type: string, context: SheetContext, style: number): string {
  switch (type) {
    case 's':
      return writtenText(context.strings[wholeNumber(written, -1)] ?? '')
    case 'b':
      return written === '1' ? 'TRUE' : 'FALSE'
    case 'n': {
      if (written.trim() === '') return ''
      const format = context.formats[style] ?? ''
      const value = Number(written)
      return format === '' || format === '@'
        ? plainNumber(value)
        : writtenText(shownNumber(value, format, context.from1904))
    }
    default:
      return writtenText(written)
  }
}

function tableOf(
  name: string,
  found: ReadonlyMap<string, ReadCell>,
  merged: readonly Area[],
): ReadTable | null {
  const cells = new Map(found)
  let covered = 0
  for (const area of merged) {
    covered += area.rowSpan * area.columnSpan
    if (covered > 10 * readingLimits.cells) throw tooMuch('cells')
    const first = cells.get(keyOf(area))
    for (let row = area.row; row < area.row + area.rowSpan; row += 1)
      for (let column = area.column; column < area.column + area.columnSpan; column += 1)
        cells.delete(keyOf({ row, column }))
    if (first) cells.set(keyOf(area), { ...first, ...area })
  }
  if (cells.size === 0) return null
  const inOrder = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  const end = (of: (cell: ReadCell) => number): number =>
    inOrder.reduce((most, cell) => Math.max(most, of(cell)), 0)
  return {
    is: 'table',
    name,
    rowCount: end(({ row, rowSpan }) => row + rowSpan),
    columnCount: end(({ column, columnSpan }) => column + columnSpan),
    cells: inOrder,
    page: null,
  }
}

function keyOf({ row, column }: Place): string {
  return `${String(row)}/${String(column)}`
}

function placeOf(reference: string): Place {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === undefined) throw brokenFile()
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

function areaOf(reference: string): Area {
  const [from = '', to = from] = reference.split(':')
  const [start, end] = [placeOf(from), placeOf(to)]
  const rowSpan = end.row - start.row + 1
  const columnSpan = end.column - start.column + 1
  if (rowSpan < 1 || columnSpan < 1) throw brokenFile()
  return { ...start, rowSpan, columnSpan }
}
