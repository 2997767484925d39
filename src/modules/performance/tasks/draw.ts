import { sm3Hex } from '#platform/crypto/sm3.ts'
import { label } from '#kernel/label.ts'

/** One draw, with all that somebody needs to draw again and get the same. */
export interface Drawing {
  readonly on: string
  readonly seed: string
  /** Codes of the projects that could be drawn. */
  readonly pot: readonly string[]
  /** Codes of those that were, in the order of the draw. */
  readonly drawn: readonly string[]
}

/** How it is drawn, for whoever wants to redo it with a pocket tool. */
export const drawRule = label(
  '把“种子”换一行再写项目编码，算 SM3 摘要，按摘要从小到大排，取前几个',
  'SM3 of the seed, a line break and the project code; in order of the digests, the first ones',
)

/** The projects that a seed draws: the same seed and pot give the same projects, and nobody can tell them beforehand. */
export function drawCodes(seed: string, pot: readonly string[], count: number): readonly string[] {
  return pot
    .map((code) => ({ code, digest: sm3Hex(`${seed}\n${code}`) }))
    .toSorted((one, other) => (one.digest < other.digest ? -1 : 1))
    .slice(0, count)
    .map(({ code }) => code)
}
