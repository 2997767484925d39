import {
  type DateText,
  monthPeriod,
  type Period,
  shanghaiDate,
  yearOf,
  yearPeriod,
} from './dates.ts'
import type { Language } from './label.ts'

const monthsEnglish = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2023年12月31日` or `31 December 2023`. */
export function sayDate(date: DateText, language: Language): string {
  const year = yearOf(date)
  const day = sayDayAndMonth(date, language)
  return language === 'zh' ? `${year}年${day}` : `${day} ${year}`
}

/** `11月21日` or `21 November`, where the year is already known. */
export function sayDayAndMonth(date: DateText, language: Language): string {
  const day = Number(date.slice(8))
  return language === 'zh' ? `${monthOf(date)}月${day}日` : `${day} ${monthEnglish(date)}`
}

/** Shanghai time, `2023年11月21日 9:05`; the year is left out when it is `inYear`: `11月21日 9:05`. */
export function sayInstant(instantMs: number, language: Language, inYear?: number): string {
  const date = shanghaiDate(instantMs)
  const day = yearOf(date) === inYear ? sayDayAndMonth(date, language) : sayDate(date, language)
  return language === 'zh' ? `${day} ${sayTime(instantMs)}` : `${day}, ${sayTime(instantMs)}`
}

/** Shanghai time of day, `9:05`. */
export function sayTime(instantMs: number): string {
  const minutes = Math.floor(instantMs / 60_000) + 8 * 60
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`
}

/** `2023年`, `2023年9月`, or from day to day: `2023年1月1日至6月30日`. */
export function sayPeriod(period: Period, language: Language): string {
  const { from, to } = period
  const year = yearOf(from)
  if (isSamePeriod(period, yearPeriod(year))) return language === 'zh' ? `${year}年` : String(year)
  if (isSamePeriod(period, monthPeriod(year, monthOf(from)))) {
    return language === 'zh' ? `${year}年${monthOf(from)}月` : `${monthEnglish(from)} ${year}`
  }
  if (from === to) return sayDate(from, language)
  const sameYear = year === yearOf(to)
  if (language === 'zh') {
    return `${sayDate(from, 'zh')}至${sameYear ? sayDayAndMonth(to, 'zh') : sayDate(to, 'zh')}`
  }
  return `${sameYear ? sayDayAndMonth(from, 'en') : sayDate(from, 'en')} to ${sayDate(to, 'en')}`
}

function isSamePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to
}

function monthOf(date: DateText): number {
  return Number(date.slice(5, 7))
}

function monthEnglish(date: DateText): string {
  return monthsEnglish[monthOf(date) - 1] ?? ''
}
