/** How headings of official documents are numbered (GB/T 9704-2012, 7.3.3): 一、 (一) 1. (1), the highest first. */
const numbered: readonly RegExp[] = [
  /^\s*(?:第[一二三四五六七八九十]+[章部]分?|[一二三四五六七八九十]+、)/,
  /^\s*\([一二三四五六七八九十]+\)/,
  /^\s*\d{1,2}[.．、](?!\d)/,
  /^\s*\(\d{1,2}\)/,
]

const headingMax = 40

/** The level of a heading by its style or its number; null for a paragraph that says something. */
export function headingLevel(text: string, styled: number | null): number | null {
  if (styled !== null) return styled
  const level = numbered.findIndex((pattern) => pattern.test(text))
  const isShort = text.length <= headingMax && !/[。；，]./.test(text) && !/\d[^.、)\d]/.test(text)
  return level >= 0 && isShort ? level + 1 : null
}
