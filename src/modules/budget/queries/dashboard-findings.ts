import { daysBetween, yearPeriod } from '#kernel/dates.ts'
import { label, type Label } from '#kernel/label.ts'
import { roundedRatio } from '#kernel/money.ts'

/** How much of the year is over on that day, in percent: what spending is held against (序时进度). */
export function calendarShare(year: number, today: string): number {
  const { from, to } = yearPeriod(year)
  if (today >= to) return 100
  if (today < from) return 0
  const passed = daysBetween(from, today) + 1
  return Number(roundedRatio(passed * 100, daysBetween(from, to) + 1, 2))
}

/** By how many percentage points a project is ahead of the calendar, or behind it when negative; null without a budget. */
export function pointsAhead(
  row: { readonly paidFen: number; readonly adjustedFen: number },
  share: number,
): number | null {
  if (row.adjustedFen === 0) return null
  return Number((Number(roundedRatio(row.paidFen * 100, row.adjustedFen, 2)) - share).toFixed(2))
}

export interface Measured {
  readonly key: string
  readonly title: string
  readonly ahead: number
  /** The execution rate as it is shown. */
  readonly text: string
}

/** What the chart of projects says: the one farthest from the calendar, and in which direction. */
export function findingOfProjects(projects: readonly Measured[]): {
  readonly key: string
  readonly sentence: Label
} | null {
  const [farthest] = projects.toSorted(
    (one, other) => Math.abs(other.ahead) - Math.abs(one.ahead) || one.ahead - other.ahead,
  )
  if (!farthest) return null
  const { key, title, ahead, text } = farthest
  const points = String(Math.abs(ahead))
  const sentence =
    ahead === 0
      ? label(
          `${title}已付 ${text}，和序时进度一样`,
          `${title}: ${text} paid, level with the calendar`,
        )
      : ahead > 0
        ? label(
            `${title}已付 ${text}，比序时进度快 ${points} 个百分点`,
            `${title}: ${text} paid, ${points} points ahead of the calendar`,
          )
        : label(
            `${title}已付 ${text}，比序时进度慢 ${points} 个百分点`,
            `${title}: ${text} paid, ${points} points behind the calendar`,
          )
  return { key, sentence }
}

export interface MonthPaid {
  /** `2023-03` */
  readonly month: string
  readonly paidFen: number
  readonly text: string
}

/** What the chart of months says: in which month most was paid, and how much of the year's that is. */
export function findingOfMonths(months: readonly MonthPaid[]): {
  readonly key: string
  readonly sentence: Label
} | null {
  const total = months.reduce((sum, { paidFen }) => sum + paidFen, 0)
  const [most] = months.toSorted((one, other) => other.paidFen - one.paidFen)
  if (!most || most.paidFen <= 0 || total <= 0) return null
  const share = `${roundedRatio(most.paidFen * 100, total, 1)}%`
  const equal = months
    .filter(({ paidFen }) => paidFen === most.paidFen)
    .map(({ month }) => Number(month.slice(5)))
  const isOne = equal.length === 1
  return {
    key: most.month,
    sentence: label(
      `${equal.join('、')} 月付得最多：${isOne ? '' : '各 '}${most.text}，${isOne ? '' : '每月'}占全年已付的 ${share}`,
      `Most was paid in ${equal.map(englishMonth).join(', ')}: ${most.text}${isOne ? '' : ' each'}, ${share} of the year’s payments`,
    ),
  }
}

const englishMonths =
  'January February March April May June July August September October November December'.split(' ')

export function englishMonth(month: number): string {
  return englishMonths[month - 1] ?? ''
}
