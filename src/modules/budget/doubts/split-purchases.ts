/** What was bought from one seller by one unit, on one invoice or under one contract. */
export interface Purchase {
  readonly id: string
  readonly claimIds: readonly string[]
  readonly unitId: string
  readonly seller: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly fen: number
}

/** Purchases that stay below a limit one by one and reach it together within some days. */
export interface Split {
  readonly purchases: readonly Purchase[]
  readonly fen: number
}

/** Finds runs of purchases from one seller that were each below the limit and reach it together within so many days. */
export function findSplits(
  purchases: readonly Purchase[],
  { limitFen, days }: { readonly limitFen: number; readonly days: number },
): readonly Split[] {
  const bySeller = Map.groupBy(
    purchases.filter(({ fen }) => fen < limitFen),
    ({ unitId, seller }) => `${unitId} ${seller}`,
  )
  return [...bySeller.values()].flatMap((all) =>
    runsOf(
      all.toSorted((one, other) => compare(one.on, other.on) || compare(one.id, other.id)),
      { limitFen, days },
    ).map((run) => ({ purchases: run, fen: sumOf(run) })),
  )
}

/** The longest runs in which every purchase is part of some window that reaches the limit. */
function runsOf(
  sorted: readonly Purchase[],
  { limitFen, days }: { readonly limitFen: number; readonly days: number },
): readonly (readonly Purchase[])[] {
  const runs: { from: number; to: number }[] = []
  for (let from = 0; from < sorted.length; from += 1) {
    const to = lastWithin(sorted, from, days)
    if (to === from || sumOf(sorted.slice(from, to + 1)) < limitFen) continue
    const before = runs.at(-1)
    if (before !== undefined && from <= before.to) before.to = to
    else runs.push({ from, to })
  }
  return runs.map(({ from, to }) => sorted.slice(from, to + 1))
}

function lastWithin(sorted: readonly Purchase[], from: number, days: number): number {
  const first = dayNumber(sorted[from]?.on ?? '')
  let last = from
  while (last + 1 < sorted.length && dayNumber(sorted[last + 1]?.on ?? '') - first < days) last += 1
  return last
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

function sumOf(purchases: readonly Purchase[]): number {
  return purchases.reduce((total, { fen }) => total + fen, 0)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
