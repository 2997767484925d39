import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'
import { z } from 'zod'

import bandRows from '../../../../db/seed/qualitative-bands.json' with { type: 'json' }
import gradeRows from '../../../../db/seed/grades.json' with { type: 'json' }
import overRows from '../../../../db/seed/over-achievement.json' with { type: 'json' }
import { compare, exact } from '#kernel/exact.ts'
import { getGrade, Grade } from './grade.ts'
import type { QuantitativeOperator } from './operator.ts'
import {
  addScores,
  OverAchievementRule,
  QualitativeBand,
  scoreIndicator,
  type OverCause,
  type QualitativeResult,
  type Score,
} from './score-rule.ts'

const bands = z.array(QualitativeBand).parse(bandRows)
const grades = z.array(Grade).parse(gradeRows)
const overAchievement = OverAchievementRule.parse(overRows[0])
const rules = { bands, overAchievement }

function score(
  operator: QuantitativeOperator,
  target: string,
  actual: string,
  weight = '10',
  overCause: OverCause | null = null,
): Score {
  return scoreIndicator({ operator, target, actual, weight, overCause }, rules)
}

describe('a quantitative score', () => {
  it('is full when the target is reached', () => {
    assert.equal(score('at-least', '95', '96.82').score, '10.00')
    assert.equal(score('at-most', '15', '12.4').score, '10.00')
    assert.equal(score('equal', '100', '100.00').score, '10.00')
    assert.deepEqual(score('more-than', '7', '7').needs, [])
    assert.deepEqual(score('less-than', '15', '15').needs, [])
  })

  it('is the share reached when it is not, and then asks for the reason', () => {
    const late = score('equal', '100', '85.71')
    assert.deepEqual([late.score, late.outcome, late.needs], ['8.57', 'short', ['reason']])
    assert.equal(score('at-least', '60', '54.30', '12').score, '10.86')
    assert.equal(score('at-most', '15', '20').score, '7.50')
    assert.deepEqual(
      late.sum.map((line) => line.text),
      ['＝100', '85.71', '85.71 ÷ 100', '× 10', '8.57'],
    )
  })

  it('is decided where there is nothing to divide by', () => {
    assert.equal(score('at-most', '0', '3').score, '0.00') // no accident was promised
    assert.equal(score('at-most', '0', '0').score, '10.00')
    assert.equal(score('equal', '0', '3').score, '0.00')
    assert.equal(score('at-least', '0', '5').score, '10.00')
    assert.equal(score('at-least', '0', '-1').score, '0.00')
    assert.equal(score('at-least', '5', '-1').score, '0.00')
    assert.equal(score('at-most', '-5', '-3').score, '0.00')
  })

  it('waits for the cause when far more was reached than promised', () => {
    const over = score('at-least', '100', '160')
    assert.deepEqual(
      [over.score, over.outcome, over.needs],
      [null, 'over', ['over-cause', 'reason']],
    )
    assert.equal(score('at-least', '100', '130').outcome, 'reached')
    assert.equal(score('at-least', '100', '130.01').outcome, 'over')
  })

  it('is lowered for a target set too low, by the parameters and not below the floor', () => {
    assert.equal(score('at-least', '100', '160', '10', 'target-too-low').score, '9.40')
    assert.equal(score('at-least', '100', '100000', '10', 'target-too-low').score, '8.00')
    assert.equal(score('equal', '100', '160', '10', 'target-too-low').score, '9.40')
  })

  it('stays full when circumstances or policy explain it, with the reason written', () => {
    for (const cause of ['outside-cause', 'policy-change'] as const) {
      const explained = score('at-least', '100', '160', '10', cause)
      assert.deepEqual([explained.score, explained.needs], ['10.00', ['reason']])
    }
  })

  it('counts an excess over ＝ as a miss where the county has decided so', () => {
    const strict = {
      bands,
      overAchievement: { ...overAchievement, equalsAbove: 'reverse-proportion' as const },
    }
    const over = scoreIndicator(
      { operator: 'equal', target: '7', actual: '8', weight: '10', overCause: null },
      strict,
    )
    assert.deepEqual([over.score, over.outcome, over.needs], ['8.75', 'short', ['reason']])
  })

  const operator = fc.constantFrom<QuantitativeOperator>(
    'at-least',
    'more-than',
    'at-most',
    'less-than',
    'equal',
  )
  const value = fc
    .integer({ min: -1000, max: 100_000 })
    .map((cents) =>
      cents < 0
        ? String(cents)
        : `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`,
    )
  const cause = fc.constantFrom<OverCause>('target-too-low', 'outside-cause', 'policy-change')

  it('never leaves 0 … weight, and is below it only with a reason', () => {
    fc.assert(
      fc.property(
        operator,
        value,
        value,
        fc.integer({ min: 1, max: 50 }),
        cause,
        (sign, target, actual, points, why) => {
          const weight = String(points)
          const result = score(sign, target, actual, weight, why)
          assert.ok(result.score)
          assert.ok(compare(exact(result.score), exact('0')) >= 0)
          assert.ok(compare(exact(result.score), exact(weight)) <= 0)
          if (compare(exact(result.score), exact(weight)) < 0)
            assert.ok(result.needs.includes('reason'))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never falls when a forward result rises up to its target', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.nat(10_000),
        fc.integer({ min: 1, max: 10_000 }),
        (a, b, target) => {
          const [low, high] = [Math.min(a, b, target), Math.min(Math.max(a, b), target)]
          const at = (actual: number): string =>
            score('at-least', String(target), String(actual)).score ?? ''
          assert.ok(compare(exact(at(low)), exact(at(high))) <= 0)
        },
      ),
    )
  })

  it('is the integer division a clerk does on paper', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 99_999n }),
        fc.bigInt({ min: 0n, max: 99_999n }),
        fc.bigInt({ min: 1n, max: 50n }),
        (target, actual, weight) => {
          fc.pre(actual < target)
          // Hundredths of a point, with the half added before cutting off.
          const hundredths = (weight * actual * 1000n) / target
          const byHand = (hundredths + 5n) / 10n
          const text = `${String(byHand / 100n)}.${String(byHand % 100n).padStart(2, '0')}`
          assert.equal(
            score('at-least', String(target), String(actual), String(weight)).score,
            text,
          )
        },
      ),
    )
  })
})

