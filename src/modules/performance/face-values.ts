import type { Fact, FactValue } from '#kernel/face.ts'
import { say, type Label, type Language } from '#kernel/label.ts'

/** Values of facts and cells, as the books of this module write them. */
type Of<Type extends FactValue['type']> = Extract<FactValue, { readonly type: Type }>

export function text(words: string): Of<'text'> {
  return { type: 'text', text: words }
}

/** What officials wrote: it stays Chinese on an English page. */
export function written(words: string): Of<'text'> {
  return { type: 'text', text: words, written: true }
}

export function fact(words: Label, value: FactValue, language: Language): Fact {
  return { label: say(words, language), value }
}
