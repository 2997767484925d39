/** What people read, in the two languages of the interface. Defined once, shown on every face. */
export interface Label {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Label

/** `label('受理', 'Accept')`: one definition for page, form, API document, diagram and report. */
export function label(zh: string, en: string): Label {
  return { zh, en }
}

/** The words in the reader's language. */
export function say(words: Label, language: Language): string {
  return words[language]
}

/** Both languages in one text, for readers who are machines: `中文 | English`. */
export function sayBoth(words: Label): string {
  return `${words.zh} | ${words.en}`
}
