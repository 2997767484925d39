import { type PlacedPage, type PlacedText } from './placed-page.ts'
import { linesOf } from './page-lines.ts'

/** The part of a page, above and below, where heads, feet and page numbers stand. */
const margin = 0.11
/** A line of more parts is the head of a table. */
const partsMax = 3

/** The pages without what is printed on each of them: heads, feet and numbers of pages. */
export function withoutRunningHeads(pages: readonly PlacedPage[]): readonly PlacedPage[] {
  const printed = new Map<string, number>()
  const heads = pages.map((page) => marginLines(page))
  for (const lines of heads)
    for (const words of new Set(lines.flatMap(({ parts }) => parts)))
      printed.set(words, (printed.get(words) ?? 0) + 1)
  return pages.map((page, at) => {
    const repeats = (words: string): boolean =>
      pages.length > 1 && (printed.get(words) ?? 0) >= Math.max(2, Math.min(5, pages.length / 3))
    const dropped = (heads[at] ?? []).filter(
      ({ parts, isNumber }) => isNumber || (parts.length <= partsMax && parts.some(repeats)),
    )
    if (dropped.length === 0) return page
    const isDropped = ({ y }: PlacedText): boolean =>
      dropped.some((line) => Math.abs(line.y - y) < line.size * 0.5)
    return { ...page, texts: page.texts.filter((text) => !isDropped(text)) }
  })
}

interface MarginLine {
  readonly y: number
  readonly size: number
  readonly isNumber: boolean
  /** Its words with every number alike, each with its place on the page. */
  readonly parts: readonly string[]
}

const pageNumber =
  /^(?:[-—–―·•\s]*\d{1,4}[-—–―·•\s]*|第?\s*\d{1,4}\s*页?\s*[/,，共]?\s*共?\s*\d{0,4}\s*页?|page\s*\d+(?:\s*of\s*\d+)?|[ivxⅠ-Ⅻ]{1,5})$/i

function marginLines({ texts, height }: PlacedPage): readonly MarginLine[] {
  const within = texts.filter(({ y }) => y < height * margin || y > height * (1 - margin))
  return linesOf(within).map(({ y, size, segments }) => ({
    y,
    size,
    isNumber: pageNumber.test(segments.map(({ text }) => text).join(' ')),
    parts: segments.map(({ text }) => `${String(Math.round(y / 4))} ${text.replace(/\d+/g, '#')}`),
  }))
}
