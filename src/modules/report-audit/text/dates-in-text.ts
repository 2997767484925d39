import { parseNumeral } from '../quantities/numerals.ts'

/** A day, or a month where no day is said, as it is written in a text. */
export interface WrittenDate {
  readonly from: number
  readonly to: number
  readonly year: number
  readonly month: number
  readonly day: number | null
  /** Whether the year stands with it; else it is that of the date before. */
  readonly hasYear: boolean
}

const numeral = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
const shape = new RegExp(
  `(?<![\\d.])(?:(?<year>(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})\\s*年\\s*)?(?<![\\d第个.])(?<month>${numeral})\\s*月(?!份?以|内)(?:\\s*(?<day>${numeral})\\s*[日号])?`,
  'gu',
)

/** The dates of a text in the order in which they stand. A month alone without a year is none. */
export function datesIn(text: string): readonly WrittenDate[] {
  const dates: WrittenDate[] = []
  for (const match of text.matchAll(shape)) {
    const { year: said, month = '', day } = match.groups ?? {}
    const year =
      said === undefined ? (dates.at(-1)?.year ?? null) : valueOf(said.replace(/[〇○]/g, '零'))
    const known = { month: valueOf(month), day: day === undefined ? null : valueOf(day) }
    if (said === undefined && known.day === null) continue
    dates.push({
      from: match.index,
      to: match.index + match[0].trimEnd().length,
      year: year ?? 0,
      month: known.month,
      day: known.day,
      hasYear: said !== undefined,
    })
  }
  return dates
}

function valueOf(text: string): number {
  return Number(parseNumeral(text)?.value.over ?? 0n)
}

/** The days of a month; of February 29 where the year is not known. */
export function daysIn(year: number, month: number): number {
  if (month === 2 && year === 0) return 29
  return new Date(Date.UTC(year === 0 ? 2024 : year, month, 0)).getUTCDate()
}

export function isPossible({ year, month, day }: WrittenDate): boolean {
  if (month < 1 || month > 12) return false
  return day === null || (day >= 1 && day <= daysIn(year, month))
}

/** Days since 1970, of the first of the month where no day is said. */
export function dayNumber({ year, month, day }: WrittenDate): number {
  return Date.UTC(year, month - 1, day ?? 1) / 86_400_000
}
