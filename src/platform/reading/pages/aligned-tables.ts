import { joinedLines } from './joined-lines.ts'
import { type Line, type PageCell, type PageTable } from './placed-page.ts'

/** A table without lines between its columns is believed from so many rows on. */
const rowsMin = 3

type Found =
  | { readonly is: 'table'; readonly table: PageTable }
  | { readonly is: 'lines'; readonly lines: readonly Line[] }

interface Divided {
  readonly before: readonly Line[]
  readonly table: PageTable
  readonly after: readonly Line[]
}

/** Lines whose parts stand clearly in columns become tables; all others stay lines. */
export function alignedTables(lines: readonly Line[]): readonly Found[] {
  const found: Found[] = []
  let at = 0
  while (at < lines.length) {
    const end = endOfRun(lines, at)
    const run = lines.slice(at, end)
    const divided = end > at ? tableOf(run) : null
    if (divided) {
      found.push({ is: 'lines', lines: divided.before }, { is: 'table', table: divided.table })
      found.push({ is: 'lines', lines: divided.after })
    } else found.push({ is: 'lines', lines: lines.slice(at, Math.max(end, at + 1)) })
    at = Math.max(end, at + 1)
  }
  return found
}

/** Lines of several parts, close under one another; a line of one part may stand between two of them. */
function endOfRun(lines: readonly Line[], start: number): number {
  if ((lines[start]?.segments.length ?? 0) < 2) return start
  let end = start + 1
  for (let at = start + 1; at < lines.length; at += 1) {
    const [line, before] = [lines[at], lines[at - 1]]
    if (!line || !before || line.y - before.y > 3 * Math.max(line.size, before.size)) break
    if (line.segments.length > 1) end = at + 1
    else if (at - end >= 1) break
  }
  return end
}

interface Band {
  left: number
  right: number
}

interface Row {
  readonly y: number
  readonly cells: readonly PageCell[]
}

function tableOf(run: readonly Line[]): Divided | null {
  const most = run.reduce((count, { segments }) => Math.max(count, segments.length), 0)
  const whole = run.filter(({ segments }) => segments.length === most)
  const several = run.filter(({ segments }) => segments.length > 1)
  if (whole.length < rowsMin || whole.length * 2 < several.length) return null
  const bands = bandsOf(whole)
  if (bands.length !== most) return null
  const cells = run.map((line) => cellsOf(line, bands))
  // A caption or a note may stand close to the table; within it every line has to fit.
  const first = cells.findIndex((row) => row !== null)
  const last = cells.findLastIndex((row) => row !== null)
  const rows = run
    .slice(first, last + 1)
    .map(({ y }, at) => ({ y, cells: cells[first + at] ?? null }))
  const joined = rows.every(isRow) ? joinedRows(rows, most) : null
  if (!joined) return null
  const table = { top: run[first]?.y ?? 0, columnCount: most, rows: joined }
  return { before: run.slice(0, first), table, after: run.slice(last + 1) }
}

function isRow(row: {
  readonly y: number
  readonly cells: readonly PageCell[] | null
}): row is Row {
  return row.cells !== null
}

/**
 * Rows whose cells go on in a second line. Where it cannot be told whether a line without a first
 * cell goes on or begins a row, there is no table: null.
 */
function joinedRows(rows: readonly Row[], columns: number): PageTable['rows'] | null {
  const isWhole = (row: Row | undefined): boolean => row?.cells.length === columns
  const distances = rows
    .flatMap((row, at) =>
      isWhole(row) && isWhole(rows[at - 1]) ? [row.y - (rows[at - 1]?.y ?? 0)] : [],
    )
    .toSorted((a, b) => a - b)
  const usual = distances[Math.floor(distances.length / 2)] ?? 0
  const joined: (readonly PageCell[])[] = []
  for (const [at, { y, cells }] of rows.entries()) {
    const above = joined.at(-1)
    if (!above || cells[0]?.column === 0) {
      joined.push(cells)
      continue
    }
    if (y - (rows[at - 1]?.y ?? 0) > usual * 0.85) return null
    joined[joined.length - 1] = above.map((cell) => {
      const more = cells.find(({ column }) => column === cell.column)
      return more ? { ...cell, text: joinedLines(cell.text, more.text) } : cell
    })
  }
  return joined
}

/** What the parts of all whole rows cover, as columns; two that touch in any row are one. */
function bandsOf(lines: readonly Line[]): readonly Band[] {
  const bands: Band[] = []
  const segments = lines.flatMap((line) => line.segments)
  for (const { left, right } of segments.toSorted((a, b) => a.left - b.left)) {
    const last = bands.at(-1)
    if (last && left <= last.right) last.right = Math.max(last.right, right)
    else bands.push({ left, right })
  }
  return bands
}

/** Each part in the columns that it covers; null where two parts are in one. */
function cellsOf({ segments }: Line, bands: readonly Band[]): readonly PageCell[] | null {
  const cells: PageCell[] = []
  let free = 0
  for (const { text, left, right } of segments) {
    const first = bands.findIndex((band) => band.right >= left)
    const last = bands.findLastIndex((band) => band.left <= right)
    if (first === -1 || last < first || first < free) return null
    free = last + 1
    const alone = segments.length === 1
    const [column, columnSpan] = alone ? [0, bands.length] : [first, last - first + 1]
    cells.push({ column, columnSpan, rowSpan: 1, text })
  }
  return cells
}
