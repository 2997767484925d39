/** What stands around the text in Word: title, leading group, signature with seal, list of sources. */

import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HorizontalPositionRelativeFrom,
  Paragraph,
  TabStopType,
  VerticalPositionRelativeFrom,
  type FileChild,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { type Members } from './document.ts'
import { sourceLine, type SetDocument } from './set-document.ts'
import { linePitch } from './word-styles.ts'
import { plain, sourceBookmark, write } from './word-text.ts'

export function wordOpening(set: SetDocument): readonly FileChild[] {
  const centred = { style: 'OfficialLine', alignment: AlignmentType.CENTER }
  return [
    ...(set.number === undefined
      ? []
      : [new Paragraph({ ...centred, children: plain(set.number) })]),
    new Paragraph({ style: 'Title', children: plain(set.title.join('\n')) }),
    new Paragraph({ ...centred, spacing: { after: linePitch / 2 }, children: plain(set.organ) }),
    ...(set.addressee === undefined
      ? []
      : [new Paragraph({ style: 'OfficialLine', children: plain(`${set.addressee}：`) })]),
  ]
}

export function wordMembers(block: Members): Paragraph {
  const rows = block.members.map((member) => `${member.role}：\t${member.name}\t${member.post}`)
  const longest = Math.max(0, ...block.members.map((member) => Array.from(member.name).length))
  const name = 640 + 1600
  const post = name + 320 * Math.min(Math.max(longest + 1, 5), 12)
  return new Paragraph({
    style: 'OfficialLine',
    indent: { left: 640 },
    tabStops: [name, post].map((position) => ({ type: TabStopType.LEFT, position })),
    children: plain(rows.join('\n')),
  })
}

// 84 mm at the right, as wide as an organ's name needs.
const signatureIndent = 4082

export function wordSignature(set: SetDocument): readonly FileChild[] {
  const line = {
    style: 'OfficialLine',
    alignment: AlignmentType.CENTER,
    indent: { left: signatureIndent },
  }
  const seal = set.seal === undefined ? [] : [sealShape(set.seal)]
  return [
    new Paragraph({ style: 'OfficialLine', keepNext: true }),
    new Paragraph({ ...line, keepNext: true, children: [...seal, ...plain(set.organ)] }),
    new Paragraph({ ...line, children: plain(set.printedDate) }),
  ]
}

const red = 'B3261E'
const millimetre = 36000

// Behind the words, so that both can be read. A sample seal has no star.
function sealShape(words: string): ShapeRun {
  return new ShapeRun({
    type: 'ellipse',
    transformation: { width: 144, height: 144 },
    line: { color: red, width: 3 },
    altText: { name: words, description: words },
    textOptions: { verticalAlignment: 'top', margins: { top: 0, left: 0, right: 0, bottom: 0 } },
    floating: {
      behindDocument: true,
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        offset: 95 * millimetre,
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: -13 * millimetre,
      },
    },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [write({ text: words, color: red, bold: true, size: 28 })],
      }),
    ],
  })
}

/** The list that closes the document; each line is where a figure's number leads. */
export function wordSources(set: SetDocument, baseUrl: string | undefined): readonly FileChild[] {
  if (set.sources.length === 0) return []
  const head = new Paragraph({
    style: 'OfficialSource',
    keepNext: true,
    indent: { left: 0, hanging: 0 },
    spacing: { before: 800, after: 60 },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '888888' } },
    children: [write({ text: set.words.sources, bold: true }), write({ text: `（${set.asOf}）` })],
  })
  return [head, ...set.sources.map((source) => wordSource(source, set, baseUrl))]
}

function wordSource(
  source: SetDocument['sources'][number],
  set: SetDocument,
  baseUrl: string | undefined,
): Paragraph {
  const line = write({ text: sourceLine(source, set.words) })
  const number = new Bookmark({
    id: sourceBookmark(source.number),
    children: [write({ text: `${String(source.number)}\t` })],
  })
  const body =
    baseUrl === undefined
      ? line
      : new ExternalHyperlink({ link: new URL(source.href, baseUrl).href, children: [line] })
  return new Paragraph({
    style: 'OfficialSource',
    tabStops: [{ type: TabStopType.LEFT, position: 340 }],
    children: [number, body],
  })
}
