import { Archive } from '../archive.ts'
import { BlockList } from '../block-list.ts'
import { type ReadDocument } from '../read-document.ts'
import { brokenFile } from '../reading-refusals.ts'
import { readXml } from '../xml.ts'
import { isOn } from '../word/word-styles.ts'
import { readSheetCells } from './sheet-cells.ts'
import { readNumberFormats } from './workbook-styles.ts'

interface Sheet {
  readonly name: string
  readonly relation: string
}

/** Reads the sheets of an xlsx that are shown, each as one table named as its sheet. */
export function readSheets(content: Uint8Array): ReadDocument {
  const archive = new Archive(content)
  const { sheets, from1904 } = readBook(archive.get('xl/workbook.xml'))
  const parts = readRelations(archive.get('xl/_rels/workbook.xml.rels'))
  const strings = readStrings(archive.find('xl/sharedStrings.xml'))
  const formats = readNumberFormats(archive.find('xl/styles.xml'))
  const list = new BlockList()
  for (const { name, relation } of sheets) {
    const target = parts.get(relation)
    if (target === undefined) throw brokenFile()
    const part = archive.find(target)
    // A sheet that is a chart alone has no cells.
    const table = part && readSheetCells(part, name, { strings, formats, from1904 })
    if (table) list.add(table)
  }
  return { format: 'xlsx', title: null, blocks: list.blocks }
}

function readBook(part: Uint8Array): { sheets: readonly Sheet[]; from1904: boolean } {
  const sheets: Sheet[] = []
  let from1904 = false
  readXml(part, {
    open: (element, { name = '', id = '', state, date1904 }) => {
      if (element === 'workbookPr' && date1904 !== undefined) from1904 = isOn(date1904)
      const isHidden = state === 'hidden' || state === 'veryHidden'
      if (element === 'sheet' && !isHidden) sheets.push({ name, relation: id })
    },
  })
  return { sheets, from1904 }
}

function readRelations(part: Uint8Array): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  readXml(part, {
    open: (element, { Id = '', Target = '' }) => {
      if (element === 'Relationship')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return targets
}

function readStrings(part: Uint8Array | null): readonly string[] {
  const strings: string[] = []
  if (!part) return strings
  let inText = false
  let inReading = false
  readXml(part, {
    open: (element) => {
      if (element === 'si') strings.push('')
      if (element === 'rPh') inReading = true
      inText = element === 't' && !inReading
    },
    close: (element) => {
      inText = false
      if (element === 'rPh') inReading = false
    },
    text: (text) => {
      if (inText) strings.push((strings.pop() ?? '') + text)
    },
  })
  return strings
}
