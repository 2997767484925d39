import { type FlowWriter } from '../flow/flow-writer.ts'
import { loweredText } from '../written-text.ts'
import { readXml, wholeNumber, type XmlAttributes } from '../xml.ts'
import { type WordNumbering } from './word-numbering.ts'
import { isOn, outlineLevel, type WordStyles } from './word-styles.ts'

/** Text that a reader of the paper does not see, or sees twice. */
const unread = new Set([
  'Fallback', // the same text box again, for older programs
  'moveFrom', // moved away by a tracked change
  'del', // deleted by a tracked change
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'numberingChange',
  'instrText', // how a field is computed, beside what it came to
  'delText',
  'rt', // how a character is pronounced
  'tblGrid',
  'sdtPr',
  'docPartObj',
])

interface Paragraph {
  style: string | null
  level: number | null | undefined
  listId: string | null
  listLevel: number | null
  /** Its end was deleted by a tracked change: the next one goes on in the same line. */
  joined: boolean
}

interface Run {
  raised: boolean
  lowered: boolean
  hidden: boolean
}

interface CellProperties {
  columnSpan: number
  continues: boolean
  opened: boolean
}

/** Reads the body of a Word file, or its notes, into a writer. */
export class WordBody {
  readonly #writer: FlowWriter
  readonly #styles: WordStyles
  readonly #numbering: WordNumbering
  readonly #paragraphs: Paragraph[] = []
  readonly #cells: CellProperties[] = []
  readonly #path: string[] = []
  #run: Run = aRun()
  #unreadDepth = 0
  #rowLeftOut = 0
  #rowDeleted = false
  #noteSkipped = false

  constructor(writer: FlowWriter, styles: WordStyles, numbering: WordNumbering) {
    this.#writer = writer
    this.#styles = styles
    this.#numbering = numbering
  }

