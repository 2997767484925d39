import { BlockList } from '../block-list.ts'
import { type ReadBlock, type ReadTable } from '../read-document.ts'
import { writtenText } from '../written-text.ts'
import { endsSentence, joinedLines, opensItem } from './joined-lines.ts'
import { partsOf } from './page-parts.ts'
import {
  type Line,
  type PageCell,
  type PagePart,
  type PageTable,
  type PlacedPage,
} from './placed-page.ts'
import { ruledTables } from './ruled-tables.ts'
import { withoutRunningHeads } from './running-heads.ts'

type LinePart = Extract<PagePart, { is: 'line' }>
interface OpenTable {
  readonly page: number
  readonly columnCount: number
  readonly rows: (readonly PageCell[])[]
}

/** The pages of a document as paragraphs and tables, as if there were no pages. */
export function blocksOfPages(pages: readonly PlacedPage[]): readonly ReadBlock[] {
  const writer = new PageWriter()
  // First, so that the head of a table, repeated on each page, is no head of the pages.
  const ruled = pages.map(({ texts, rules }) => ruledTables(texts, rules))
  const left = pages.map((page, at) => ({ ...page, texts: ruled[at]?.rest ?? page.texts }))
  for (const [at, page] of withoutRunningHeads(left).entries()) {
    const parts = partsOf(page, ruled[at]?.tables ?? [])
    // Where paragraphs begin with an indent, a line without one goes on even after a full stop.
    const indents = parts.filter((part) => part.is === 'line' && part.indented).length > 1
    for (const part of parts) {
      if (part.is === 'table') writer.table(part.table, page.number)
      else writer.line(part, page.number, indents)
    }
  }
  return writer.finish()
}

class PageWriter {
  readonly #list = new BlockList()
  #paragraph: { text: string; page: number } | null = null
  #last: { part: LinePart; page: number } | null = null
  #table: OpenTable | null = null
  /** Lines between two parts of a table that say only that it goes on. */
  #between: string[] = []

  line(part: LinePart, page: number, indents: boolean): void {
    const parts = proseParts(part.line)
    const [words = ''] = parts
    if (this.#table && parts.length === 1 && words.includes('续') && words.length < 60) {
      this.#between.push(words)
      return
    }
    this.#endTable()
    if (parts.length > 1) {
      this.#endParagraph()
      for (const text of parts) this.#list.addParagraph(writtenText(text), null, page)
      this.#last = null
      return
    }
    if (this.#paragraph && this.#last && goesOn(this.#last, { part, page }, indents))
      this.#paragraph.text = joinedLines(this.#paragraph.text, words)
    else {
      this.#endParagraph()
      this.#paragraph = { text: words, page }
    }
    this.#last = { part, page }
  }

  table({ columnCount, rows }: PageTable, page: number): void {
    this.#endParagraph()
    this.#last = null
    const open = this.#table
    if (open?.columnCount === columnCount && page > open.page) {
      // The head that is repeated on each page is told once.
      const own = rows.findIndex((row, at) => textOf(row) !== textOf(open.rows[at]))
      open.rows.push(...(own === -1 ? [] : rows.slice(own)))
      this.#between = []
      this.#table = { ...open, page }
      return
    }
    this.#endTable()
    this.#table = { page, columnCount, rows: [...rows] }
  }

  finish(): readonly ReadBlock[] {
    this.#endTable()
    this.#endParagraph()
    return this.#list.blocks
  }

  #endParagraph(): void {
    if (this.#paragraph)
      this.#list.addParagraph(writtenText(this.#paragraph.text), null, this.#paragraph.page)
    this.#paragraph = null
  }

  #endTable(): void {
    if (!this.#table) return
    const table = readTable(this.#table)
    const page = this.#table.page
    this.#table = null
    if (table) this.#list.add(table)
    for (const text of this.#between.splice(0))
      this.#list.addParagraph(writtenText(text), null, page)
  }
}

function textOf(row: readonly PageCell[] | undefined): string {
  return (row ?? []).map(({ text }) => text).join('\t')
}

function readTable({ page, columnCount, rows }: OpenTable): ReadTable | null {
  const cells = rows.flatMap((row, at) =>
    row.map((cell) => ({
      ...cell,
      row: at,
      text: cell.text.split('\n').map(writtenText).join('\n'),
    })),
  )
  if (cells.every(({ text }) => text === '')) return null
  return { is: 'table', name: null, rowCount: rows.length, columnCount, cells, page }
}

/** A line that is in no table: what stands far apart in it is not read as one sentence. */
function proseParts({ segments, size }: Line): readonly string[] {
  const parts: string[] = []
  let end = -Infinity
  for (const { text, left, right } of segments) {
    if (left - end > 1.7 * size || parts.length === 0) parts.push(text)
    else parts.push(`${parts.pop() ?? ''} ${text}`)
    end = right
  }
  return parts
}

function goesOn(
  before: { part: LinePart; page: number },
  after: { part: LinePart; page: number },
  indents: boolean,
): boolean {
  const [above, below] = [before.part.line, after.part.line]
  if (Math.abs(above.size - below.size) > 0.12 * above.size) return false
  const distance = below.y - above.y
  // Columns and pages begin again at the top.
  if (before.page === after.page && distance > 2.6 * above.size) return false
  const words = below.segments[0]?.text ?? ''
  if (before.part.room > Math.max(1.7, widthOfFirst(words)) * above.size) return false
  if (after.part.indented) {
    const hangs = before.part.indented && Math.abs(above.left - below.left) < 0.5 * above.size
    return hangs && !ends(above) && !opensItem(words)
  }
  return ends(above) ? indents : !opensItem(words)
}

/** In ems, what a line's first word takes that is not broken: a figure goes to the next line as a whole. */
function widthOfFirst(words: string): number {
  const [first = ''] = /^[\p{Script=Latin}\d.,%％/+-]*[。，、；：！？）”》]?/u.exec(words) ?? []
  return Math.min(12, first.length * 0.6 + 1.7)
}

function ends({ segments }: Line): boolean {
  return endsSentence(segments.at(-1)?.text ?? '')
}
