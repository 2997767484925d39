/** Chance that a seed decides. Integers only, so that every figure of a report is exact. */
export interface Draw {
  /** Both ends may come. */
  readonly integer: (min: number, max: number) => number
  readonly oneOf: <Choice>(choices: readonly Choice[]) => Choice
  /** So many of them, each once, in any order. */
  readonly some: <Choice>(choices: readonly Choice[], count: number) => readonly Choice[]
}

/** Each stream of a seed is its own, so that an error planted in one place moves nothing elsewhere. */
export function drawFrom(seed: number, stream: number): Draw {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), state | 1)
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61))
    return (twice ^ (twice >>> 14)) >>> 0
  }
  const integer = (min: number, max: number): number => {
    if (max < min) throw new RangeError(`nothing between ${min} and ${max}`)
    return min + (next() % (max - min + 1))
  }
  const some = <Choice>(choices: readonly Choice[], count: number): readonly Choice[] => {
    const left = [...choices]
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(integer(0, left.length - 1), 1),
    ).flat()
  }
  const oneOf = <Choice>(choices: readonly Choice[]): Choice => {
    const [choice] = some(choices, 1)
    if (choice === undefined) throw new RangeError('nothing to choose from')
    return choice
  }
  return { integer, oneOf, some }
}

/** A number that keeps its distance from all that could pass for right. */
export function drawApart(
  draw: Draw,
  range: { readonly min: number; readonly max: number },
  from: readonly number[],
  distance: number,
): number {
  for (let tries = 0; tries < 10_000; tries++) {
    const value = draw.integer(range.min, range.max)
    if (from.every((one) => Math.abs(value - one) >= distance)) return value
  }
  throw new RangeError(`nothing between ${range.min} and ${range.max} lies apart`)
}
