import { type PlacedText } from './placed-page.ts'

/** Texts side by side in columns of prose, each column by itself and in reading order. */
export function columnsOf(
  texts: readonly PlacedText[],
  width: number,
): readonly (readonly PlacedText[])[] {
  const gutter = gutterOf(texts, width)
  if (gutter === null) return [texts]
  const groups: PlacedText[][] = []
  let [left, right]: [PlacedText[], PlacedText[]] = [[], []]
  for (const text of texts.toSorted((a, b) => a.y - b.y)) {
    const crosses = text.x < gutter && text.x + text.width > gutter
    if (crosses) {
      groups.push(left, right, [text])
      ;[left, right] = [[], []]
    } else (text.x < gutter ? left : right).push(text)
  }
  groups.push(left, right)
  return groups.filter((group) => group.length > 0)
}

/** In points: columns of prose stand at least so far apart. */
const gutterMin = 12
const proseMin = 8

/** The middle of a strip that almost nothing crosses, with long lines on both sides; null where there is none. */
function gutterOf(texts: readonly PlacedText[], width: number): number | null {
  const [from, to] = [Math.floor(width * 0.35), Math.ceil(width * 0.65)]
  const crossing = new Uint32Array(to - from + 1)
  for (const { x, width: wide } of texts) {
    const [start, end] = [
      Math.max(0, Math.floor(x) - from),
      Math.min(to, Math.ceil(x + wide)) - from,
    ]
    for (let at = start; at <= end; at += 1) crossing[at] = (crossing[at] ?? 0) + 1
  }
  const few = texts.length / 40
  let best = { at: 0, length: gutterMin - 1 }
  let start = from
  for (const [index, count] of crossing.entries()) {
    const at = from + index
    if (count > few) start = at + 1
    const length = at - start + 1
    if (length > best.length) best = { at: start + length / 2, length }
  }
  const { at } = best
  if (at === 0 || !isProse(texts.filter(({ x }) => x < at))) return null
  return isProse(texts.filter(({ x }) => x > at)) ? at : null
}

/** Long lines that fill their column, as prose does and the cells of a table do not. */
function isProse(texts: readonly PlacedText[]): boolean {
  const left = texts.reduce((least, { x }) => Math.min(least, x), Infinity)
  const right = texts.reduce((most, { x, width }) => Math.max(most, x + width), 0)
  const lines = new Map<number, number>()
  for (const { y, width } of texts) {
    const key = Math.round(y)
    lines.set(key, (lines.get(key) ?? 0) + width)
  }
  const long = [...lines.values()].filter((width) => width > 0.75 * (right - left))
  return long.length >= proseMin && long.length * 2 > lines.size
}
