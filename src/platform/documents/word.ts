/**
 * The same document as an editable Word file, with the style names and fonts offices have.
 * Import this file when the first Word file is asked for: it brings the whole of docx.
 */

import { Document, Packer, type FileChild } from 'docx'
import { type OfficialDocument } from './document.ts'
import { setDocument, type SetBlock, type SetDocument } from './set-document.ts'
import { wordMembers, wordOpening, wordSignature, wordSources } from './word-frame.ts'
import { wordChart } from './word-chart.ts'
import { wordFooter, wordHeader } from './word-margins.ts'
import { wordHeading, wordPageBreak, wordParagraph } from './word-text.ts'
import { page, styles } from './word-styles.ts'
import { wordTable } from './word-table.ts'

export interface WordOptions {
  /** The address the document is published under; makes the links of its sources whole. */
  readonly baseUrl?: string
}

/** A docx file: GB/T 9704 page, numbered sources behind each figure, charts Word itself can edit. */
export async function renderWord(
  document: OfficialDocument,
  options: WordOptions = {},
): Promise<Uint8Array> {
  const set = setDocument(document)
  const body = set.blocks.flatMap((block) => wordBlock(block, set))
  const file = new Document({
    title: set.title.join(''),
    creator: set.organ,
    lastModifiedBy: set.organ,
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        headers: { default: wordHeader(set), even: wordHeader(set) },
        footers: { default: wordFooter('right'), even: wordFooter('left') },
        children: [...wordOpening(set), ...body, ...wordSources(set, options.baseUrl)],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function wordBlock(block: SetBlock, set: SetDocument): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [wordHeading(block)]
    case 'paragraph':
      return [wordParagraph(block.runs, set)]
    case 'table':
      return wordTable(block, set)
    case 'chart':
      return wordChart(block.number, block.chart)
    case 'members':
      return [wordMembers(block)]
    case 'signature':
      return wordSignature(set)
    case 'page-break':
      return [wordPageBreak()]
  }
}
