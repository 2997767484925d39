import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  compareDates,
  DateText,
  daysBetween,
  isDate,
  monthPeriod,
  parseDate,
  periodBetween,
  periodHolds,
  periodInstants,
  shanghaiDate,
  startOfDayMs,
  weekdayOf,
  yearOf,
  yearPeriod,
} from './dates.ts'
import { Refusal } from './refusal.ts'

const anyInstant = fc
  .date({ min: new Date('1950-01-02T00:00:00Z'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((date) => date.getTime())
const anyDate = anyInstant.map(shanghaiDate)

test('the day in Shanghai begins at four in the afternoon in Greenwich', () => {
  assert.equal(shanghaiDate(Date.parse('2023-12-31T15:59:59.999Z')), '2023-12-31')
  assert.equal(shanghaiDate(Date.parse('2023-12-31T16:00:00Z')), '2024-01-01')
  assert.equal(startOfDayMs('2024-01-01'), Date.parse('2023-12-31T16:00:00Z'))
})

test('a day that does not exist is not a date', () => {
  for (const text of ['2023-02-29', '2023-13-01', '2023-00-10', '2023-4-1', '2023-04-31', '']) {
    assert.equal(isDate(text), false, text)
    assert.equal(DateText.safeParse(text).success, false, text)
  }
  assert.equal(isDate('2024-02-29'), true)
  assert.equal(DateText.safeParse('2024-02-29').success, true)
})

describe('a date typed by a person', () => {
  for (const text of [
    '2023-9-1',
    '2023/09/01',
    '2023.9.1',
    '2023年9月1日',
    '２０２３－０９－０１',
    '20230901',
    ' 2023 年 9 月 1 日 ',
  ]) {
    test(`“${text}” is 1 September 2023`, () => assert.equal(parseDate(text), '2023-09-01'))
  }

  for (const [text, zh] of [
    ['', /年-月-日/],
    ['9月1日', /年-月-日/],
    ['1/9/2023', /年-月-日/],
    ['23-9-1', /年-月-日/],
    ['2023-2-29', /没有这一天/],
    ['2023-9-31', /没有这一天/],
  ] as const) {
    test(`“${text}” is refused with an example`, () => {
      assert.throws(
        () => parseDate(text),
        (refusal) => refusal instanceof Refusal && zh.test(refusal.sentence.zh),
      )
    })
  }
})

test('days are added across months, leap days and years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29')
  assert.equal(addDays('2023-12-31', 1), '2024-01-01')
  assert.equal(addDays('2024-03-01', -1), '2024-02-29')
  assert.equal(daysBetween('2023-01-01', '2024-01-01'), 365)
  assert.throws(() => addDays('9999-12-31', 1), RangeError)
  assert.throws(() => addDays('2023-02-30', 1), RangeError)
})

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const later = addDays(date, days)
      assert.equal(daysBetween(date, later), days)
      assert.equal(Math.sign(compareDates(later, date)), Math.sign(days))
      assert.equal(weekdayOf(later), (((weekdayOf(date) + days) % 7) + 7) % 7)
    }),
  )
})

test('21 November 2023 was a Tuesday', () => assert.equal(weekdayOf('2023-11-21'), 2))

test('a year is a period of all its days and instants', () => {
  const year = yearPeriod(2023)
  assert.deepEqual(year, { from: '2023-01-01', to: '2023-12-31' })
  assert.deepEqual(periodInstants(year), {
    fromMs: Date.parse('2022-12-31T16:00:00Z'),
    toMs: Date.parse('2023-12-31T16:00:00Z'),
  })
})

test('a month ends on its own last day', () => {
  assert.deepEqual(monthPeriod(2024, 2), { from: '2024-02-01', to: '2024-02-29' })
  assert.deepEqual(monthPeriod(2023, 12), { from: '2023-12-01', to: '2023-12-31' })
  assert.throws(() => monthPeriod(2023, 13), RangeError)
})

test('an instant lies in a period exactly when its day in Shanghai does', () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, fc.nat({ max: 400 }), (instantMs, start, length) => {
      const from = shanghaiDate(start)
      const period = periodBetween(from, addDays(from, length))
      const { fromMs, toMs } = periodInstants(period)
      assert.equal(
        fromMs <= instantMs && instantMs < toMs,
        periodHolds(period, shanghaiDate(instantMs)),
      )
    }),
  )
})

test('a period that ends before it begins is refused', () => {
  assert.throws(() => periodBetween('2023-02-01', '2023-01-31'), Refusal)
})

test('the year of a date is its first four digits', () => assert.equal(yearOf('2023-12-31'), 2023))
