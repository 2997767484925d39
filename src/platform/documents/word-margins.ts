/** Head and foot of every page in Word. */

import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { pageMark, type SetDocument } from './set-document.ts'
import { sizes, song, textWidth } from './word-styles.ts'

export function wordHeader(set: SetDocument): Header {
  const left = pageMark(set)
  return new Header({
    children: [
      new Paragraph({
        style: 'OfficialMargin',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: '888888' } },
        children: [new TextRun({ text: left }), new TextRun({ text: `\t${set.asOf}` })],
      }),
    ],
  })
}

/** `— 1 —`, one character in from the outer edge. */
export function wordFooter(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'OfficialMargin',
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
        children: [
          new TextRun({ font: song, size: sizes.page, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  })
}
