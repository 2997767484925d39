import {
  addDays,
  compareDates,
  daysBetween,
  type DateText,
  monthPeriod,
  periodHolds,
  type Period,
  weekdayOf,
  yearOf,
  yearPeriod,
} from './dates.ts'
import { label, type Label } from './label.ts'
import { isWeekend, type CalendarDay, type WorkingCalendar } from './working-calendar.ts'

/** One day of a count, whether it counts, and why or why not. */
export interface CountedDay {
  readonly date: DateText
  readonly counts: boolean
  readonly why: Label
}

/** A time limit counted out day by day, so that nobody has to believe it. */
export interface WorkingDaysExplained {
  readonly date: DateText
  readonly days: readonly CountedDay[]
  /** Years whose calendar was only inferred from weekends; the page then says `calendarUnconfirmed`. */
  readonly unconfirmedYears: readonly number[]
}

/** Said wherever a date was counted through a year that has no announced calendar. */
export const calendarUnconfirmed = label('日历未确认', 'Calendar not yet announced')

/** Whether the day is worked: as announced, or by the weekday where nothing is announced. */
export function isWorkingDay(calendar: WorkingCalendar, date: DateText): boolean {
  const announced = calendar.days.get(date)
  if (announced !== undefined) return announced.kind === 'working-weekend'
  return !isWeekend(date)
}

/**
 * The last day of a limit of so many working days. The day it starts on is not counted, and days off do not count
 * (Administrative Licensing Law, 行政许可法, article 82). A limit of 0 ends on the day it starts.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: DateText, days: number): DateText {
  checkDays(days)
  let date = from
  for (let left = days; left > 0;) {
    date = addDays(date, 1)
    if (isWorkingDay(calendar, date)) left--
  }
  return date
}

/** The same date as `addWorkingDays`, with every day passed on the way. */
export function explainWorkingDays(
  calendar: WorkingCalendar,
  from: DateText,
  days: number,
): WorkingDaysExplained {
  const date = addWorkingDays(calendar, from, days)
  const passed: CountedDay[] = []
  for (let day = addDays(from, 1); compareDates(day, date) <= 0; day = addDays(day, 1)) {
    passed.push({ date: day, counts: isWorkingDay(calendar, day), why: explainDay(calendar, day) })
  }
  return { date, days: passed, unconfirmedYears: unconfirmedYears(calendar, { from, to: date }) }
}

/** How many working days lie after `from` up to and including `to`; negative when `to` has already passed. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: DateText,
  to: DateText,
): number {
  if (compareDates(to, from) < 0) {
    const late = workingDaysBetween(calendar, to, from)
    return late === 0 ? 0 : -late
  }
  return workingDaysIn(calendar, { from: addDays(from, 1), to })
}

/** How many days of the year are worked. */
export function workingDaysInYear(calendar: WorkingCalendar, year: number): number {
  return workingDaysIn(calendar, yearPeriod(year))
}

/** How many days of the month are worked; months count from 1. */
export function workingDaysInMonth(calendar: WorkingCalendar, year: number, month: number): number {
  return workingDaysIn(calendar, monthPeriod(year, month))
}

/** The years of the period for which no calendar has been announced, first to last. */
export function unconfirmedYears(calendar: WorkingCalendar, period: Period): readonly number[] {
  const years: number[] = []
  for (let year = yearOf(period.from); year <= yearOf(period.to); year++) {
    if (!calendar.sources.has(year)) years.push(year)
  }
  return years
}

// By arithmetic, since a list asks it for each of its rows: the weekdays, mended by the days that were announced.
function workingDaysIn(calendar: WorkingCalendar, period: Period): number {
  let count = weekdaysIn(period)
  for (const { date, kind } of calendar.days.values()) {
    if (!periodHolds(period, date)) continue
    if (kind === 'working-weekend') count += 1
    else if (!isWeekend(date)) count -= 1
  }
  return count
}

function weekdaysIn({ from, to }: Period): number {
  const days = daysBetween(from, to) + 1
  if (days <= 0) return 0
  const rest = Array.from({ length: days % 7 }, (_, passed) => addDays(from, passed))
  return Math.floor(days / 7) * 5 + rest.filter((date) => !isWeekend(date)).length
}

function explainDay(calendar: WorkingCalendar, date: DateText): Label {
  const announced = calendar.days.get(date)
  if (announced !== undefined) return explainAnnounced(announced)
  const { zh, en } = weekdayReason(date)
  if (calendar.sources.has(yearOf(date))) return { zh, en }
  return label(
    `${zh}（${calendarUnconfirmed.zh}）`,
    `${en} (${calendarUnconfirmed.en.toLowerCase()})`,
  )
}

function explainAnnounced({ kind, name, nameEnglish }: CalendarDay): Label {
  return kind === 'holiday'
    ? label(`${name}放假`, `Holiday: ${nameEnglish}`)
    : label(`调休上班（${name}）`, `Working weekend (${nameEnglish})`)
}

function weekdayReason(date: DateText): Label {
  const weekday = weekdayOf(date)
  if (weekday === 6) return label('星期六', 'Saturday')
  if (weekday === 0) return label('星期日', 'Sunday')
  return label('工作日', 'Working day')
}

function checkDays(days: number): void {
  if (!Number.isSafeInteger(days) || days < 0) {
    throw new RangeError(`not a number of working days: ${days}`)
  }
}
