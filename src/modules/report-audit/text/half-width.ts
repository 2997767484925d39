/**
 * Digits, letters and signs in the forms that numbers are read in, unit for unit, so that every offset stays. The marks
 * that end sentences and clauses keep their full width: a comma inside a number is the half-width one.
 */
export function toReadable(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＋－／（）＝＜＞～]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/[﹪٪]/g, '%')
    .replace(/[\u2010-\u2015−]/g, '-')
    .replace(/[〜∼]/g, '~')
    .replace(/[\u00A0\u2000-\u200A\u3000\t\r\n\v\f\u2028\u2029]/g, ' ')
}
