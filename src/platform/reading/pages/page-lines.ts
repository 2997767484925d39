import { raisedText } from '../written-text.ts'
import { type Line, type PlacedText, type Segment } from './placed-page.ts'

interface Gathered {
  readonly y: number
  readonly size: number
  readonly texts: PlacedText[]
}

/** In points; lines are looked for in the strips around a text. */
const strip = 8

/** The texts of a page, or of a cell, as lines from top to bottom; raised numbers of notes are left out. */
export function linesOf(texts: readonly PlacedText[]): readonly Line[] {
  const strips = new Map<number, Gathered[]>()
  const lines: Gathered[] = []
  // The largest first, so that what is raised finds the line that it belongs to.
  for (const text of texts.toSorted((a, b) => b.size - a.size)) {
    const line = lineAround(strips, text)
    if (line) {
      line.texts.push(text)
      continue
    }
    const begun = { y: text.y, size: text.size, texts: [text] }
    lines.push(begun)
    const key = Math.floor(text.y / strip)
    strips.set(key, [...(strips.get(key) ?? []), begun])
  }
  return lines
    .toSorted((a, b) => a.y - b.y)
    .map(lineFrom)
    .filter(({ segments }) => segments.length > 0)
}

function lineAround(
  strips: ReadonlyMap<number, readonly Gathered[]>,
  { y, size }: PlacedText,
): Gathered | undefined {
  const middle = Math.floor(y / strip)
  const reach = 1 + Math.ceil(Math.min(size, 80) / strip)
  for (let key = middle - reach; key <= middle + reach; key += 1) {
    const found = strips.get(key)?.find((line) => {
      const above = line.y - y
      const raisedMost = size < line.size * 0.8 ? line.size * 0.65 : size * 0.4
      return above <= raisedMost && above >= -0.3 * size
    })
    if (found) return found
  }
  return undefined
}

function lineFrom({ y, size, texts }: Gathered): Line {
  const inOrder = texts.toSorted((a, b) => a.x - b.x)
  const segments: { text: string; left: number; right: number; end: number }[] = []
  for (const text of inOrder) {
    const last = segments.at(-1)
    const gap = last ? text.x - last.end : Infinity
    const isSmall = text.size < size * 0.72
    if (!last || gap > 0.9 * size) {
      // A note's number that stands apart, in the margin or behind a cell.
      if (isSmall && /^[\s\d]*$/.test(text.text)) continue
      segments.push({
        text: text.text,
        left: text.x,
        right: text.x + text.width,
        end: text.x + text.width,
      })
      continue
    }
    const raised = isSmall ? raisedText(last.text.trimEnd(), text.text) : text.text
    last.text += between(last.text, raised, gap / size) + raised
    last.end = Math.max(last.end, text.x + text.width)
    if (raised !== '') last.right = Math.max(last.right, text.x + text.width)
  }
  const kept = segments
    .map((segment) => ({ ...segment, text: withoutSetSpaces(segment.text).trim() }))
    .filter(({ text }) => text !== '')
  return {
    y,
    size,
    left: kept[0]?.left ?? 0,
    right: kept.reduce((most, { right }) => Math.max(most, right), 0),
    segments: kept.map(({ text, left, right }): Segment => ({ text, left, right })),
  }
}

function between(before: string, after: string, gapInEms: number): string {
  if (after === '' || gapInEms < 0.15) return ''
  if (gapInEms > 0.45) return ' '
  return /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after) ? ' ' : ''
}

const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`
const any = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef\p{Script=Latin}\d]`
const setSpace = new RegExp(`(?<=${wide}) (?=${any})|(?<=${any}) (?=${wide})`, 'gu')

/** Typesetting leaves air between Chinese and other letters; nobody wrote a space there. */
function withoutSetSpaces(text: string): string {
  return text.replace(setSpace, '')
}