describe('a qualitative score', () => {
  const rate = (band: string, ratioPercent: string, weight = '8'): Score =>
    scoreIndicator(
      { operator: 'qualitative', band, ratioPercent, weight } satisfies QualitativeResult,
      rules,
    )

  it('is the rated share of the points, within its band', () => {
    assert.equal(rate('reached', '100').score, '8.00')
    assert.equal(rate('reached', '80').score, '6.40')
    assert.equal(rate('partly', '79.99').score, '6.40')
    assert.equal(rate('partly', '60').score, '4.80')
    assert.equal(rate('not-reached', '59.99').score, '4.80')
    assert.equal(rate('not-reached', '0').score, '0.00')
  })

  it('has none when the share lies outside its band', () => {
    for (const [band, percent] of [
      ['reached', '79.99'],
      ['partly', '80'],
      ['not-reached', '60'],
      ['reached', '100.01'],
      ['partly', '-1'],
    ] as const)
      assert.deepEqual(
        [rate(band, percent).score, rate(band, percent).outcome],
        [null, 'wrong-band'],
      )
  })

  it('asks for a reason below 100 %', () => {
    assert.deepEqual(rate('reached', '100').needs, [])
    assert.deepEqual(rate('reached', '95').needs, ['reason'])
  })
})

describe('the total', () => {
  it('adds what is printed: three thirds of a point make 0.99, not 1.00', () => {
    const third = score('at-least', '3', '1', '1').score ?? ''
    assert.equal(addScores([third, third, third]), '0.99')
  })

  it('gives the grade whose lower end it reaches', () => {
    const grade = (total: string): string => getGrade(total, grades).label.zh
    assert.deepEqual(
      ['100.00', '90.00', '89.99', '80.00', '79.99', '60.00', '59.99', '0.00'].map(grade),
      ['优', '优', '良', '良', '中', '中', '差', '差'],
    )
  })
})
