import { z } from 'zod'
import { DateText, weekdayOf } from './dates.ts'
import { label } from './label.ts'
import { Refusal } from './refusal.ts'

/** A day that is not what its weekday says: a holiday, or a weekend day that is worked. */
export const CalendarDay = z.object({
  date: DateText,
  kind: z.enum(['holiday', 'working-weekend']),
  name: z.string().min(1),
  nameEnglish: z.string().min(1),
})
export type CalendarDay = Readonly<z.infer<typeof CalendarDay>>

/** The notice by which the State Council's office announced one year's days off. */
export const CalendarSource = z.object({
  year: z.int(),
  title: z.string().min(1),
  number: z.string().min(1),
  announcedOn: DateText.nullable(),
  effectiveFrom: DateText,
  effectiveTo: DateText,
  url: z.url().nullable(),
  confidence: z.enum(['confirmed', 'secondary', 'unconfirmed']),
})
export type CalendarSource = Readonly<z.infer<typeof CalendarSource>>

/** The announced years as rows, as they are seeded, stored and imported. */
export const CalendarRows = z.object({
  sources: z.array(CalendarSource),
  days: z.array(CalendarDay),
})
export type CalendarRows = z.infer<typeof CalendarRows>

/** The announced days and the notice of each announced year. A year without a source is not confirmed. */
export interface WorkingCalendar {
  readonly days: ReadonlyMap<DateText, CalendarDay>
  readonly sources: ReadonlyMap<number, CalendarSource>
}

/** A calendar in which every day and year occurs once, worked weekends are weekends, and every day has its notice. */
export function workingCalendar({ sources, days }: CalendarRows): WorkingCalendar {
  const byYear = new Map<number, CalendarSource>()
  for (const source of sources) {
    if (byYear.has(source.year)) throw refuseCalendar.yearTwice(source.year)
    byYear.set(source.year, source)
  }
  const byDate = new Map<DateText, CalendarDay>()
  for (const day of days) {
    if (byDate.has(day.date)) throw refuseCalendar.dayTwice(day.date)
    if (day.kind === 'working-weekend' && !isWeekend(day.date))
      throw refuseCalendar.noWeekend(day.date)
    if (!sources.some((source) => isAnnouncedBy(day, source)))
      throw refuseCalendar.noNotice(day.date)
    byDate.set(day.date, day)
  }
  return { days: byDate, sources: byYear }
}

function isAnnouncedBy(day: CalendarDay, source: CalendarSource): boolean {
  return source.effectiveFrom <= day.date && day.date <= source.effectiveTo
}

/** Saturday or Sunday, whatever is announced. */
export function isWeekend(date: DateText): boolean {
  return weekdayOf(date) % 6 === 0
}

const refuseCalendar = {
  yearTwice: (year: number) =>
    new Refusal(
      'invalid',
      label(`${year} 年写了两份通知，请只留一份。`, `Keep only one notice for ${year}.`),
    ),
  dayTwice: (date: DateText) =>
    new Refusal(
      'invalid',
      label(`${date} 写了两次，请只留一行。`, `Keep only one row for ${date}.`),
    ),
  noWeekend: (date: DateText) =>
    new Refusal(
      'invalid',
      label(
        `${date} 不是周末，不用写成调休上班，请核对日期。`,
        `${date} is not a weekend, so it cannot be a worked weekend. Check the date.`,
      ),
    ),
  noNotice: (date: DateText) =>
    new Refusal(
      'invalid',
      label(
        `${date} 没有对应的放假通知，请先填写通知的文号和起止日期。`,
        `No notice covers ${date}. Enter the notice's number and dates first.`,
      ),
    ),
}
