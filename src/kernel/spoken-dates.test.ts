import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthPeriod, yearPeriod } from './dates.ts'
import { sayDate, sayInstant, sayPeriod, sayTime } from './spoken-dates.ts'

const clerkSigns = Date.parse('2023-11-21T01:05:59Z')

test('a date is said as people say it', () => {
  assert.equal(sayDate('2023-12-31', 'zh'), '2023年12月31日')
  assert.equal(sayDate('2023-01-05', 'zh'), '2023年1月5日')
  assert.equal(sayDate('2023-12-31', 'en'), '31 December 2023')
})

test('an instant is said in Shanghai time, without the year when it is the one we are in', () => {
  assert.equal(sayInstant(clerkSigns, 'zh', 2023), '11月21日 9:05')
  assert.equal(sayInstant(clerkSigns, 'en', 2023), '21 November, 9:05')
  assert.equal(sayInstant(clerkSigns, 'zh'), '2023年11月21日 9:05')
  assert.equal(sayInstant(clerkSigns, 'zh', 2024), '2023年11月21日 9:05')
  assert.equal(sayInstant(clerkSigns, 'en'), '21 November 2023, 9:05')
})

test('midnight is 0:00 and the year turns with it', () => {
  assert.equal(sayInstant(Date.parse('2023-12-31T16:00:00Z'), 'zh', 2023), '2024年1月1日 0:00')
  assert.equal(sayTime(-1), '7:59')
})

test('a period is said by its shortest name', () => {
  assert.equal(sayPeriod(yearPeriod(2023), 'zh'), '2023年')
  assert.equal(sayPeriod(yearPeriod(2023), 'en'), '2023')
  assert.equal(sayPeriod(monthPeriod(2023, 9), 'zh'), '2023年9月')
  assert.equal(sayPeriod(monthPeriod(2023, 9), 'en'), 'September 2023')
  const half = { from: '2023-01-01', to: '2023-06-30' }
  assert.equal(sayPeriod(half, 'zh'), '2023年1月1日至6月30日')
  assert.equal(sayPeriod(half, 'en'), '1 January to 30 June 2023')
  const winter = { from: '2023-12-01', to: '2024-02-29' }
  assert.equal(sayPeriod(winter, 'zh'), '2023年12月1日至2024年2月29日')
  assert.equal(sayPeriod(winter, 'en'), '1 December 2023 to 29 February 2024')
  assert.equal(sayPeriod({ from: '2023-01-01', to: '2023-01-01' }, 'zh'), '2023年1月1日')
})
