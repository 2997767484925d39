/**
 * The pieces by which a text is found: words of letters and digits, and every pair of neighbouring ideographs.
 * Works on code points, so that names from any plane of Unicode are found.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>()
  for (const [run] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{Script=Latin}\p{N}]+|[\p{L}\p{M}]+/gu)) {
    if (/^[\p{Script=Latin}\p{N}]+$/u.test(run)) tokens.add(run)
    else for (const piece of pairsOf([...run])) tokens.add(piece)
  }
  return [...tokens]
}

function pairsOf(characters: readonly string[]): readonly string[] {
  return characters.flatMap((character, place) => {
    const next = characters[place + 1]
    return next === undefined ? [character] : [character, character + next]
  })
}
