/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const sentenceEnd = /[。！？!?;；\n]+[”’」』)]*|\.(?=\s|$)(?<!\d\.)/g
const clauseEnd = /[，,：:](?!\d{3}(?!\d))|。|；|;|！|？|\n/g

/** The sentences of a text. A semicolon ends one: what follows it begins anew. */
export function sentencesOf(text: string): readonly Stretch[] {
  return cut(text, sentenceEnd, { from: 0, to: text.length })
}

/** The clauses of a sentence. Parts of a list stay together. */
export function clausesOf(text: string, sentence: Stretch): readonly Stretch[] {
  return cut(text, clauseEnd, sentence)
}

function cut(text: string, ends: RegExp, { from, to }: Stretch): readonly Stretch[] {
  const stretches: Stretch[] = []
  let start = from
  for (const match of text.slice(from, to).matchAll(ends)) {
    const end = from + match.index + match[0].length
    if (text.slice(start, end).trim() !== '') stretches.push({ from: start, to: end })
    start = end
  }
  if (text.slice(start, to).trim() !== '') stretches.push({ from: start, to })
  return stretches
}
