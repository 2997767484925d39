import { joinedLines } from './joined-lines.ts'
import { linesOf } from './page-lines.ts'
import {
  type Line,
  type PageCell,
  type PageTable,
  type PlacedText,
  type Rule,
} from './placed-page.ts'

/** In points: lines this close are one, and lines this close meet. */
const near = 3
const linesMax = 4000
const sidesMax = 400

interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly rules: readonly Rule[]
}

/** Tables whose cells are drawn with lines around them, and the texts that stand in none. */
export function ruledTables(
  texts: readonly PlacedText[],
  rules: readonly Rule[],
): { readonly tables: readonly PageTable[]; readonly rest: readonly PlacedText[] } {
  if (rules.length > linesMax) return { tables: [], rest: texts }
  const tables: PageTable[] = []
  let rest = texts
  for (const grid of gridsOf(rules)) {
    const inside = rest.filter((text) => isInside(grid, text))
    const table = tableIn(grid, inside)
    if (!table) continue
    tables.push(table)
    const taken = new Set(inside)
    rest = rest.filter((text) => !taken.has(text))
  }
  return { tables, rest }
}

function isInside({ xs, ys }: Grid, { x, y, width, size }: PlacedText): boolean {
  const middle = x + width / 2
  const height = y - size * 0.35
  return (
    middle > (xs[0] ?? 0) &&
    middle < (xs.at(-1) ?? 0) &&
    height > (ys[0] ?? 0) &&
    height < (ys.at(-1) ?? 0)
  )
}

/** Lines that meet, directly or through others, are one grid. */
function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  const left = new Set(rules)
  const grids: Grid[] = []
  for (const first of rules) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const rule of group)
      for (const other of left)
        if (meet(rule, other)) {
          left.delete(other)
          group.push(other)
        }
    const xs = places(group.filter(({ across }) => !across))
    const ys = places(group.filter(({ across }) => across))
    if (xs.length < 2 || ys.length < 2 || xs.length * ys.length < 6) continue
    if (xs.length < sidesMax && ys.length < sidesMax) grids.push({ xs, ys, rules: group })
  }
  return grids
}

function meet(one: Rule, other: Rule): boolean {
  const along = one.from <= other.to + near && other.from <= one.to + near
  if (one.across === other.across) return along && Math.abs(one.at - other.at) <= near
  return (
    one.at >= other.from - near &&
    one.at <= other.to + near &&
    other.at >= one.from - near &&
    other.at <= one.to + near
  )
}

function places(rules: readonly Rule[]): readonly number[] {
  const found: number[] = []
  for (const at of rules.map((rule) => rule.at).toSorted((a, b) => a - b))
    if (at - (found.at(-1) ?? -Infinity) > near) found.push(at)
  return found
}

function tableIn(grid: Grid, texts: readonly PlacedText[]): PageTable | null {
  const { xs, ys } = grid
  const areas = areasOf(grid)
  if (!areas || texts.length === 0) return null
  const held = new Map<Area, PlacedText[]>()
  for (const text of texts.flatMap((whole) => dividedAt(whole, grid))) {
    const column = intervalOf(xs, text.x + text.width / 2)
    const row = intervalOf(ys, text.y - text.size * 0.35)
    const area = areas[row]?.[column]
    if (area) held.set(area, [...(held.get(area) ?? []), text])
  }
  const rows = ys.slice(1).map((_bottom, row) => {
    const starting = new Set(areas[row]?.filter((area) => area.row === row))
    return [...starting].map((area): PageCell => {
      const { column, rowSpan, columnSpan } = area
      const right = xs[column + columnSpan] ?? 0
      return { column, rowSpan, columnSpan, text: cellText(linesOf(held.get(area) ?? []), right) }
    })
  })
  return { top: ys[0] ?? 0, columnCount: xs.length - 1, rows }
}

function intervalOf(places: readonly number[], at: number): number {
  return Math.max(
    0,
    places.findLastIndex((place) => place <= at),
  )
}

interface Area {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Which cell each field of the grid belongs to: fields without a line between them are one. Null where that is no rectangle. */
function areasOf(grid: Grid): readonly (readonly Area[])[] | null {
  const rows = grid.ys.length - 1
  const columns = grid.xs.length - 1
  const areas = Array.from({ length: rows }, (): (Area | undefined)[] => [])
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (areas[row]?.[column]) continue
      let columnSpan = 1
      while (
        column + columnSpan < columns &&
        !isDivided(grid, 'right', row, column + columnSpan - 1)
      )
        columnSpan += 1
      let rowSpan = 1
      while (row + rowSpan < rows && !isDivided(grid, 'below', row + rowSpan - 1, column))
        rowSpan += 1
      const area = { row, column, rowSpan, columnSpan }
      for (let down = row; down < row + rowSpan; down += 1)
        for (let along = column; along < column + columnSpan; along += 1) {
          const line = areas[down]
          if (!line || line[along]) return null
          line[along] = area
        }
    }
  return areas.map((line) => line.filter((area) => area !== undefined))
}

function isDivided(
  { xs, ys, rules }: Grid,
  side: 'right' | 'below',
  row: number,
  column: number,
): boolean {
  const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
  const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
  const at = side === 'right' ? xs[column + 1] : ys[row + 1]
  const along = side === 'right' ? y : x
  return rules.some(
    (rule) =>
      rule.across === (side === 'below') &&
      Math.abs(rule.at - (at ?? 0)) <= near &&
      rule.from <= along &&
      rule.to >= along,
  )
}

/** A text that runs over a line between columns was two, with a space between them. */
function dividedAt(text: PlacedText, { xs }: Grid): readonly PlacedText[] {
  const end = text.x + text.width
  const cut = xs.find((x) => x > text.x + near && x < end - near)
  if (cut === undefined) return [text]
  const widths = [...text.text].map((character) => (character > '\u2e7f' ? 2 : 1))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let at = text.x
  let best: { readonly index: number; readonly away: number; readonly at: number } | undefined
  for (const [index, character] of [...text.text].entries()) {
    const away = Math.abs(at - cut)
    if (character === ' ' && away < (best?.away ?? text.size * 1.5)) best = { index, away, at }
    at += (text.width * (widths[index] ?? 1)) / whole
  }
  return best ? halves(text, best) : [text]
}

function halves(
  text: PlacedText,
  { index, at }: { index: number; at: number },
): readonly PlacedText[] {
  const characters = [...text.text]
  return [
    { ...text, text: characters.slice(0, index).join(''), width: at - text.x },
    { ...text, text: characters.slice(index + 1).join(''), x: at, width: text.x + text.width - at },
  ]
}

/** The lines of a cell: those that reach its edge go on. */
function cellText(lines: readonly Line[], right: number): string {
  let text = ''
  let full = false
  for (const line of lines) {
    const words = line.segments.map((segment) => segment.text).join(' ')
    text = text === '' ? words : full ? joinedLines(text, words) : `${text}\n${words}`
    full = line.right > right - 2 * line.size
  }
  return text
}
