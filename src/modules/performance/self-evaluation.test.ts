import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'
import { z } from 'zod'

import bandRows from '../../../db/seed/qualitative-bands.json' with { type: 'json' }
import gradeRows from '../../../db/seed/grades.json' with { type: 'json' }
import limitRows from '../../../db/seed/self-evaluation-limits.json' with { type: 'json' }
import overRows from '../../../db/seed/over-achievement.json' with { type: 'json' }
import schemeRows from '../../../db/seed/weight-schemes.json' with { type: 'json' }
import { mayGoOn, type Finding } from './finding.ts'
import { Grade } from './grade.ts'
import { firstLevelOf, type SecondLevel } from './indicator-kinds.ts'
import { OverAchievementRule, QualitativeBand } from './score-rule.ts'
import { checkSelfEvaluation } from './self-evaluation-check.ts'
import {
  scoreEvaluation,
  SelfEvaluationLimits,
  type BudgetLine,
  type EvaluatedIndicator,
  type SelfEvaluation,
} from './self-evaluation.ts'
import { findWeightScheme, WeightScheme } from './weight-scheme.ts'

const rules = {
  grades: z.array(Grade).parse(gradeRows),
  bands: z.array(QualitativeBand).parse(bandRows),
  limits: SelfEvaluationLimits.parse(limitRows[0]),
  overAchievement: OverAchievementRule.parse(overRows[0]),
}
const scheme = findWeightScheme(z.array(WeightScheme).parse(schemeRows), 'P1', 2023)
assert.ok(scheme)

function line(
  level2: SecondLevel,
  name: string,
  [sign, target, unit]: readonly ['≥' | '≤' | '＝', string, string],
  actual: string,
  weight: string,
  changes: Partial<EvaluatedIndicator> = {},
): EvaluatedIndicator {
  return {
    code: name,
    name,
    level1: firstLevelOf(level2),
    level2,
    operator: ({ '≥': 'at-least', '≤': 'at-most', '＝': 'equal' } as const)[sign],
    target,
    unit,
    weight,
    actual,
    overCause: null,
    rating: null,
    source: { kind: 'evidence', count: 7 },
    reason: '',
    ...changes,
  }
}

const eighty: BudgetLine = {
  fund: 'total',
  yearStartFen: 800_000_00,
  adjustmentFen: 0,
  adjustedFen: 800_000_00,
  paidFen: 800_000_00,
  receivedFen: null,
}

/** The town centres of 2023: one accepted nine days late, one rate under its target. */
function centres(changes: Partial<SelfEvaluation> = {}): SelfEvaluation {
  assert.ok(scheme)
  return {
    scheme,
    weightReason: '',
    indicators: [
      line('quantity', '启用便民服务中心', ['＝', '7', '个'], '7', '10'),
      line('quantity', '装好自助一体机', ['≥', '7', '台'], '7', '8'),
      line('quality', '验收合格率', ['＝', '100', '%'], '100.00', '12'),
      line('timeliness', '按期完成率', ['＝', '100', '%'], '85.71', '10', {
        reason: '象山镇 12月9日验收，晚 9 天：换了漏水的屋面',
        source: { kind: 'evidence', count: 7, fraction: { part: '6', whole: '7' } },
      }),
      line('output-cost', '每个中心奖补', ['≤', '12', '万元'], '11.43', '10'),
      line('social', '就近办率', ['≥', '60', '%'], '54.30', '12', {
        reason: '4 个镇没到 60%，蓬莱镇最低',
        source: {
          kind: 'register',
          count: 14000,
          recomputed: '54.30',
          fraction: { part: '7602', whole: '14000' },
        },
      }),
      line('social', '平均等待时间', ['≤', '15', '分钟'], '12.4', '10'),
      line('lasting', '设备在线率', ['≥', '95', '%'], '96.82', '8'),
      line('served', '群众满意率', ['≥', '95', '%'], '98.00', '10', {
        source: { kind: 'evidence', count: 1, fraction: { part: '637', whole: '650' } },
      }),
    ],
    total: eighty,
    parts: [{ ...eighty, fund: 'fiscal' }],
    executionReason: '',
    adjustmentReason: '',
    goalCompletion: '七个中心全部启用，其中一个晚了九天。',
    conclusion: '项目按计划完成，就近办率没有达到目标。',
    problems: '就近办率偏低。',
    improvements: '增加下沉事项。',
    warnings: [],
    ...changes,
  }
}

function changing(name: string, changes: Partial<EvaluatedIndicator>): SelfEvaluation {
  const evaluation = centres()
  return {
    ...evaluation,
    indicators: evaluation.indicators.map((one) =>
      one.name === name ? { ...one, ...changes } : one,
    ),
  }
}

const check = (evaluation: SelfEvaluation): Finding[] => checkSelfEvaluation(evaluation, rules)
const codes = (evaluation: SelfEvaluation): string[] =>
  check(evaluation).map((one) => `${one.severity} ${one.code} ${one.path}`)

