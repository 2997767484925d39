import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { findLocalDefaultNote, isInEffect, rulesOfYear, type RuleOrigin } from './rule-row.ts'

const row: RuleOrigin = {
  source: '县财政局通知',
  effectiveFrom: '2022-07-01',
  effectiveTo: '2023-12-31',
  confidence: 'C',
}

describe('a rule of the county', () => {
  it('holds from its first day to its last, both included', () => {
    const days = ['2022-06-30', '2022-07-01', '2023-12-31', '2024-01-01']
    assert.deepEqual(
      days.map((day) => isInEffect(row, day)),
      [false, true, true, false],
    )
    assert.ok(isInEffect({ ...row, effectiveTo: null }, '2099-01-01'))
  })

  it('governs the budget years on whose last day it holds', () => {
    const years = [2021, 2022, 2023, 2024].filter((year) => rulesOfYear([row], year).length > 0)
    assert.deepEqual(years, [2022, 2023])
  })

  it('says so on the page when no document could be found for it', () => {
    assert.equal(findLocalDefaultNote(row), null)
    assert.equal(findLocalDefaultNote({ ...row, confidence: 'U' })?.zh, '本县缺省')
  })
})
