/** Numbers and cleans a document so that every writer prints the same words. Pure. */

import { label, say, type Label } from '#kernel/label.ts'
import {
  type Block,
  type Cell,
  type Chart,
  type Members,
  type OfficialDocument,
  type Row,
  type Run,
  type Source,
  type Table,
} from './document.ts'

/** A document with its numbers set, ready to be written down. */
export interface SetDocument extends Omit<OfficialDocument, 'blocks'> {
  readonly blocks: readonly SetBlock[]
  readonly printedDate: string
  readonly words: Readonly<Record<keyof typeof fixedWords, string>>
}

export type SetBlock =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly number: string
      readonly text: string
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | SetTable
  | { readonly kind: 'chart'; readonly number: string; readonly chart: Chart }
  | Members
  | { readonly kind: 'signature' }
  | { readonly kind: 'page-break' }

export interface SetTable extends Table {
  /** `表1` */
  readonly number: string
}

/** Stands on every page of everything that a sample county prints. */
export const sampleMark = label('样例，不具法律效力', 'Sample, without legal effect')

const fixedWords = {
  draft: label('草稿', 'Draft'),
  sample: sampleMark,
  sources: label('数字来源', 'Sources of the figures'),
  source: label('来源', 'Source'),
  sourcesAt: label('右边小号是数字来源，见第#页', 'Small numbers name the sources, see page #'),
  records: label('条记录', 'records'),
  digest: label('摘要', 'digest '),
  continued: label('（续）', ' (continued)'),
  continuesOverleaf: label('下页续', 'continued overleaf'),
  unsourced: label('无来源', 'no source'),
} as const satisfies Record<string, Label>

/** Numbers headings, tables and charts. A figure whose source is not listed is a bug and throws. */
export function setDocument(document: OfficialDocument): SetDocument {
  const set = number(cleanDeep(document))
  const listed = new Set(document.sources.map((source) => source.number))
  for (const run of figuresOf(document)) {
    if (!listed.has(run.source))
      throw new Error(
        `The figure ${run.text} names source ${String(run.source)}, which is not listed.`,
      )
  }
  return set
}

function number(document: OfficialDocument): SetDocument {
  const counted = { headings: [0, 0, 0], tables: 0, charts: 0 }
  return {
    ...document,
    blocks: document.blocks.map((block) => numberBlock(block, counted, document.language)),
    printedDate: printDate(document.date, document.language),
    words: wordsIn(document.language),
  }
}

interface Counted {
  readonly headings: number[]
  tables: number
  charts: number
}

function numberBlock(
  block: Block,
  counted: Counted,
  language: OfficialDocument['language'],
): SetBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, number: nextHeadingNumber(block.level, counted.headings) }
    case 'table':
      counted.tables += 1
      return { ...block, number: say(label('表', 'Table '), language) + String(counted.tables) }
    case 'chart':
      counted.charts += 1
      return { ...block, number: say(label('图', 'Figure '), language) + String(counted.charts) }
    case 'paragraph':
    case 'members':
    case 'signature':
    case 'page-break':
      return block
  }
}

function nextHeadingNumber(level: 1 | 2 | 3, headings: number[]): string {
  const count = (headings[level - 1] ?? 0) + 1
  headings[level - 1] = count
  headings.fill(0, level)
  if (level === 1) return `${chineseNumber(count)}、`
  if (level === 2) return `（${chineseNumber(count)}）`
  return `${String(count)}. `
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 in the way headings are numbered: 一, 十, 十一, 二十一. */
export function chineseNumber(count: number): string {
  const tens = Math.floor(count / 10)
  const ones = digits[count % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (digits[tens] ?? String(tens))}十${ones}`
}

function printDate(date: string, language: OfficialDocument['language']): string {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined)
    throw new Error(`Not a date: ${date}`)
  return language === 'zh' ? `${String(year)}年${String(month)}月${String(day)}日` : date
}

function wordsIn(language: OfficialDocument['language']): SetDocument['words'] {
  return {
    draft: say(fixedWords.draft, language),
    sample: say(fixedWords.sample, language),
    sources: say(fixedWords.sources, language),
    source: say(fixedWords.source, language),
    sourcesAt: say(fixedWords.sourcesAt, language),
    records: say(fixedWords.records, language),
    digest: say(fixedWords.digest, language),
    continued: say(fixedWords.continued, language),
    continuesOverleaf: say(fixedWords.continuesOverleaf, language),
    unsourced: say(fixedWords.unsourced, language),
  }
}

function* figuresOf(document: OfficialDocument): Generator<Extract<Run, { kind: 'figure' }>> {
  for (const block of document.blocks) {
    for (const run of runsOf(block)) if (run.kind === 'figure') yield run
  }
}

function runsOf(block: Block): readonly Run[] {
  if (block.kind === 'paragraph') return block.runs
  if (block.kind === 'table')
    return [...block.head, ...block.rows.map(cellsOf), block.total ?? []]
      .flat()
      .flatMap((cell) => cell.runs)
  return []
}

function cellsOf(row: Row): readonly Cell[] {
  return row.kind === 'row' ? row.cells : []
}

/** One line about a source, the same in every writer: `支付：已付清的支付 ＝ 800,000.00元，9条记录`. */
export function sourceLine(source: Source, words: SetDocument['words']): string {
  const digest = source.digest === undefined ? '' : `，${words.digest}${source.digest}`
  return `${source.label}：${source.definition}＝${source.value}，${String(source.recordCount)}${words.records}${digest}`
}

/** What stands at the left of every page's head: whether it is a draft or a sample, else whose document it is. */
export function pageMark({ draft, sample, organ, words }: SetDocument): string {
  const marks = [...(draft === true ? [words.draft] : []), ...(sample ? [words.sample] : [])]
  return marks.length === 0 ? organ : marks.join('　')
}

// XML 1.0 has no place for these characters, lone surrogates are not text, and a PDF would print them as boxes.
// eslint-disable-next-line no-control-regex -- control characters are what it removes
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

/** Text with everything removed that no paper can show. */
export function cleanText(words: string): string {
  return words.toWellFormed().replace(unprintable, '').replace(/\r\n?/g, '\n')
}

/** Whatever text stands in a value, as `cleanText` leaves it. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(cleanDeep) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, cleanDeep(inner)]),
  ) as T
}
