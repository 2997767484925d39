/** What is written, without what only the machine sees. */

// Control characters, marks of direction and joints of no width: between two digits they would break a figure.
const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what it removes
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g

/** One line of text: spaces, tabs and line ends become one space; the wide space of Chinese stays inside. */
export function writtenText(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, '')
    .replace(/[ \t\n\v\f\r\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f]+/g, ' ')
    .trim()
}

const mark = /^[\s\d[\]［］【】()（）〔〕,，、*＊※†‡§#①-⑳-]*$/
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉'

/**
 * Raised text as it may follow `before`: the number of a note is no part of the figure it stands
 * behind and is left out, while an exponent is kept as such (m², 10⁴).
 */
export function raisedText(before: string, raised: string): string {
  if (!mark.test(raised)) return raised
  if (!/(?:[a-zA-Z]|(?:^|[^\d.,])10)$/.test(before)) return ''
  return raised.replaceAll(/\d/g, (digit) => raisedDigits.charAt(Number(digit)))
}

/** Lowered digits as such, so that CO₂ is no figure. */
export function loweredText(lowered: string): string {
  return lowered.replaceAll(/\d/g, (digit) => loweredDigits.charAt(Number(digit)))
}
