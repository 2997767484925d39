import { Archive } from '../archive.ts'
import { FlowWriter } from '../flow/flow-writer.ts'
import { type ReadDocument } from '../read-document.ts'
import { writtenText } from '../written-text.ts'
import { readXml } from '../xml.ts'
import { WordBody } from './word-body.ts'
import { WordNumbering } from './word-numbering.ts'
import { WordStyles } from './word-styles.ts'

/** Reads a docx as somebody sees it with all tracked changes accepted; notes follow at the end. */
export function readWord(content: Uint8Array): ReadDocument {
  const archive = new Archive(content)
  const writer = new FlowWriter()
  const styles = new WordStyles(archive.find('word/styles.xml'))
  const numbering = new WordNumbering(archive.find('word/numbering.xml'))
  for (const part of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const found = part === 'word/document.xml' ? archive.get(part) : archive.find(part)
    if (found) new WordBody(writer, styles, numbering).read(found)
  }
  const title = titleOf(archive.find('docProps/core.xml'))
  return { format: 'docx', title, blocks: writer.finish() }
}

function titleOf(part: Uint8Array | null): string | null {
  if (!part) return null
  let inTitle = false
  let title = ''
  readXml(part, {
    open: (name) => (inTitle = name === 'title'),
    close: () => (inTitle = false),
    text: (text) => {
      if (inTitle) title += text
    },
  })
  return writtenText(title) || null
}
