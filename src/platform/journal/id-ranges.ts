/** Journal ids from `first` to `last`, both included. */
export interface IdRange {
  readonly first: number
  readonly last: number
}

/** Writes ascending ids as `1-500,502`: a seal names every row it holds in a few characters. */
export function writeIdRanges(ids: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const id of ids) {
    const open = ranges.at(-1)
    if (open?.last === id - 1) {
      open.last = id
    } else {
      ranges.push({ first: id, last: id })
    }
  }
  return joinIdRanges(ranges)
}

/** Writes ranges that ascend and do not touch. */
export function joinIdRanges(ranges: readonly IdRange[]): string {
  return ranges
    .map(({ first, last }) => (first === last ? String(first) : `${String(first)}-${String(last)}`))
    .join(',')
}

/** Reads them back; null when the text is not what `writeIdRanges` would have written. */
export function findIdRanges(text: string): readonly IdRange[] | null {
  if (text === '') {
    return []
  }
  const ranges: IdRange[] = []
  for (const part of text.split(',')) {
    const match = /^([1-9]\d{0,15})(?:-([1-9]\d{0,15}))?$/.exec(part)
    const first = Number(match?.[1])
    const last = match?.[2] === undefined ? first : Number(match[2])
    const before = ranges.at(-1)?.last ?? -1
    if (!(first > before + 1) || (match?.[2] !== undefined && last <= first)) {
      return null
    }
    ranges.push({ first, last })
  }
  return ranges
}

/** Every id, ascending, without holding them all. */
export function* idsIn(ranges: readonly IdRange[]): Generator<number, void> {
  for (const { first, last } of ranges) {
    for (let id = first; id <= last; id += 1) {
      yield id
    }
  }
}
