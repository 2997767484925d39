import { BlockList } from './block-list.ts'
import { decodeText } from './decode-text.ts'
import { type ReadDocument } from './read-document.ts'
import { readingLimits } from './reading-limits.ts'
import { emptyFile, tooMuch } from './reading-refusals.ts'
import { endsSentence, joinedLines, opensItem } from './pages/joined-lines.ts'
import { writtenText } from './written-text.ts'

/** Reads plain text: each line is a paragraph, unless the file breaks its lines at one width. */
export function readText(content: Uint8Array): ReadDocument {
  const text = decodeText(content)
  if (text.length > 4 * readingLimits.characters) throw tooMuch('characters')
  const list = new BlockList()
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  const width = wrappingWidth(lines)
  let paragraph = ''
  let before = ''
  for (const line of lines) {
    if (width === null || !goesOn(before, line, width)) {
      list.addParagraph(writtenText(paragraph))
      paragraph = line
    } else paragraph = joinedLines(paragraph, line)
    before = line
  }
  list.addParagraph(writtenText(paragraph))
  if (list.blocks.length === 0) throw emptyFile()
  return { format: 'text', title: null, blocks: list.blocks }
}

/** How wide a line looks: a Chinese character takes the place of two letters. */
function widthOf(line: string): number {
  let width = 0
  for (const character of line.trimEnd()) width += character > '\u2e7f' ? 2 : 1
  return width
}

const wrappedLinesMin = 3
const unevenness = 6

/** The width at which a program broke the lines, or null where people did: many lines of one width, and none longer. */
function wrappingWidth(lines: readonly string[]): number | null {
  const widths = lines.map(widthOf)
  const longest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (longest < 30 || longest > 200) return null
  const full = lines.filter((_line, at) => (widths[at] ?? 0) > longest - unevenness)
  const broken = full.filter((line) => !endsSentence(line))
  const written = widths.filter((width) => width > 0).length
  const evenly = full.length >= wrappedLinesMin && full.length * 4 >= written
  return evenly && broken.length * 2 > full.length ? longest : null
}

function goesOn(before: string, line: string, width: number): boolean {
  if (widthOf(before) <= width - unevenness || endsSentence(before)) return false
  return line.trim() !== '' && !/^[\s\u3000]/.test(line) && !opensItem(line)
}
