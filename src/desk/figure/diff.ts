export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many steps a comparison letter by letter says less than the two texts one after the other. */
const cellsMax = 4_000_000

/** What changed between two texts: Chinese letter by letter, other scripts word by word. */
export function diffText(before: string, after: string): readonly Stretch[] {
  const old = unitsOf(before)
  const now = unitsOf(after)
  if (old.length * now.length > cellsMax) {
    return join([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  }
  const common = commonLengths(old, now)
  const stretches: Stretch[] = []
  let left = 0
  let right = 0
  while (left < old.length || right < now.length) {
    const oldUnit = old[left]
    const newUnit = now[right]
    if (oldUnit !== undefined && oldUnit === newUnit) {
      stretches.push({ kind: 'same', text: oldUnit })
      left += 1
      right += 1
    } else if (
      oldUnit !== undefined &&
      (newUnit === undefined || at(common, left + 1, right) >= at(common, left, right + 1))
    ) {
      stretches.push({ kind: 'removed', text: oldUnit })
      left += 1
    } else {
      stretches.push({ kind: 'added', text: newUnit ?? '' })
      right += 1
    }
  }
  return join(stretches)
}

/** Length of the longest common part of both texts from each place on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1))
  for (let left = old.length - 1; left >= 0; left--) {
    for (let right = now.length - 1; right >= 0; right--) {
      const row = rows[left]
      if (row === undefined) continue
      row[right] =
        old[left] === now[right]
          ? at(rows, left + 1, right + 1) + 1
          : Math.max(at(rows, left + 1, right), at(rows, left, right + 1))
    }
  }
  return rows
}

function at(rows: readonly Uint32Array[], left: number, right: number): number {
  return rows[left]?.[right] ?? 0
}

function unitsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9.,%]+|\s+|./gsu) ?? []
}

function join(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last?.kind === stretch.kind)
      joined[joined.length - 1] = { ...last, text: last.text + stretch.text }
    else if (stretch.text !== '') joined.push(stretch)
  }
  return joined
}
