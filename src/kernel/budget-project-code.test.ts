import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBudgetProjectCode } from './budget-project-code.ts'
import { Refusal } from './refusal.ts'

test('a budget project code says division, year, category and serial', () => {
  assert.deepEqual(parseBudgetProjectCode(' 51000021r000000019951 '), {
    code: '51000021R000000019951',
    division: '510000',
    year: 2021,
    category: 'R',
    serial: '000000019951',
  })
})

test('a code of another length or without its letter is refused with an example that is accepted', () => {
  for (const text of [
    '',
    '51000021R00000001995',
    '510000210000000019951',
    '51000021R0000000199511',
  ]) {
    assert.throws(
      () => parseBudgetProjectCode(text),
      (refusal) => {
        assert.ok(refusal instanceof Refusal)
        const example = /例如 (\w+)/.exec(refusal.sentence.zh)?.[1] ?? ''
        assert.equal(parseBudgetProjectCode(example).code, example)
        return true
      },
    )
  }
})
