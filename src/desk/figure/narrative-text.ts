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

const number = /(\d[\d,]*(?:\.\d+)?%?(?![\d年月日号]))/

/** Words cut at the numbers typed into them. Years and days of the calendar are no figures. */
export function typedPieces(
  text: string,
): readonly { readonly text: string; readonly isTyped: boolean }[] {
  return text.split(number).map((piece, index) => ({ text: piece, isTyped: index % 2 === 1 }))
}

/** The typed numbers of a narrative with their places; the names of figures hold none. */
export function findTyped(
  text: string,
): readonly { readonly text: string; readonly from: number; readonly to: number }[] {
  let at = 0
  return text.split(/(\{\{[^{}]*\}\})/).flatMap((part, index) =>
    (index % 2 === 1 ? [{ text: part, isTyped: false }] : typedPieces(part)).flatMap((piece) => {
      const from = at
      at += piece.text.length
      return piece.isTyped ? [{ text: piece.text, from, to: at }] : []
    }),
  )
}
