import type { Knowledge } from '../audit.ts'
import type { RuleName } from '../rule-name.ts'

/** A short text in our own words, and what an auditor must say of it. What is named nowhere must not be red. */
export interface Passage {
  /** What it is about, in a few words: the test's name. */
  readonly name: string
  /** Paragraphs, or tables as rows of cells (first row is the head). */
  readonly text: readonly (string | readonly (readonly string[])[])[]
  /** The figures that contradict: as written, and the rule; [] for a correct passage. */
  readonly contradicts: readonly Expected[]
  /** Those that deserve a look. */
  readonly look?: readonly Expected[]
  /** Those that must be said to follow (recomputed and right). */
  readonly follows?: readonly Expected[]
  /** What the registers and other reports hold while this one is read; nothing when absent. */
  readonly known?: Partial<Omit<Knowledge, 'workingDaysOf'>>
  /** The arithmetic behind it, worked out again by the corpus' own test. */
  readonly because?: readonly string[]
}

export interface Expected {
  /** The text as written that is marked; it occurs once in the passage. A mark that overlaps it is enough. */
  readonly figure: string
  /** Other figures of the same place that may be blamed instead. */
  readonly or?: readonly string[]
  readonly rule: RuleName
}
