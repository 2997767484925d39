import { alignedTables } from './aligned-tables.ts'
import { columnsOf } from './page-columns.ts'
import { linesOf } from './page-lines.ts'
import {
  type Line,
  type PagePart,
  type PageTable,
  type PlacedPage,
  type PlacedText,
} from './placed-page.ts'

/** A page in reading order: tables, and lines with what their place says about them. */
export function partsOf(page: PlacedPage, tables: readonly PageTable[]): readonly PagePart[] {
  const parts: PagePart[] = []
  const below = tables.toSorted((a, b) => a.top - b.top)
  for (const column of columnsOf(withoutMarginNotes(page.texts), page.width))
    for (const stretch of stretches(column, below)) {
      if (stretch.table) parts.push({ is: 'table', table: stretch.table })
      parts.push(...linesAndTables(linesOf(stretch.texts)))
    }
  return parts
}

interface Stretch {
  readonly table: PageTable | null
  readonly texts: PlacedText[]
}

/** What stands between tables that are drawn, each table before what follows it; a table is taken once. */
function stretches(texts: readonly PlacedText[], tables: PageTable[]): readonly Stretch[] {
  const result: Stretch[] = [
    { table: null, texts: [] },
    ...tables.splice(0).map((table) => ({ table, texts: [] })),
  ]
  for (const text of texts)
    result.findLast(({ table }) => table === null || table.top < text.y)?.texts.push(text)
  return result
}

/** Small numbers beside the text, which lead to its notes. */
function withoutMarginNotes(texts: readonly PlacedText[]): readonly PlacedText[] {
  const sizes = new Map<number, number>()
  for (const { size, text } of texts)
    sizes.set(Math.round(size), (sizes.get(Math.round(size)) ?? 0) + text.length)
  const [body = 0] = [...sizes].toSorted((a, b) => b[1] - a[1])[0] ?? []
  const wide = texts.filter(({ size }) => size >= body * 0.8)
  const right = wide.reduce((most, { x, width }) => Math.max(most, x + width), 0)
  const left = wide.reduce((least, { x }) => Math.min(least, x), Infinity)
  return texts.filter(
    ({ text, size, x, width }) =>
      size >= body * 0.8 || (x < right && x + width > left) || !/^[\s\d,，]*$/.test(text),
  )
}

function linesAndTables(lines: readonly Line[]): readonly PagePart[] {
  const left = leftEdge(lines)
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0)
  return alignedTables(lines).flatMap((found): readonly PagePart[] => {
    if (found.is === 'table') return [found]
    return found.lines.map((line) => ({
      is: 'line',
      line,
      room: right - line.right,
      indented: line.left > left + 0.7 * line.size,
    }))
  })
}

/** Where the lines of a column begin: the leftmost place at which several do. */
function leftEdge(lines: readonly Line[]): number {
  const starts = lines.map((line) => line.left).toSorted((a, b) => a - b)
  const shared = starts.find((start, at) => (starts[at + 1] ?? Infinity) - start < 3)
  return shared ?? starts[0] ?? 0
}
