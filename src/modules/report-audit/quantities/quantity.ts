import type { Exact } from '#kernel/exact.ts'
import type { Passage } from '../text/passage.ts'
import type { Unit } from './units.ts'

/**
 * How a number is meant. `over` (超, 以上) is at least as much, `odd` (余, 多) so much and a little more, `under` (近, 不足,
 * 以内) at most so much; `about` (约, 左右) says neither.
 */
export type Bound = 'exact' | 'about' | 'over' | 'odd' | 'under'

/** A number in a text, with what it is said of. Offsets are UTF-16 units of the passage. */
export interface Quantity {
  /** From 0 in the whole document, in reading order. */
  readonly index: number
  readonly passage: Passage
  readonly from: number
  readonly to: number
  /** As it is written, the unit with it. */
  readonly text: string
  /** In the unit of the dimension: yuan, square metres, days; a share in per cent. */
  readonly value: Exact
  /** What one in the last digit shown is worth, in the same unit. */
  readonly step: Exact
  readonly unit: Unit
  /** The upper end of a range, else null. */
  readonly high: Exact | null
  readonly bound: Bound
  readonly script: 'digits' | 'chinese' | 'capitals'
  /** Number of its sentence in the document, and of its clause in the sentence. */
  readonly sentence: number
  readonly clause: number
  /** The words of its clause before it, back to the number before; and those behind it, up to the next. */
  readonly before: string
  readonly after: string
  /** When it holds: 2023年, 上年, 年初, as last said before it; null where nothing says. */
  readonly period: string | null
}

/** A sentence with its numbers. */
export interface Sentence {
  readonly index: number
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly text: string
  readonly quantities: readonly Quantity[]
}
