import { z } from 'zod'
import { toHalfWidth } from './digits.ts'
import { label } from './label.ts'
import { Refusal } from './refusal.ts'

/** A calendar date in a form or request, `YYYY-MM-DD`, meaning the day in Shanghai. */
export const DateText = z.iso.date()
export type DateText = z.infer<typeof DateText>

/** Both days belong to the period. */
export interface Period {
  readonly from: DateText
  readonly to: DateText
}

const dayMs = 86_400_000

// China has used +08:00 without summer time since 1991, and no record here is older.
const shanghaiOffsetMs = 8 * 3_600_000

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): text is DateText {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** A date as a person types it (`2023-9-1`, `2023/9/1`, `2023.9.1`, `2023年9月1日`, `20230901`), in the one stored form. */
export function parseDate(text: string): DateText {
  const typed = toHalfWidth(text).replace(/\s/g, '')
  const parts =
    /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(typed)
  if (parts === null) throw refuseDate.notDate()
  const [, year = '', , month = '', day = ''] = parts
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(date)) throw refuseDate.noSuchDay()
  return date
}

/** The day it is in Shanghai at that instant. */
export function shanghaiDate(instantMs: number): DateText {
  return dateOf(instantMs + shanghaiOffsetMs)
}

/** The first instant of the day in Shanghai. */
export function startOfDayMs(date: DateText): number {
  return utcMs(date) - shanghaiOffsetMs
}

/** The date so many days later; earlier when negative. */
export function addDays(date: DateText, days: number): DateText {
  return dateOf(utcMs(date) + days * dayMs)
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: DateText, to: DateText): number {
  return (utcMs(to) - utcMs(from)) / dayMs
}

/** Negative, zero or positive as the first date is earlier, the same or later. */
export function compareDates(first: DateText, second: DateText): number {
  return first < second ? -1 : first > second ? 1 : 0
}

/** The calendar year of the date. */
export function yearOf(date: DateText): number {
  return Number(date.slice(0, 4))
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: DateText): number {
  return new Date(utcMs(date)).getUTCDay()
}

/** The calendar year, which is also the budget year (Budget Law, 预算法, article 18). */
export function yearPeriod(year: number): Period {
  return periodBetween(dateFrom(year, 1, 1), dateFrom(year, 12, 31))
}

/** The calendar month; months count from 1. */
export function monthPeriod(year: number, month: number): Period {
  const from = dateFrom(year, month, 1)
  const next = month === 12 ? dateFrom(year + 1, 1, 1) : dateFrom(year, month + 1, 1)
  return periodBetween(from, addDays(next, -1))
}

/** The period of these two days; the first may not lie after the last. */
export function periodBetween(from: DateText, to: DateText): Period {
  if (compareDates(from, to) > 0) throw refuseDate.endsBeforeItBegins()
  return { from, to }
}

/** Whether the day belongs to the period. */
export function periodHolds(period: Period, date: DateText): boolean {
  return period.from <= date && date <= period.to
}

/** The instants of a period, from the first millisecond of its first day up to but not including `toMs`. */
export function periodInstants(period: Period): { readonly fromMs: number; readonly toMs: number } {
  return { fromMs: startOfDayMs(period.from), toMs: startOfDayMs(period.to) + dayMs }
}

function utcMs(date: DateText): number {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`)
  return Date.parse(`${date}T00:00:00Z`)
}

function dateOf(utc: number): DateText {
  const date = new Date(utc).toISOString().slice(0, 10)
  if (!isDate(date)) throw new RangeError(`outside the years 0000 to 9999: ${date}`)
  return date
}

function dateFrom(year: number, month: number, day: number): DateText {
  const pad = (part: number, width: number) => String(part).padStart(width, '0')
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`)
  return date
}

const refuseDate = {
  notDate: () =>
    new Refusal(
      'invalid',
      label(
        '日期请写成年-月-日，例如 2023-11-21。',
        'Write the date as year-month-day, for example 2023-11-21.',
      ),
    ),
  noSuchDay: () =>
    new Refusal(
      'invalid',
      label(
        '没有这一天，请核对年、月、日，例如 2023-11-21。',
        'There is no such day. Check year, month and day, for example 2023-11-21.',
      ),
    ),
  endsBeforeItBegins: () =>
    new Refusal(
      'invalid',
      label('结束日期不能早于开始日期。', 'The last day may not be before the first day.'),
    ),
}
