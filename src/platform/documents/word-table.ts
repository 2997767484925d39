/** Tables of a report in Word: hairlines, and a head that Word repeats on every page. */

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IBorderOptions,
} from 'docx'
import { type Cell, type Column } from './document.ts'
import { type SetDocument, type SetTable } from './set-document.ts'
import { textWidth, hei } from './word-styles.ts'
import { plain, wordRuns } from './word-text.ts'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '999999' }
const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const bare = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

export function wordTable(table: SetTable, set: SetDocument): readonly FileChild[] {
  const widths = columnWidths(table.columns)
  const line = (cells: readonly Cell[], borders: Borders): TableRow =>
    wordRow(cells, { table, widths, set }, borders)
  const lastHead = table.head.length - 1
  const lastRow = table.rows.length - 1
  const rows = [
    ...table.head.map((cells, index) =>
      line(cells, {
        head: true,
        ...(index === 0 ? { top: rule } : {}),
        bottom: index === lastHead ? rule : hair,
      }),
    ),
    ...table.rows.map((row, index) => {
      const bottom = index === lastRow ? rule : hair
      return row.kind === 'group'
        ? groupRow(row.text, table.columns.length, bottom)
        : line(row.cells, { bottom })
    }),
    ...(table.total === undefined ? [] : [line(table.total, { bottom: rule })]),
  ]
  return [
    new Paragraph({
      style: 'OfficialCaption',
      children: plain(`${table.number}\u3000${table.caption}`),
    }),
    new Table({
      rows,
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: bare,
    }),
    // Word joins two tables that touch, and this line is also the space below.
    new Paragraph({ style: 'OfficialCell' }),
  ]
}

interface Borders {
  readonly head?: boolean
  readonly top?: IBorderOptions
  readonly bottom: IBorderOptions
}

interface Around {
  readonly table: SetTable
  readonly widths: readonly number[]
  readonly set: SetDocument
}

function columnWidths(columns: readonly Column[]): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map((column) => Math.floor((textWidth * column.width) / whole))
}

function wordRow(cells: readonly Cell[], around: Around, borders: Borders): TableRow {
  let at = 0
  const children = cells.map((cell) => {
    const span = cell.span ?? 1
    const width = around.widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
    const align = around.table.columns[at]?.align ?? 'left'
    at += span
    return new TableCell({
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 60, bottom: 60, left: 60, right: 60, marginUnitType: WidthType.DXA },
      borders: { top: borders.top ?? none, bottom: borders.bottom, left: none, right: none },
      children: [
        new Paragraph({
          style: 'OfficialCell',
          alignment: alignments[align],
          children: wordRuns(cell.runs, around.set),
        }),
      ],
    })
  })
  return new TableRow({ children, cantSplit: true, tableHeader: borders.head === true })
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function groupRow(words: string, columns: number, bottom: IBorderOptions): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        margins: { top: 60, bottom: 60, left: 60, right: 60, marginUnitType: WidthType.DXA },
        borders: { top: none, bottom, left: none, right: none },
        children: [
          new Paragraph({
            style: 'OfficialCell',
            keepNext: true,
            children: [new TextRun({ text: words, font: hei })],
          }),
        ],
      }),
    ],
  })
}
