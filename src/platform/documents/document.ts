/**
 * An official document before it is a file: words, figures and their sources, tables and charts.
 * Modules build this value; the writers beside this file turn it into PDF and Word.
 * All text is data. No writer ever reads it as markup.
 */

import { type Language } from '#kernel/label.ts'

export interface OfficialDocument {
  readonly language: Language
  /** The title, broken into lines where the author wants it broken. */
  readonly title: readonly string[]
  readonly organ: string
  /** The document number, e.g. `大行审〔2024〕3号`. */
  readonly number?: string
  /** The date of the document, `YYYY-MM-DD`; printed as 2024年1月31日. */
  readonly date: string
  /** Printed as 样例 on every page. */
  readonly sample: boolean
  /** Printed as 草稿 on every page: what it says may still change. */
  readonly draft?: boolean
  /** The words of the seal, e.g. `样例印章`; without them the place of the seal stays empty. */
  readonly seal?: string
  readonly addressee?: string
  readonly blocks: readonly Block[]
  readonly sources: readonly Source[]
  /** When the figures were read, e.g. `时点2023年12月31日，封签第402号`; stands at the head of each page. */
  readonly asOf: string
}

export type Block =
  | Heading
  | Paragraph
  | Table
  | ChartBlock
  | Members
  | { readonly kind: 'signature' }
  | { readonly kind: 'page-break' }

/** Numbered by the writer: 一、 （一） 1. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
}

/** A stretch of text, a figure that names its source, or a figure that has none and says so. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  | {
      readonly kind: 'figure'
      readonly text: string
      readonly source: number
      readonly strong?: boolean
    }
  | { readonly kind: 'unsourced'; readonly text: string }

/** Numbered by the writer: 表1, 表2 … */
export interface Table {
  readonly kind: 'table'
  /** Says what the table shows, e.g. `自评97.43分，等级为优`. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** Repeated at the head of every page the table reaches. */
  readonly head: readonly (readonly Cell[])[]
  readonly rows: readonly Row[]
  readonly total?: readonly Cell[]
}

export interface Column {
  readonly align: 'left' | 'center' | 'right'
  /** Relative to the other columns. */
  readonly width: number
}

export interface Cell {
  readonly runs: readonly Run[]
  /** How many columns the cell covers; 1 when absent. */
  readonly span?: number
}

export type Row =
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  /** A line across the whole table that names the rows below it. */
  | { readonly kind: 'group'; readonly text: string }

export interface ChartBlock {
  readonly kind: 'chart'
  readonly chart: Chart
}

/** What a chart says, whoever draws it. */
export interface ChartFacts {
  /** The finding, as a sentence. */
  readonly title: string
  readonly shape: 'bars' | 'columns'
  /** What a person who cannot see the picture is told. */
  readonly alternative: string
  readonly points: readonly ChartPoint[]
  readonly target?: ChartTarget
}

/** A chart: its picture, and the same facts for readers and programs that cannot use the picture. */
export interface Chart extends ChartFacts {
  readonly svg: string
}

export interface ChartPoint {
  readonly label: string
  readonly value: number
  /** The value as it is printed, e.g. `66.00%`. */
  readonly text: string
  /** Whether the value reached its target; a missed one is drawn lighter. */
  readonly reached: boolean
  /** What the value could have come to, e.g. the weight of a score; drawn as a frame around it. */
  readonly frame?: number
}

export interface ChartTarget {
  readonly value: number
  readonly text: string
}

/** A leading group or an evaluation team. */
export interface Members {
  readonly kind: 'members'
  readonly members: readonly {
    readonly role: string
    readonly name: string
    readonly post: string
  }[]
}

/** Where a figure comes from. Numbered from 1 in the order of first reading. */
export interface Source {
  readonly number: number
  readonly label: string
  readonly definition: string
  readonly value: string
  readonly recordCount: number
  /** The short digest of the query that gave the value, to be compared by eye. */
  readonly digest?: string
  /** Opens the records; relative to the address the document is published under. */
  readonly href: string
}

export function text(words: string): Run {
  return { kind: 'text', text: words }
}

export function figure(words: string, source: number): Run {
  return { kind: 'figure', text: words, source }
}

export function heading(level: Heading['level'], words: string): Heading {
  return { kind: 'heading', level, text: words }
}

/** A paragraph of plain words and runs, in reading order. */
export function paragraph(...parts: readonly (string | Run)[]): Paragraph {
  return { kind: 'paragraph', runs: parts.map(asRun) }
}

/** A cell of plain words or one run. */
export function cell(part: string | Run, span?: number): Cell {
  return { runs: [asRun(part)], ...(span === undefined ? {} : { span }) }
}

function asRun(part: string | Run): Run {
  return typeof part === 'string' ? text(part) : part
}
