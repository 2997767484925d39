import { say, type Language } from '#kernel/label.ts'
import { cleanDeep, sampleMark } from './set-document.ts'

/** How a stretch is underlined: dotted, in waves, in dashes, or not at all. */
export type MarkLook = 'dotted' | 'wavy' | 'dashed' | 'none'

/** A stretch of a marked text, with the number of the note it leads to. */
export interface MarkedRun {
  readonly text: string
  readonly look: MarkLook
  readonly note: string | null
}

export type MarkedBlock =
  | {
      readonly kind: 'paragraph'
      readonly heading: boolean
      readonly runs: readonly MarkedRun[]
    }
  | {
      readonly kind: 'table'
      readonly columns: number
      readonly rows: readonly (readonly {
        readonly columns: number
        readonly rows: number
        readonly runs: readonly MarkedRun[]
      }[])[]
    }

/** A remark on one place of the text, with a sum one can do again by hand. */
export interface MarkedNote {
  readonly number: string
  readonly look: MarkLook
  readonly state: string
  readonly title: string
  readonly quote: string
  readonly place: string
  readonly sum: readonly {
    readonly label: string
    readonly text: string
    readonly isResult: boolean
  }[]
  readonly lines: readonly string[]
}

/** Somebody's text with marks over it, and the remarks that the marks lead to. */
export interface MarkedText {
  readonly language: Language
  readonly title: string
  /** Under the title. */
  readonly under: readonly string[]
  readonly date: string
  readonly sample: boolean
  /** What the looks mean, with how often each occurs. */
  readonly legend: readonly { readonly look: MarkLook; readonly text: string }[]
  readonly blocks: readonly MarkedBlock[]
  readonly notesTitle: string
  readonly notes: readonly MarkedNote[]
  readonly closing: string
}

/** A marked text as it is set: cleaned, with the mark of a sample in words. */
export function setMarkedText(text: MarkedText): object {
  return { ...cleanDeep(text), sampleWords: say(sampleMark, text.language) }
}
