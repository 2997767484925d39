import type { Label } from '#kernel/label.ts'
import type { RuleName } from './rule-name.ts'

/** Where something stands in the document that was read. Offsets are UTF-16 units of the block's or the cell's text. */
export interface Place {
  /** From 0, in reading order. */
  readonly block: number
  /** The cell of a table; null in a paragraph. */
  readonly cell: { readonly row: number; readonly column: number } | null
  readonly from: number
  readonly to: number
}

/** Follows: recomputed and right. Contradicts: impossible as it stands. Look: possible, and worth a question. */
export type Verdict = 'contradicts' | 'look' | 'follows'

/** One line of a recomputation that the reader can redo by hand. */
export interface SumLine {
  readonly label: Label
  /** With its sign where it has one: `÷ 860`. */
  readonly text: string
  /** The line that is the outcome. */
  readonly isResult: boolean
}

/** What was found of one figure. It is a suggestion: nothing is changed. */
export interface Finding {
  readonly verdict: Verdict
  readonly rule: RuleName
  readonly place: Place
  /** The marked words, as they are written. */
  readonly figure: string
  /** The sentence they stand in. */
  readonly quote: string
  /** What is the matter, in a few words. */
  readonly title: Label
  readonly recomputed: readonly SumLine[]
  /** The reason, the rounding, or what each candidate would give. */
  readonly note: Label | null
  /** What would make it right, each by itself. */
  readonly suggestions: readonly Label[]
  /** The figures it was computed from. */
  readonly others: readonly Place[]
}

/** A number in the text and what it was understood as. */
export interface Figure {
  readonly place: Place
  readonly text: string
  /** As understood, e.g. 812 项, 94.97 %. */
  readonly reading: string
}

/** What an audit gives: every figure, and what was found, in reading order. A figure may have several findings. */
export interface Audit {
  readonly figures: readonly Figure[]
  readonly findings: readonly Finding[]
}

/** What the auditor may know beside the text. All of it may be empty. */
export interface Knowledge {
  /** Names of places, units and projects as the registers write them. */
  readonly names: readonly string[]
  /** Figures of the registers, by the words a report would name them with. */
  readonly registered: readonly RegisteredFigure[]
  /** Texts of other reports, for paragraphs that say the same. */
  readonly others: readonly { readonly title: string; readonly paragraphs: readonly string[] }[]
  /** Working days of a year by the official calendar; null for a year that is not announced. */
  readonly workingDaysOf: (year: number) => number | null
}

export interface RegisteredFigure {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** A decimal, e.g. `94.97`. */
  readonly value: string
  readonly year: number
}
