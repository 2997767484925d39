import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from './refusal.ts'
import { CalendarRows, workingCalendar } from './working-calendar.ts'

const notice = {
  year: 2027,
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  number: '国办发明电〔2026〕1号',
  announcedOn: null,
  effectiveFrom: '2027-01-01',
  effectiveTo: '2027-12-31',
  url: null,
  confidence: 'unconfirmed',
} as const

const nationalDay = {
  date: '2027-10-04',
  kind: 'holiday',
  name: '国庆节',
  nameEnglish: 'National Day',
} as const

function assertRefused(rows: CalendarRows, sentence: RegExp): void {
  assert.throws(
    () => workingCalendar(rows),
    (refusal) => refusal instanceof Refusal && sentence.test(refusal.sentence.zh),
  )
}

test('a newly announced year can be imported', () => {
  const calendar = workingCalendar(CalendarRows.parse({ sources: [notice], days: [nationalDay] }))
  assert.equal(calendar.days.get('2027-10-04')?.name, '国庆节')
  assert.equal(calendar.sources.get(2027)?.confidence, 'unconfirmed')
})

test('a day may be written only once', () => {
  assertRefused({ sources: [notice], days: [nationalDay, nationalDay] }, /2027-10-04 写了两次/)
})

test('a year may have only one notice', () => {
  assertRefused({ sources: [notice, notice], days: [] }, /2027 年写了两份/)
})

test('a Monday is no worked weekend', () => {
  const days = [{ ...nationalDay, kind: 'working-weekend' as const }]
  assertRefused({ sources: [notice], days }, /2027-10-04 不是周末/)
})

test('a day that no notice covers is refused', () => {
  const days = [{ ...nationalDay, date: '2028-10-02' }]
  assertRefused({ sources: [notice], days }, /2028-10-02 没有对应的放假通知/)
})

test('a date that does not exist cannot be imported', () => {
  const days = [{ ...nationalDay, date: '2027-02-29' }]
  assert.equal(CalendarRows.safeParse({ sources: [notice], days }).success, false)
})
