import type { Fact, FactValue } from '#kernel/face.ts'
import { say, type Label, type Language } from '#kernel/label.ts'

/** Values of facts and cells, as the books of this module write them. */
export function text(words: string) {
  return { type: 'text' as const, text: words }
}

/** What officials wrote: it stays Chinese on an English page. */
export function written(words: string) {
  return { type: 'text' as const, text: words, written: true as const }
}

export function amount(fen: number) {
  return { type: 'amount' as const, fen }
}

export function date(day: string) {
  return { type: 'date' as const, date: day }
}

export function fact(words: Label, value: FactValue, language: Language): Fact {
  return { label: say(words, language), value }
}
