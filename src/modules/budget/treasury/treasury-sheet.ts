import { addDays, parseDate, type DateText } from '#kernel/dates.ts'
import { label, type Label } from '#kernel/label.ts'
import { parseYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SheetCells } from '#platform/documents/sheet-cells.ts'
import { tidyReference } from './treasury-matching.ts'
import {
  neededColumns,
  treasuryColumns,
  type ColumnMapping,
  type TreasuryColumn,
  type TreasuryLine,
} from './treasury.ts'

/** Words that headers use for a column, as the county's rules say them. */
export type HeaderWords = Readonly<Partial<Record<TreasuryColumn, readonly string[]>>>

export interface FoundHeader {
  /** The header in one text: lists with the same one are read alike. */
  readonly header: string
  readonly cells: readonly string[]
  readonly rowNumber: number
}

const searchedRows = 20

/** The header of a list: the first row in which most of the usual words stand; above it are titles. */
export function findHeader(rows: SheetCells, words: HeaderWords): FoundHeader {
  const candidates = rows.slice(0, searchedRows).map(({ number, cells }) => ({
    header: headerOf(cells),
    cells,
    rowNumber: number,
    known: Object.keys(proposeColumns(cells, words)).length,
  }))
  const best = candidates.toSorted((one, other) => other.known - one.known)[0]
  if (best && best.known >= 2) return best
  throw new Refusal(
    'invalid',
    label(
      '没有找到表头（如 支付日期、支付金额、收款人全称）。请核对文件。',
      'No header (e.g. 支付日期, 支付金额, 收款人全称) was found. Check the file.',
    ),
  )
}

export function headerOf(cells: readonly string[]): string {
  return cells.map(tidyWords).join('|')
}

/** What each column most likely means, by the words above it. */
export function proposeColumns(cells: readonly string[], words: HeaderWords): ColumnMapping {
  const proposed = Object.entries(words).flatMap(([column, known]) => {
    const found = known
      .map((word) => cells.find((cell) => tidyWords(cell) === tidyWords(word)))
      .find((cell) => cell !== undefined)
    return found === undefined ? [] : [[column, found] as const]
  })
  return Object.fromEntries(proposed)
}

function tidyWords(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[\s:*]/gu, '')
    .replace(/\((元|单位:?元|小写)\)$/u, '')
}

export interface ReadLines {
  readonly lines: readonly TreasuryLine[]
  readonly problems: readonly { readonly rowNumber: number; readonly sentence: Label }[]
}

/** Reads every row below the header as a line of that month, or says what is wrong with it. */
export function readLines(
  rows: SheetCells,
  header: Pick<FoundHeader, 'cells' | 'rowNumber'>,
  { mapping, month }: { readonly mapping: ColumnMapping; readonly month: string },
): ReadLines {
  const places = Object.fromEntries(
    Object.entries(mapping).map(([column, words]) => [column, header.cells.indexOf(words)]),
  )
  const lines: TreasuryLine[] = []
  const problems: { rowNumber: number; sentence: Label }[] = []
  const occurrences = new Map<string, number>()
  for (const { number, cells } of rows) {
    if (number <= header.rowNumber || isTotal(cells)) continue
    const cellOf = (column: TreasuryColumn): string => cells[places[column] ?? -1] ?? ''
    try {
      const line = lineOf(number, cellOf)
      refuseOtherMonth(line.paidOn, month)
      const occurrence = (occurrences.get(line.voucher) ?? 0) + 1
      occurrences.set(line.voucher, occurrence)
      lines.push({ ...line, occurrence })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push({ rowNumber: number, sentence: error.sentence })
    }
  }
  return { lines, problems }
}

// Sums below the lines, and who made the table, are no lines.
function isTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '')?.replace(/\s/gu, '') ?? ''
  return /^(合计|总计|小计|本页合计|制表人?|打印日期)/u.test(first)
}

function lineOf(
  rowNumber: number,
  cellOf: (column: TreasuryColumn) => string,
): Omit<TreasuryLine, 'occurrence'> {
  for (const column of neededColumns) if (cellOf(column) === '') throw emptyCell(column)
  const given = (column: TreasuryColumn): string | null =>
    cellOf(column) === '' ? null : cellOf(column).slice(0, 400)
  return {
    rowNumber,
    paidOn: readDay(cellOf('paidOn')),
    amountFen: readAmount(cellOf('amount')),
    payee: cellOf('payee').slice(0, 400),
    voucher: tidyReference(cellOf('voucher')).slice(0, 100),
    account: given('account'),
    projectCode: given('projectCode')?.replace(/\s/gu, '').toUpperCase() ?? null,
    unitName: given('unitName'),
    functionClass: given('functionClass'),
    economicClass: given('economicClass'),
    purpose: given('purpose'),
  }
}

/** A day as text, also with a time behind it, or as the number by which Excel counts days. */
export function readDay(cell: string): DateText {
  if (/^\d{5}(\.\d+)?$/.test(cell)) return addDays('1899-12-30', Math.floor(Number(cell)))
  return parseDate(cell.replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, ''))
}

/** An amount in yuan, with thousands marked or not; what accountants put in brackets is negative. */
export function readAmount(cell: string): number {
  const plain = cell.normalize('NFKC').replace(/^\((.*)\)$/, '-$1')
  const fen = parseYuan(plain.replace(/(\.\d{2})0+$/, '$1'), { mayBeNegative: true })
  if (fen !== 0) return fen
  throw new Refusal('invalid', label('金额是零。', 'The amount is zero.'))
}

function emptyCell(column: TreasuryColumn): Refusal {
  const { zh, en } = treasuryColumns[column]
  return new Refusal('invalid', label(`“${zh}”是空的。`, `“${en}” is empty.`))
}

function refuseOtherMonth(paidOn: DateText, month: string): void {
  if (paidOn.startsWith(month)) return
  throw new Refusal(
    'invalid',
    label(`日期 ${paidOn} 不在 ${month}。`, `The date ${paidOn} is not within ${month}.`),
  )
}

const shownProblems = 50

/** Refuses the whole list while a row of it is wrong, naming each row and why: nothing is imported by halves. */
export function refuseProblems(problems: ReadLines['problems'], path: string): void {
  if (problems.length === 0) return
  const count = String(problems.length)
  throw new Refusal(
    'invalid',
    label(
      `有 ${count} 行读不了，整份清单都没有导入。`,
      `${count} row${problems.length === 1 ? '' : 's'} could not be read; nothing of the list was imported.`,
    ),
    problems.slice(0, shownProblems).map(({ rowNumber, sentence: { zh, en } }) => {
      const row = String(rowNumber)
      return { path, sentence: label(`第 ${row} 行：${zh}`, `Row ${row}: ${en}`) }
    }),
  )
}
