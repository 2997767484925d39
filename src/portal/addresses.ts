import type { Language } from '#kernel/label.ts'
import { html } from '#platform/page/html.ts'
import type { AddressQuery, PageReader, TextSize } from '#platform/page/portal-page.ts'

/** Language stands in the path and size of text in the query, so that an address alone is the whole page. */
export function addressOf(
  path: string,
  reader: { readonly language: Language; readonly size: TextSize },
  query: AddressQuery = {},
): string {
  const asked = askedOf(query, reader.size)
  const at = path.indexOf('#')
  if (at === -1) return inLanguage(path, reader.language) + asked
  return inLanguage(path.slice(0, at) || '/', reader.language) + asked + path.slice(at)
}

function askedOf(query: AddressQuery, size: TextSize): string {
  const fields: [string, string][] = []
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') fields.push([name, String(value)])
  }
  if (size === 'large') fields.push(['size', 'large'])
  // Most addresses ask for nothing, and making the fields is what costs.
  return fields.length === 0 ? '' : `?${new URLSearchParams(fields).toString()}`
}

/** `/reports` is `/en/reports` in English. */
export function inLanguage(path: string, language: Language): string {
  if (language === 'zh') return path
  return path === '/' ? '/en' : `/en${path}`
}

/** A reader of one language and size; there are only four, and none of them is a person. */
export function readerOf(language: Language, size: TextSize): PageReader {
  return {
    language,
    size,
    say: (words) => words[language],
    address: (path, query) => addressOf(path, { language, size }, query),
    written: (text) => (language === 'zh' ? html`${text}` : html`<span lang="zh">${text}</span>`),
  }
}

const queryValueLengthMax = 200

/** The fields the page declared, in its order, trimmed and in one Unicode form; the rest is ignored. */
export function readQuery(
  declared: readonly string[],
  sent: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const read: Record<string, string> = {}
  for (const name of declared) {
    const value = sent[name]
    const first: unknown = Array.isArray(value) ? value[0] : value
    if (typeof first !== 'string') continue
    const clean = first.normalize('NFC').trim().slice(0, queryValueLengthMax)
    if (clean !== '') read[name] = clean
  }
  return read
}
