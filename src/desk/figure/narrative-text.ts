/** A narrative is plain text with named figures between double braces: `支付了 {{ budget.paid }}`. */
export type NarrativePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly name: string }

/** The text cut at its named figures. */
export function partsOf(text: string): readonly NarrativePart[] {
  return text
    .split(/(\{\{\s*[A-Za-z0-9._-]+\s*\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{\{\s*([A-Za-z0-9._-]+)\s*\}\}$/.exec(piece)?.[1]
      return name === undefined ? { kind: 'text', text: piece } : { kind: 'figure', name }
    })
}

/** What is being looked for when the caret stands behind an open `{{`, else null. */
export function findAsked(text: string, caret: number): string | null {
  return /\{\{\s*([^{}\n]*)$/.exec(text.slice(0, caret))?.[1] ?? null
}

/** The text with a figure put in at the caret, in place of what was being looked for; and where the caret then stands. */
export function withFigure(
  text: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, caret).replace(/\{\{\s*[^{}\n]*$/, '')
  const inserted = `${before}{{${name}}}`
  return { text: inserted + text.slice(caret), caret: inserted.length }
}
