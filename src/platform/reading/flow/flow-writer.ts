import { BlockList } from '../block-list.ts'
import { type ReadBlock, type ReadTable } from '../read-document.ts'
import { readingLimits } from '../reading-limits.ts'
import { tooMuch } from '../reading-refusals.ts'
import { raisedText, writtenText } from '../written-text.ts'
import { TableCells, type CellSpan } from './table-cells.ts'

/** A cell, a text box or a note: text that stands apart from what surrounds it. */
interface Place {
  text: string
  readonly lines: string[]
}

interface OpenTable {
  readonly cells: TableCells
  span: CellSpan | null
}

/** Turns running text with tables in one another, as Word and HTML have it, into blocks. */
export class FlowWriter {
  readonly #list = new BlockList()
  readonly #places: Place[] = [{ text: '', lines: [] }]
  readonly #tables: OpenTable[] = []
  /** What stands inside something else and follows it: text boxes, tables within a cell. */
  readonly #after: ReadBlock[] = []
  #characters = 0

  write(text: string): void {
    this.#characters += text.length
    // Also counts what is thrown away later, such as a hundred megabytes of spaces.
    if (this.#characters > 4 * readingLimits.characters) throw tooMuch('characters')
    this.#place.text += text
  }

  writeRaised(text: string): void {
    this.write(raisedText(this.#place.text.trimEnd(), text.trim()))
  }

  /** Ends the paragraph, if it says anything. `number` is asked for what Word draws before it. */
  endParagraph(level: number | null = null, number = (): string => ''): void {
    const place = this.#place
    const text = writtenText(place.text)
    place.text = ''
    if (text === '') return
    const whole = number() + text
    // Words in a table outside its cells are its caption, and come before it.
    if (this.#places.length > 1) place.lines.push(whole)
    else this.#list.addParagraph(whole, level)
    this.#releaseIfFree()
  }

  dropParagraph(): void {
    this.#place.text = ''
  }

  openAside(): void {
    this.#open()
  }

  /** The lines of a text box or note come after the block that it is anchored in. */
  closeAside(): void {
    for (const text of this.#close())
      this.#after.push({ is: 'paragraph', text, level: null, page: null })
    this.#releaseIfFree()
  }

  openTable(): void {
    if (this.#tables.length === 0) this.endParagraph()
    this.#tables.push({ cells: new TableCells(), span: null })
    if (this.#tables.length > readingLimits.depth) throw tooMuch('depth')
  }

  closeTable(): void {
    this.closeCell()
    const table = this.#tables.pop()?.cells.finish() ?? null
    if (table === null) return
    const stands = this.#tables.length === 0 && this.#places.length === 1
    for (const block of blocksOf(table))
      if (stands) this.#list.add(block)
      else this.#after.push(block)
    this.#releaseIfFree()
  }

  openRow(columnsLeftOut = 0): void {
    this.closeCell()
    this.#tables.at(-1)?.cells.startRow(columnsLeftOut)
  }

  dropRow(): void {
    this.closeCell()
    this.#tables.at(-1)?.cells.dropRow()
  }

  openCell(span: CellSpan): void {
    const table = this.#tables.at(-1)
    if (!table) return
    this.closeCell()
    table.span = span
    this.#open()
  }

  closeCell(): void {
    const table = this.#tables.at(-1)
    if (!table?.span) return
    table.cells.add(this.#close().join('\n'), table.span)
    table.span = null
  }

  finish(): readonly ReadBlock[] {
    while (this.#tables.length > 0) this.closeTable()
    while (this.#places.length > 1) this.closeAside()
    this.endParagraph()
    this.#releaseIfFree()
    return this.#list.blocks
  }

  get #place(): Place {
    const place = this.#places.at(-1)
    if (!place) throw new Error('There is always a place to write.')
    return place
  }

  #open(): void {
    this.#places.push({ text: '', lines: [] })
    if (this.#places.length > readingLimits.depth) throw tooMuch('depth')
  }

  #close(): readonly string[] {
    this.endParagraph()
    return this.#places.pop()?.lines ?? []
  }

  #releaseIfFree(): void {
    if (this.#tables.length > 0 || this.#places.length > 1 || this.#place.text !== '') return
    for (const block of this.#after.splice(0)) this.#list.add(block)
  }
}

// A page laid out in one large cell is text, not a table.
function blocksOf(table: ReadTable): readonly ReadBlock[] {
  const [only, ...others] = table.cells
  if (!only || others.length > 0) return [table]
  return only.text.split('\n').map((text) => ({ is: 'paragraph', text, level: null, page: null }))
}
