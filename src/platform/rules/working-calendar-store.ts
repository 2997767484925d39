import {
  CalendarSource,
  workingCalendar,
  type CalendarRows,
  type WorkingCalendar,
} from '#kernel/working-calendar.ts'
import { sql } from 'kysely'
import { tablesOf, type Tx } from '../database/transaction.ts'

/** The announced working days. A year that nobody announced is counted by weekends and says so. */
export async function loadWorkingCalendar(tx: Tx): Promise<WorkingCalendar> {
  const tables = tablesOf<'platform'>(tx)
  const [years, days] = await Promise.all([
    tables.selectFrom('platform.workingCalendarYear').select('source').execute(),
    tables
      .selectFrom('platform.workingDayException')
      .select(['day', 'kind', 'name', 'nameEnglish'])
      .execute(),
  ])
  return workingCalendar({
    sources: years.map(({ source }) => CalendarSource.parse(JSON.parse(source))),
    days: days.map(({ day, kind, name, nameEnglish }) => ({
      date: day,
      kind: kind === 'holiday' ? 'holiday' : 'working-weekend',
      name,
      nameEnglish,
    })),
  })
}

/** Adds the announced years that are not there yet. */
export async function addWorkingCalendar(tx: Tx, { sources, days }: CalendarRows): Promise<void> {
  const years = sources.map((source) => ({ year: source.year, source: JSON.stringify(source) }))
  const named = days.map(({ date, nameEnglish, ...day }) => ({
    ...day,
    day: date,
    name_english: nameEnglish,
  }))
  const tables = tablesOf<'platform'>(tx)
  await sql`insert into platform.working_calendar_year (year, source)
    select year, source from jsonb_to_recordset(${JSON.stringify(years)}::jsonb) as y (year integer, source text)
    on conflict do nothing`.execute(tables)
  await sql`insert into platform.working_day_exception (day, kind, name, name_english)
    select day, kind, name, name_english from jsonb_to_recordset(${JSON.stringify(named)}::jsonb)
      as d (day date, kind text, name text, name_english text)
    on conflict do nothing`.execute(tables)
}

/** The notices that announced the working days, the newest year first. */
export async function listCalendarSources(tx: Tx): Promise<readonly CalendarSource[]> {
  const rows = await tablesOf<'platform'>(tx)
    .selectFrom('platform.workingCalendarYear')
    .select('source')
    .orderBy('year', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ source }) => CalendarSource.parse(JSON.parse(source)))
}
