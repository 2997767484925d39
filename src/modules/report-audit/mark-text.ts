import type { Figure, Finding, Place, Verdict } from './audit.ts'

/** A place of the text that is marked: a figure, or words that a finding is about. */
export interface Mark {
  /** From 1, in reading order. */
  readonly id: number
  readonly place: Place
  /** Null for words that are no figure. */
  readonly reading: string | null
  /** The gravest of what was found of it. */
  readonly verdict: Verdict | null
  /** The numbers of its findings, from 1. */
  readonly findings: readonly number[]
}

/** Lays figures and findings over the text, so that no two marks overlap and each finding has one. */
export function markText(
  figures: readonly Figure[],
  findings: readonly Finding[],
): readonly Mark[] {
  const spans: { place: Place; reading: string | null; findings: number[] }[] = figures.map(
    ({ place, reading }) => ({ place, reading, findings: [] }),
  )
  const byRoom = Map.groupBy(spans, ({ place }) => roomOf(place))
  findings.forEach(({ place }, at) => {
    const room = byRoom.get(roomOf(place)) ?? []
    const touched =
      room.find((span) => span.place.from === place.from && span.place.to === place.to) ??
      room.find((span) => overlaps(span.place, place))
    if (touched) {
      touched.findings.push(at + 1)
      return
    }
    const span = { place, reading: null, findings: [at + 1] }
    spans.push(span)
    byRoom.set(roomOf(place), [...room, span])
  })
  const verdictOf = (numbers: readonly number[]): Verdict | null => {
    const found = new Set(numbers.map((number) => findings[number - 1]?.verdict))
    return (['contradicts', 'look', 'follows'] as const).find((one) => found.has(one)) ?? null
  }
  return spans
    .toSorted((one, other) => compare(one.place, other.place))
    .filter(({ place }, at, all) => {
      const before = all[at - 1]
      return before === undefined || !overlaps(before.place, place)
    })
    .map((span, at) => ({ ...span, id: at + 1, verdict: verdictOf(span.findings) }))
}

/** A paragraph, or one cell: where offsets can be compared. */
function roomOf({ block, cell }: Place): string {
  return cell === null
    ? String(block)
    : `${String(block)} ${String(cell.row)} ${String(cell.column)}`
}

function overlaps(one: Place, other: Place): boolean {
  return roomOf(one) === roomOf(other) && one.from < other.to && other.from < one.to
}

function compare(one: Place, other: Place): number {
  return (
    one.block - other.block ||
    (one.cell?.row ?? 0) - (other.cell?.row ?? 0) ||
    (one.cell?.column ?? 0) - (other.cell?.column ?? 0) ||
    one.from - other.from
  )
}
