/** Full-width letters, digits, signs and the ideographic space become what a keyboard in English mode types. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** A code as typed or pasted, without spaces, invisible characters or full-width forms, in capitals. */
export function tidyCode(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
    .toUpperCase()
}