describe('a self-evaluation', () => {
  it('adds up to what its lines show', () => {
    const scored = scoreEvaluation(centres(), rules)
    assert.deepEqual(
      [scored.execution, ...scored.lines.map((one) => one.score?.score)],
      ['10.00', '10.00', '8.00', '12.00', '8.57', '10.00', '10.86', '10.00', '8.00', '10.00'],
    )
    assert.equal(scored.total, '97.43')
    assert.equal(scored.waitingPoints, '0.00')
    assert.deepEqual(codes(centres()), [])
  })

  it('gives no points for a typed number, and says how many wait for a source', () => {
    const typed = changing('群众满意率', { source: { kind: 'none', count: 0 } })
    const scored = scoreEvaluation(typed, rules)
    assert.deepEqual([scored.total, scored.waitingPoints], ['87.43', '10.00'])
    assert.deepEqual(codes(typed), ['blocks no-source /indicators/8/source'])
  })

  it('gives no full points without one piece of evidence', () => {
    const empty = changing('群众满意率', { source: { kind: 'evidence', count: 0 } })
    assert.deepEqual(codes(empty), ['blocks full-without-evidence /indicators/8/source'])
    const emptyRegister = changing('设备在线率', { source: { kind: 'register', count: 0 } })
    assert.deepEqual(codes(emptyRegister), ['blocks full-without-evidence /indicators/7/source'])
  })

  it('believes a register that counts no accident', () => {
    const none = changing('设备在线率', {
      operator: 'at-most',
      target: '0',
      actual: '0',
      source: { kind: 'register', count: 0 },
    })
    assert.deepEqual(codes(none), [])
  })

  it('asks why a score is below full', () => {
    assert.deepEqual(codes(changing('就近办率', { reason: ' ' })), [
      'blocks reason-missing /indicators/5/reason',
    ])
  })

  it('is not complete without a value for every line', () => {
    assert.deepEqual(codes(changing('装好自助一体机', { actual: null })), [
      'blocks not-scored /indicators/1/actual',
    ])
  })

  it('asks for cause and reason when a target was far exceeded', () => {
    const over = changing('装好自助一体机', { actual: '14' })
    assert.deepEqual(codes(over), ['blocks over-achieved-without-cause /indicators/1/overCause'])
    const caused = changing('装好自助一体机', { actual: '14', overCause: 'policy-change' })
    assert.deepEqual(codes(caused), ['blocks reason-missing /indicators/1/reason'])
    const explained = changing('装好自助一体机', {
      actual: '14',
      overCause: 'target-too-low',
      reason: '另配了七台',
    })
    assert.deepEqual(codes(explained), [])
    assert.equal(scoreEvaluation(explained, rules).total, '96.31')
  })

  it('shows a rate that does not follow from its own numbers, with the sum', () => {
    const wrong = changing('就近办率', {
      actual: '64.30',
      source: {
        kind: 'register',
        count: 14000,
        recomputed: '54.30',
        fraction: { part: '7602', whole: '14000' },
      },
    })
    const found = check(wrong)
    assert.deepEqual(
      found.map((one) => one.code),
      ['differs-from-register', 'does-not-follow'],
    )
    assert.deepEqual(
      found[0]?.sum?.map((one) => one.text),
      ['54.30', '64.30', '10.00'],
    )
    assert.deepEqual(
      found[1]?.sum?.map((one) => one.text),
      ['7602', '÷ 14000', '54.30%', '64.30%'],
    )
  })

  it('rates a qualitative line only within its band', () => {
    const rated = (ratioPercent: string, reason: string): SelfEvaluation =>
      changing('设备在线率', {
        operator: 'qualitative',
        target: null,
        actual: null,
        rating: { band: 'reached', ratioPercent },
        reason,
      })
    assert.deepEqual(codes(rated('90', '偶有断线')), [])
    assert.deepEqual(codes(rated('90', '')), ['blocks reason-missing /indicators/7/reason'])
    assert.deepEqual(codes(rated('79', '偶有断线')), [
      'blocks rating-outside-its-band /indicators/7/rating',
    ])
  })

  it('keeps to 100 points', () => {
    assert.ok(
      codes(changing('装好自助一体机', { weight: '7' })).includes(
        'blocks weights-not-100 /indicators',
      ),
    )
  })

  it('scores and total agree for any actual values', () => {
    const value = fc
      .integer({ min: 0, max: 20_000 })
      .map((cents) => `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(value, { minLength: 9, maxLength: 9 }), (values) => {
        const evaluation = centres()
        const indicators = evaluation.indicators.map((one, at): EvaluatedIndicator => ({
          ...one,
          actual: values[at] ?? null,
          overCause: 'target-too-low',
        }))
        const scored = scoreEvaluation({ ...evaluation, indicators }, rules)
        const shown = [scored.execution, ...scored.lines.map((one) => one.score?.score ?? null)]
        const cents = shown.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0)
        assert.equal(Math.round(Number(scored.total) * 100), cents)
      }),
    )
  })
})

describe('the budget block', () => {
  const budget = (total: Partial<BudgetLine>, changes: Partial<SelfEvaluation> = {}): string[] => {
    const all = { ...eighty, ...total }
    return codes(centres({ total: all, parts: [{ ...all, fund: 'fiscal' }], ...changes }))
  }

  it('asks for the reason when less than 90 % was paid, exactly', () => {
    assert.deepEqual(budget({ paidFen: 719_999_99 }), [
      'blocks execution-below-without-reason /executionReason',
    ])
    assert.deepEqual(budget({ paidFen: 720_000_00 }), [])
    assert.deepEqual(budget({ paidFen: 719_999_99 }, { executionReason: '尾款待质保期满支付' }), [])
  })

  it('never lets more be paid than was budgeted', () => {
    assert.deepEqual(budget({ paidFen: 800_000_01 }), [
      'blocks paid-above-budget /budget/total/paidFen',
      'blocks paid-above-budget /budget/fiscal/paidFen',
    ])
  })

  it('is the year-start budget and its adjustment, for which a reason is written', () => {
    const adjusted = { yearStartFen: 700_000_00, adjustmentFen: 100_000_00 }
    assert.deepEqual(budget(adjusted), ['blocks adjusted-without-reason /adjustmentReason'])
    assert.deepEqual(budget(adjusted, { adjustmentReason: '增加一个镇' }), [])
    assert.deepEqual(
      budget(
        { ...adjusted, adjustedFen: 790_000_00, paidFen: 790_000_00 },
        { adjustmentReason: '增加一个镇' },
      ),
      [
        'blocks adjusted-is-not-the-sum /budget/total/adjustedFen',
        'blocks adjusted-is-not-the-sum /budget/fiscal/adjustedFen',
      ],
    )
  })

  it('adds its funds up to the total, and shows the sum', () => {
    const [finding] = check(
      centres({ parts: [{ ...eighty, fund: 'fiscal', paidFen: 790_000_00 }] }),
    )
    assert.equal(finding?.path, '/budget/total/paidFen')
    assert.deepEqual(
      finding.sum?.map((one) => one.text),
      ['790000.00', '790000.00', '800000.00'],
    )
  })

  it('has no rate without a budget', () => {
    assert.ok(
      budget({ yearStartFen: 0, adjustedFen: 0, paidFen: 0 }).includes(
        'blocks no-budget /budget/total/adjustedFen',
      ),
    )
  })
})

describe('the conclusion', () => {
  it('is written, and no longer than the form allows', () => {
    assert.deepEqual(codes(centres({ conclusion: '' })), ['blocks text-missing /conclusion'])
    assert.deepEqual(codes(centres({ conclusion: '𬀩'.repeat(200) })), [])
    assert.deepEqual(codes(centres({ conclusion: '𬀩'.repeat(201) })), [
      'blocks text-too-long /conclusion',
    ])
    assert.deepEqual(codes(centres({ goalCompletion: '好'.repeat(101) })), [
      'blocks text-too-long /goalCompletion',
    ])
  })

  const warning = { sentence: '1—7月执行率 20%，低于 40%', indicatorCode: null, isSettled: false }

  it('may not say “no problem” or give the top grade over a standing warning', () => {
    assert.deepEqual(codes(centres({ warnings: [warning], problems: '无。' })), [
      'blocks no-problem-despite-warning /problems',
      'blocks top-grade-despite-warning /conclusion',
    ])
    assert.deepEqual(
      codes(centres({ warnings: [{ ...warning, isSettled: true }], problems: '无。' })),
      [],
    )
  })

  it('says how a warned indicator came to full points', () => {
    const warned = centres({ warnings: [{ ...warning, indicatorCode: '装好自助一体机' }] })
    assert.ok(codes(warned).includes('blocks full-points-despite-warning /indicators/1/reason'))
  })

  it('with 100 points and not a word is asked to look again, but may go on', () => {
    const words = centres().indicators.map((one): EvaluatedIndicator => ({
      ...one,
      reason: '',
      actual: one.target,
      source: { kind: 'evidence', count: 1 },
    }))
    for (const problems of ['', '无', '无。', '暂无问题', '未发现明显问题', '不存在任何问题！']) {
      const found = check(centres({ indicators: words, problems }))
      assert.deepEqual(
        found.map((one) => `${one.severity} ${one.code}`),
        ['look perfect-without-a-remark'],
        problems,
      )
      assert.ok(mayGoOn(found))
    }
    assert.deepEqual(codes(centres({ indicators: words, problems: '无障碍设施还不够' })), [])
  })
})
