import type { Actor } from '#kernel/actor.ts'
import type { Period } from '#kernel/dates.ts'
import type { ListFace } from '#kernel/face.ts'
import type { Label, Language } from '#kernel/label.ts'
import type { Tx } from '../database/transaction.ts'
import type { AsOf } from '../journal/as-of.ts'

/** What is asked of an indicator: the period of the facts, what had been sealed by when, and which record it is about. */
export interface IndicatorQuestion {
  readonly period: Period
  readonly asOf: AsOf
  /** The id of the record the figure is about (a project …); null for the whole county. */
  readonly subject: string | null
}

export interface IndicatorAnswer {
  /** Exact: a decimal as text, or null when there is nothing to divide by or to count. */
  readonly value: string | null
  readonly recordCount: number
  /** The sum as on paper, in the indicator's own unit of account, for rates. */
  readonly parts?: readonly { readonly label: Label; readonly value: string }[]
}

/** Units a figure may have; the writer of figures formats by it. Money is in fen inside and said in 元 or 万元. */
export type IndicatorUnit =
  | { readonly kind: 'count'; readonly label: Label }
  | { readonly kind: 'percent' }
  | { readonly kind: 'fen'; readonly said: 'yuan' | 'wan' }
  | { readonly kind: 'number'; readonly label: Label; readonly decimals: number }

/**
 * A figure the county can prove: a dated query, and the records behind it. Same code, period and as-of give the same
 * answer, next year too. Period filters on business time, as-of on `asOfCondition(journal id column)`.
 */
export interface Indicator {
  readonly code: string
  readonly label: Label
  /** How it is counted, said for people. */
  readonly definition: Label
  readonly unit: IndicatorUnit
  /** What `subject` names, or null when the figure is about the whole county. */
  readonly about: string | null
  /**
   * The kind of record whose readers may ask for the value, and which record that is; the one that `about` names
   * unless said.
   */
  readonly seenWith?: {
    readonly kind: string
    find(tx: Tx, subject: string): Promise<string | undefined>
  }
  /** Whether anyone may ask for the value; the records behind it are under the reader's scope, always. */
  readonly isPublic: boolean
  value(tx: Tx, question: IndicatorQuestion): Promise<IndicatorAnswer>
  records(
    tx: Tx,
    question: IndicatorQuestion,
    reader: {
      readonly actor: Actor | null
      readonly language: Language
      readonly limit: number
      readonly cursor: string | null
    },
  ): Promise<ListFace>
}

/** Declares an indicator. Its code never changes, also when its source moves from evidence to a register. */
export function defineIndicator(indicator: Indicator): Indicator {
  return Object.freeze(indicator)
}
