import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, compareDates } from './dates.ts'
import { CalendarRows, workingCalendar } from './working-calendar.ts'
import {
  addWorkingDays,
  explainWorkingDays,
  isWorkingDay,
  unconfirmedYears,
  workingDaysBetween,
  workingDaysInMonth,
  workingDaysInYear,
} from './working-days.ts'

const seed = new URL('../../db/seed/working-calendar.json', import.meta.url)
const rows = CalendarRows.parse(JSON.parse(readFileSync(seed, 'utf8')))
const calendar = workingCalendar(rows)

const anyDate = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2022-01-01', days))

describe('a limit counted in working days ends', () => {
  for (const [from, days, to] of [
    ['2023-01-20', 5, '2023-02-01'],
    ['2023-09-28', 5, '2023-10-11'],
    ['2023-09-28', 20, '2023-11-01'],
    ['2023-12-29', 5, '2024-01-08'],
    ['2024-02-09', 5, '2024-02-22'],
    ['2024-09-30', 20, '2024-11-01'],
    ['2025-01-27', 5, '2025-02-10'],
    ['2025-09-30', 5, '2025-10-14'],
    ['2025-12-31', 5, '2026-01-08'],
    ['2026-02-13', 20, '2026-03-19'],
    ['2026-04-30', 5, '2026-05-11'],
  ] as const) {
    test(`${days} days from ${from} on ${to}`, () => {
      assert.equal(addWorkingDays(calendar, from, days), to)
      assert.equal(workingDaysBetween(calendar, from, to), days)
      const explained = explainWorkingDays(calendar, from, days)
      assert.equal(explained.date, to)
      assert.equal(explained.days.filter((day) => day.counts).length, days)
      assert.deepEqual(explained.unconfirmedYears, [])
    })
  }

  test('on the same day when nothing is to be waited for', () => {
    const explained = explainWorkingDays(calendar, '2023-10-01', 0)
    assert.deepEqual(explained, { date: '2023-10-01', days: [], unconfirmedYears: [] })
  })
})

describe('the announced years have their working days', () => {
  for (const [year, total, months] of [
    [2023, 249, [18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21]],
    [2024, 251, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]],
    [2025, 248, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]],
    [2026, 248, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]],
  ] as const) {
    test(String(year), () => {
      assert.equal(workingDaysInYear(calendar, year), total)
      assert.deepEqual(
        months.map((_, month) => workingDaysInMonth(calendar, year, month + 1)),
        [...months],
      )
    })
  }

  test('2022, by its own table', () => {
    const off = rows.days.filter((day) => day.date < '2022-12-31' && day.kind === 'holiday')
    const on = rows.days.filter((day) => day.date < '2022-12-31' && day.kind === 'working-weekend')
    assert.equal(off.length, 31)
    assert.deepEqual(
      on.map((day) => day.date.slice(5)),
      ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
    )
    assert.equal(workingDaysInYear(calendar, 2022), 249)
  })

  test('each by a numbered notice of the year before', () => {
    assert.deepEqual([...calendar.sources.keys()], [2022, 2023, 2024, 2025, 2026])
    for (const { year, number, announcedOn, title } of calendar.sources.values()) {
      assert.match(number, new RegExp(`^国办发明电〔${year - 1}〕[1-9]\\d*号$`))
      assert.ok(announcedOn?.startsWith(String(year - 1)))
      assert.ok(title.includes(`${year}年`))
    }
  })
})

test('every day on the way says why it counts or does not', () => {
  const { days } = explainWorkingDays(calendar, '2023-09-28', 2)
  assert.equal(days.length, 10)
  assert.deepEqual(days[0], {
    date: '2023-09-29',
    counts: false,
    why: {
      zh: '中秋节、国庆节放假',
      en: 'Holiday: Mid-Autumn Festival and National Day',
    },
  })
  assert.deepEqual(days[8], {
    date: '2023-10-07',
    counts: true,
    why: {
      zh: '调休上班（中秋节、国庆节）',
      en: 'Working weekend (Mid-Autumn Festival and National Day)',
    },
  })
  const weekend = explainWorkingDays(calendar, '2023-11-17', 1).days
  assert.deepEqual(
    weekend.map((day) => day.why.zh),
    ['星期六', '星期日', '工作日'],
  )
})

describe('a year nobody has announced', () => {
  test('is inferred from weekends and says so', () => {
    const explained = explainWorkingDays(calendar, '2026-12-30', 3)
    assert.equal(explained.date, '2027-01-04')
    assert.deepEqual(explained.unconfirmedYears, [2027])
    assert.deepEqual(
      explained.days.map((day) => day.why.zh),
      [
        '工作日',
        '工作日（日历未确认）',
        '星期六（日历未确认）',
        '星期日（日历未确认）',
        '工作日（日历未确认）',
      ],
    )
  })

  test('is named once, however long the limit', () => {
    assert.deepEqual(
      unconfirmedYears(calendar, { from: '2021-06-01', to: '2028-01-01' }),
      [2021, 2027, 2028],
    )
  })
})

test('a negative or broken number of days is a bug', () => {
  for (const days of [-1, 1.5, Number.NaN]) {
    assert.throws(() => addWorkingDays(calendar, '2023-01-01', days), RangeError)
  }
})

test('a limit always ends on a working day, and counting back to it gives the limit', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const to = addWorkingDays(calendar, from, days)
      assert.ok(isWorkingDay(calendar, to))
      assert.ok(compareDates(from, to) < 0)
      assert.equal(workingDaysBetween(calendar, from, to), days)
      assert.equal(workingDaysBetween(calendar, to, from), -days)
    }),
  )
})

test('days left and days late add up along the way', () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDate, (first, second, third) => {
      assert.equal(
        workingDaysBetween(calendar, first, second) + workingDaysBetween(calendar, second, third),
        workingDaysBetween(calendar, first, third),
      )
    }),
    { numRuns: 30 },
  )
})
