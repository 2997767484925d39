import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import type { Place } from '../audit.ts'
import { blocksOf, placesOf } from './blocks-of.ts'
import { reportOf } from './generate-report.ts'
import type { Passage } from './passage.ts'
import { scorePassage, scoreReport, type Mark } from './score.ts'

const passage: Passage = {
  name: 'one rate wrong, one right, one without a base',
  text: ['应办1258项，已办1190项，办理率94.97%。抽查40件，合格38件，合格率95%。公开率100%。'],
  contradicts: [{ figure: '94.97%', or: ['1190项'], rule: 'ratio' }],
  look: [{ figure: '100%', rule: 'rate-without-base' }],
  follows: [{ figure: '95%', rule: 'ratio' }],
}
const at = (figure: string): Place => {
  const [place] = placesOf(blocksOf(passage), figure)
  assert.ok(place)
  return place
}
const red = (figure: string): Mark => ({
  verdict: 'contradicts',
  rule: 'execution',
  place: at(figure),
})

describe('the score of an audit', () => {
  it('misses nothing when each figure is marked as it must be', () => {
    const marks: readonly Mark[] = [
      red('94.97%'),
      { verdict: 'look', rule: 'rate-without-base', place: at('100%') },
      { verdict: 'follows', rule: 'ratio', place: at('95%') },
    ]
    const nothing = { missed: [], falseReds: [], unsaid: [] }
    assert.deepEqual(scorePassage(passage, marks), { planted: 1, reds: 1, ...nothing })
  })

  it('takes either of two figures that may be blamed', () => {
    assert.deepEqual(scorePassage(passage, [red('1190项')]).missed, [])
    assert.deepEqual(scorePassage(passage, [red('1190项')]).falseReds, [])
  })

  it('counts what was missed, what was alarmed for nothing, and what was left unsaid', () => {
    const score = scorePassage(passage, [red('38件')])
    assert.deepEqual(score.missed, ['94.97%'])
    assert.equal(score.falseReds.length, 1)
    assert.deepEqual(score.unsaid, ['rate-without-base: 100%', 'ratio: 95%'])
  })

  it('asks for the rule of what deserves a look', () => {
    const marks: readonly Mark[] = [{ verdict: 'look', rule: 'award', place: at('100%') }]
    assert.ok(scorePassage(passage, marks).unsaid.includes('rate-without-base: 100%'))
  })

  it('of a generated report knows every planted error', () => {
    const report = reportOf(3, 10, [1, 20, 40])
    assert.equal(scoreReport(report, []).missed.length, 3)
    const marks = report.planted.map(({ rule, places: [place] }): Mark => {
      assert.ok(place)
      return { verdict: 'contradicts', rule, place }
    })
    const score = scoreReport(report, marks)
    assert.deepEqual([score.missed, score.falseReds], [[], []])
    const inTitle: Mark = {
      verdict: 'contradicts',
      rule: 'dates',
      place: { block: 0, cell: null, from: 0, to: 5 },
    }
    assert.equal(scoreReport(report, [...marks, inTitle]).falseReds.length, 1)
  })
})
