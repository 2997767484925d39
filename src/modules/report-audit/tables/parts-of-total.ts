import type { BodyRow } from './body-rows.ts'

/** One way to say which rows a total is the sum of. */
export type Reading = readonly BodyRow[]

/** The rows that a total may be the sum of, and whether there is but one way to see it. */
export interface Parts {
  readonly readings: readonly Reading[]
  /** No levels, sub-totals or parts of parts among them. */
  readonly isFlat: boolean
  /** The total stands at an end of its rows, so that they can only be those on its other side. */
  readonly isAtEnd: boolean
}

/** The ways in which the rows beside a total may be its parts. */
export function partsOf(rows: readonly BodyRow[], at: number): Parts {
  const above = reach(rows, at, -1)
  const below = reach(rows, at, 1)
  // A total that stands first is that of the rows below it; any other is that of those above.
  const sides = above.length > 0 ? [above] : [below]
  const others = above.length > 0 && below.length > 0 && rows[at]?.kind !== 'sub' ? [below] : []
  const readings = [...sides, ...others].flatMap((side) => readingsOf(side, rows[at]))
  const [side = []] = sides
  const isLast = rows.slice(at + 1).every(({ kind, quantity }) => kind !== 'part' || !quantity)
  return {
    readings: distinct(readings),
    isFlat: isFlat(side),
    isAtEnd: above.length === 0 || isLast || rows[at]?.kind === 'sub',
  }
}

const rank = { part: 0, sub: 1, total: 2, grand: 3 } as const

/** The rows on one side of a total up to the next that is as high or higher. */
function reach(rows: readonly BodyRow[], at: number, step: 1 | -1): readonly BodyRow[] {
  const own = rank[rows[at]?.kind ?? 'part']
  const found: BodyRow[] = []
  for (let next = at + step; rows[next]; next += step) {
    const row = rows[next]
    if (!row || rank[row.kind] >= own) break
    if (row.quantity) found.push(row)
  }
  return step === 1 ? found : found.toReversed()
}

function isFlat(rows: readonly BodyRow[]): boolean {
  const same = <Key>(key: (row: BodyRow) => Key): boolean => new Set(rows.map(key)).size <= 1
  return (
    rows.every(({ kind, isOfWhich }) => kind === 'part' && !isOfWhich) &&
    same(({ level }) => level) &&
    same(({ indent }) => indent)
  )
}

function readingsOf(side: readonly BodyRow[], own: BodyRow | undefined): readonly Reading[] {
  const parts = side.filter(({ kind }) => kind === 'part')
  const plain = parts.filter(({ isOfWhich }) => !isOfWhich)
  const readings: Reading[] = [plain, parts]
  for (const kind of ['sub', 'total'] as const) {
    const last = side.findLastIndex((row) => row.kind === kind)
    if (last < 0) continue
    const totals = side.filter((row) => row.kind === kind)
    const rest = side.slice(last + 1).filter((row) => row.kind === 'part' && !row.isOfWhich)
    readings.push(totals, [...totals, ...rest])
    // 本年合计, then 年初结转 and the like, whose own parts follow them.
    const tops = rest.filter(({ level }) => level === null)
    readings.push([...totals, ...tops])
  }
  const group = own?.group
  if (group) readings.push(plain.filter((row) => row.group === group))
  readings.push(topsOf(plain), leavesOf(plain), withoutTails(parts), indentTops(plain))
  if (!isFlat(side)) readings.push(...runs(side))
  return readings.filter((reading) => reading.length > 0)
}

/** The rows of the highest level. */
function topsOf(rows: readonly BodyRow[]): Reading {
  const levels = rows.map(({ level }) => level).filter((level) => level !== null)
  if (levels.length < 2) return []
  const top = Math.min(...levels)
  return rows.filter(({ level }) => level === top)
}

/** The rows under which none of a lower level stands. */
function leavesOf(rows: readonly BodyRow[]): Reading {
  return rows.filter((row, at) => {
    const next = rows[at + 1]
    return next === undefined || (next.level ?? 0) <= (row.level ?? 0)
  })
}

/** Without what follows 其中 either, up to the next row that has a number of its own. */
function withoutTails(rows: readonly BodyRow[]): Reading {
  let isInside = false
  return rows.filter(({ isOfWhich, level }) => {
    if (isOfWhich) isInside = true
    else if (level !== null) isInside = false
    return !isInside
  })
}

function indentTops(rows: readonly BodyRow[]): Reading {
  const top = Math.min(...rows.map(({ indent }) => indent))
  return rows.filter(({ indent }) => indent === top)
}

const runsMax = 24

/** Some rows at one end of the side, in case that others before or behind belong elsewhere. */
function runs(side: readonly BodyRow[]): readonly Reading[] {
  const rows = side.filter(({ kind, isOfWhich }) => kind === 'part' && !isOfWhich)
  return Array.from({ length: Math.min(runsMax, Math.max(0, rows.length - 2)) }, (_, at) => [
    rows.slice(at + 1),
    rows.slice(0, rows.length - at - 1),
  ]).flat()
}

function distinct(readings: readonly Reading[]): readonly Reading[] {
  const known = new Map(readings.map((one) => [one.map(({ at }) => at).join(','), one]))
  return [...known.values()]
}