  read(part: Uint8Array): void {
    readXml(part, {
      open: (name, attributes) => {
        const parent = this.#path.at(-1) ?? ''
        this.#path.push(name)
        if (this.#unreadDepth > 0 || unread.has(name)) this.#unreadDepth += 1
        if (this.#unreadDepth > 0) this.#markDeletion(name, parent)
        else this.#open(name, parent, attributes)
      },
      close: (name) => {
        this.#path.pop()
        if (this.#unreadDepth > 0) this.#unreadDepth -= 1
        else this.#close(name)
      },
      text: (text) => {
        if (this.#unreadDepth === 0 && this.#path.at(-1) === 't') this.#write(text)
      },
    })
  }

  // A deletion within properties is a mark on the paragraph's end or on a whole row.
  #markDeletion(name: string, parent: string): void {
    if (name !== 'del' || this.#unreadDepth > 1) return
    if (parent === 'trPr') this.#rowDeleted = true
    const paragraph = this.#paragraphs.at(-1)
    if (parent === 'rPr' && this.#path.at(-3) === 'pPr' && paragraph) paragraph.joined = true
  }

  #open(name: string, parent: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'p':
        this.#openCellIfNew()
        this.#paragraphs.push(aParagraph())
        return
      case 'r':
        this.#run = aRun()
        return
      case 'tbl':
        this.#openCellIfNew()
        this.#writer.openTable()
        return
      case 'tr':
        this.#rowLeftOut = 0
        this.#rowDeleted = false
        // Opened with its first cell, when it is known where that stands.
        this.#cells.push({ columnSpan: 0, continues: false, opened: false })
        return
      case 'tc':
        this.#openRowIfNew()
        this.#cells.push({ columnSpan: 1, continues: false, opened: false })
        return
      case 'txbxContent':
      case 'footnote':
      case 'endnote':
        this.#noteSkipped = attributes['type'] !== undefined
        this.#writer.openAside()
        return
      default:
        this.#openInLine(name)
        this.#readProperty(name, parent, attributes)
    }
  }

  #openInLine(name: string): void {
    switch (name) {
      case 'tab':
      case 'ptab':
        if (this.#path.at(-2) === 'r') this.#write(' ')
        return
      case 'br':
      case 'cr':
        this.#endParagraph(false)
        return
      case 'noBreakHyphen':
        this.#write('-')
        return
      case 'den':
        // A fraction drawn as one: without its line the two would be one number.
        this.#writer.write('/')
        return
      case 'sup':
        this.#writer.write('^')
        return
      default:
    }
  }

  #readProperty(name: string, parent: string, { val }: XmlAttributes): void {
    const paragraph = this.#paragraphs.at(-1)
    if (parent === 'pPr' && paragraph) {
      if (name === 'pStyle') paragraph.style = val ?? null
      if (name === 'outlineLvl') paragraph.level = outlineLevel(val ?? '')
    }
    if (parent === 'numPr' && paragraph) {
      if (name === 'numId') paragraph.listId = val ?? null
      if (name === 'ilvl') paragraph.listLevel = wholeNumber(val, 0)
    }
    if (parent === 'rPr' && this.#path.at(-3) === 'r') this.#readRunProperty(name, val)
    const cell = this.#cells.at(-1)
    if (parent === 'tcPr' && cell) {
      if (name === 'gridSpan') cell.columnSpan = Math.max(1, wholeNumber(val, 1))
      if (name === 'vMerge') cell.continues = val !== 'restart'
    }
    if (parent === 'trPr' && name === 'gridBefore') this.#rowLeftOut = wholeNumber(val, 0)
  }

  #readRunProperty(name: string, val: string | undefined): void {
    if (name === 'vertAlign') {
      this.#run.raised = val === 'superscript'
      this.#run.lowered = val === 'subscript'
    }
    if (name === 'vanish' || name === 'webHidden') this.#run.hidden = isOn(val)
    if (name === 'rStyle') this.#run.hidden ||= this.#styles.find(val ?? '')?.hidden === true
  }

  #close(name: string): void {
    switch (name) {
      case 'p':
        this.#endParagraph(true)
        this.#paragraphs.pop()
        return
      case 'tc':
        this.#openCellIfNew()
        this.#cells.pop()
        this.#writer.closeCell()
        return
      case 'tr':
        this.#openRowIfNew()
        this.#cells.pop()
        if (this.#rowDeleted) this.#writer.dropRow()
        this.#rowDeleted = false
        return
      case 'tbl':
        this.#writer.closeTable()
        return
      case 'txbxContent':
      case 'footnote':
      case 'endnote':
        this.#noteSkipped = false
        this.#writer.closeAside()
        return
      default:
    }
  }

  #openRowIfNew(): void {
    const row = this.#cells.at(-1)
    if (!row || row.opened) return
    row.opened = true
    this.#writer.openRow(this.#rowLeftOut)
  }

  #openCellIfNew(): void {
    const cell = this.#cells.at(-1)
    if (!cell || cell.opened || cell.columnSpan === 0) return
    cell.opened = true
    this.#writer.openCell({ rowSpan: 1, columnSpan: cell.columnSpan, continues: cell.continues })
  }

  #write(text: string): void {
    const { hidden, raised, lowered } = this.#run
    if (hidden || this.#noteSkipped) return
    if (raised) this.#writer.writeRaised(text)
    else this.#writer.write(lowered ? loweredText(text) : text)
  }

  #endParagraph(atItsEnd: boolean): void {
    const paragraph = this.#paragraphs.at(-1) ?? aParagraph()
    if (atItsEnd && paragraph.joined) return
    const style = this.#styles.find(paragraph.style)
    // A table of contents says every heading again, each with a number that counts pages.
    if (/^(?:toc|目录)\s*[1-9]$/.test(style?.name ?? '')) {
      this.#writer.dropParagraph()
      return
    }
    const level = paragraph.level === undefined ? (style?.level ?? null) : paragraph.level
    const listId = paragraph.listId ?? style?.listId ?? '0'
    const listLevel = paragraph.listLevel ?? style?.listLevel ?? 0
    this.#writer.endParagraph(level, () => {
      // Drawn once, before the first line.
      paragraph.listId = '0'
      return this.#numbering.next(listId, listLevel)
    })
  }
}

function aParagraph(): Paragraph {
  return { style: null, level: undefined, listId: null, listLevel: null, joined: false }
}

function aRun(): Run {
  return { raised: false, lowered: false, hidden: false }
}
