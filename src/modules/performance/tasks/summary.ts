import { percent, sumFen } from '#kernel/money.ts'
import { compare, dividedBy, exact, exactInteger, minus, rounded, total } from '#kernel/exact.ts'

/** One project in the summary of a year. Amounts and score are those of its final self-evaluation. */
export interface SummaryRow {
  readonly projectId: string
  readonly projectCode: string
  readonly projectName: string
  /** Null where none was made final in time. */
  readonly evaluationId: string | null
  readonly yearStartFen: number | null
  readonly adjustedFen: number | null
  readonly paidFen: number | null
  readonly score: string | null
  readonly grade: string | null
  readonly recheckedScore: string | null
  readonly problems: string
  /** The same project's score the year before. */
  readonly lastScore: string | null
}

/** The summary of a year, and what the year before came to. */
export interface Summary {
  readonly rows: readonly SummaryRow[]
  readonly lastYear: SummaryTotal | null
}

/** A year in one line: what the rows add up to. */
export interface SummaryTotal {
  readonly projects: number
  readonly evaluated: number
  readonly yearStartFen: number
  readonly adjustedFen: number
  readonly paidFen: number
  readonly averageScore: string | null
}

type Summed = Pick<
  SummaryRow,
  'yearStartFen' | 'adjustedFen' | 'paidFen' | 'score' | 'recheckedScore'
>

export function totalOf(rows: readonly Summed[]): SummaryTotal {
  const sum = (fen: (row: Summed) => number | null): number =>
    sumFen(rows.map((row) => fen(row) ?? 0))
  const scores = rows.flatMap((row) => standingScore(row) ?? [])
  return {
    projects: rows.length,
    evaluated: scores.length,
    yearStartFen: sum((row) => row.yearStartFen),
    adjustedFen: sum((row) => row.adjustedFen),
    paidFen: sum((row) => row.paidFen),
    averageScore:
      scores.length === 0
        ? null
        : rounded(dividedBy(total(scores.map(exact)), exactInteger(scores.length))),
  }
}

/** The score that stands: the office's own where it found another than the unit. */
export function standingScore({
  score,
  recheckedScore,
}: Pick<SummaryRow, 'score' | 'recheckedScore'>): string | null {
  return recheckedScore ?? score
}

/** Paid ÷ adjusted budget, as the form writes it; nothing where there is no budget. */
export function rateOf({
  adjustedFen,
  paidFen,
}: {
  readonly adjustedFen: number | null
  readonly paidFen: number | null
}): string | null {
  return adjustedFen === null || paidFen === null ? null : percent(paidFen, adjustedFen)
}

/** How the score moved since last year, with its sign; nothing where one of the two is missing. */
export function changeOf(now: string | null, before: string | null): string | null {
  if (now === null || before === null) return null
  const change = minus(exact(now), exact(before))
  const sign = compare(exact(now), exact(before)) > 0 ? '+' : ''
  return sign + rounded(change)
}
