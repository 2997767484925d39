import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateText, instantText, momentText } from './days.ts'

test('a date is said in the words of the reader', () => {
  assert.equal(dateText('2023-11-05', 'zh'), '2023年11月5日')
  assert.equal(dateText('2023-11-05', 'en'), '5 Nov 2023')
})

test('an instant late in the evening in Greenwich is the next morning in the county', () => {
  assert.equal(instantText('2023-11-20T17:05:00Z', 'zh'), '2023年11月21日 1:05')
})

test('says no time of a moment of which only the day is known', () => {
  assert.equal(momentText('2023-11-20', 'zh'), '2023年11月20日')
  assert.equal(momentText('2023-11-20T17:05:00Z', 'en'), '21 Nov 2023 1:05')
})
