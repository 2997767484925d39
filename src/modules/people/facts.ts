import { label, say, type Language } from '#kernel/label.ts'

/** Values of facts and cells, as every book of this module writes them. */
export function text(words: string): { readonly type: 'text'; readonly text: string } {
  return { type: 'text', text: words }
}

/** What officials wrote: it stays Chinese on an English page. */
export function written(words: string): {
  readonly type: 'text'
  readonly text: string
  readonly written: true
} {
  return { type: 'text', text: words, written: true }
}

export function dateOrDash(
  date: string | null,
): { readonly type: 'date'; readonly date: string } | ReturnType<typeof text> {
  return date === null ? text('—') : { type: 'date', date }
}

/** From one day to another, or without an end. */
export function periodText(from: string, to: string | null, language: Language): string {
  return say(
    to === null
      ? label(`${from} 起`, `since ${from}`)
      : label(`${from} 至 ${to}`, `${from} to ${to}`),
    language,
  )
}
