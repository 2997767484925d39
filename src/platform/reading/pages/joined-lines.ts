/** How lines that a page broke become one again. */

/** Whether a line ends where a sentence does. */
export function endsSentence(line: string): boolean {
  return /[。！？!?；;：:…][”’"'）)」』》]*\s*$/.test(line) || /[a-z)]\.\s*$/i.test(line)
}

/** Whether a line begins as the items of a list do: 一、 （二） 1. ① 第三条 */
export function opensItem(line: string): boolean {
  return /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[①-⑳●•·■◆○※-]|第[一二三四五六七八九十百\d]{1,4}[章节条款部分])/.test(
    line,
  )
}

/** Two parts of one line: with a space where a space would have stood. */
export function joinedLines(before: string, after: string): string {
  const left = before.trimEnd()
  const right = after.trimStart()
  const apart = /[\p{Script=Latin}\d,.;:%)]$/u.test(left) && /^[\p{Script=Latin}\d(]/u.test(right)
  return apart ? `${left} ${right}` : left + right
}
