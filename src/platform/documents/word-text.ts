/** Words, figures and headings of an official document in Word. */

import {
  type IRunOptions,
  BorderStyle,
  HeadingLevel,
  InternalHyperlink,
  PageBreak,
  Paragraph,
  TextRun,
  UnderlineType,
  type ParagraphChild,
} from 'docx'
import { type Run } from './document.ts'
import { type SetBlock, type SetDocument } from './set-document.ts'

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

export function wordHeading(block: Extract<SetBlock, { kind: 'heading' }>): Paragraph {
  return new Paragraph({ heading: levels[block.level], children: plain(block.number + block.text) })
}

export function wordParagraph(runs: readonly Run[], set: SetDocument): Paragraph {
  return new Paragraph({ style: 'OfficialBody', children: wordRuns(runs, set) })
}

export function wordPageBreak(): Paragraph {
  return new Paragraph({ style: 'OfficialLine', children: [new PageBreak()] })
}

/** Runs in reading order; a figure is followed by the raised number of its source, which leads to the list. */
export function wordRuns(runs: readonly Run[], set: Pick<SetDocument, 'words'>): ParagraphChild[] {
  return runs.flatMap((run) => wordRun(run, set))
}

function wordRun(run: Run, set: Pick<SetDocument, 'words'>): ParagraphChild[] {
  switch (run.kind) {
    case 'text':
      return plain(run.text, run.strong)
    case 'figure':
      return [
        write({
          text: run.text,
          bold: run.strong === true,
          underline: { type: UnderlineType.DOTTED },
        }),
        new InternalHyperlink({
          anchor: sourceBookmark(run.source),
          children: [write({ text: String(run.source), superScript: true })],
        }),
      ]
    case 'unsourced':
      return [
        write({
          text: run.text,
          border: { style: BorderStyle.DASHED, size: 4, space: 0, color: '555555' },
        }),
        write({ text: set.words.unsourced, superScript: true, color: '444444' }),
      ]
  }
}

/** Text of several lines: each line break stays one. */
export function plain(words: string, strong = false): TextRun[] {
  return words
    .split('\n')
    .map((line, index) => write({ text: line, bold: strong, ...(index > 0 ? { break: 1 } : {}) }))
}

/** One run of text. Typed by itself, since TextRun also takes a plain string. */
export function write(options: IRunOptions): TextRun {
  return new TextRun(options)
}

/** The name under which a figure finds its source. */
export function sourceBookmark(source: number): string {
  return `source_${String(source)}`
}
