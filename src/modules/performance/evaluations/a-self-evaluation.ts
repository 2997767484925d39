import assert from 'node:assert/strict'

import { z } from 'zod'

import bandRows from '../../../../db/seed/qualitative-bands.json' with { type: 'json' }
import gradeRows from '../../../../db/seed/grades.json' with { type: 'json' }
import limitRows from '../../../../db/seed/self-evaluation-limits.json' with { type: 'json' }
import overRows from '../../../../db/seed/over-achievement.json' with { type: 'json' }
import schemeRows from '../../../../db/seed/weight-schemes.json' with { type: 'json' }
import type { Finding } from '../finding.ts'
import { Grade } from '../scoring/grade.ts'
import { firstLevelOf } from '../scoring/indicator-kinds.ts'
import { OverAchievementRule, QualitativeBand } from '../scoring/score-rule.ts'
import { checkSelfEvaluation } from './self-evaluation-check.ts'
import {
  SelfEvaluationLimits,
  type BudgetLine,
  type EvaluatedIndicator,
  type SelfEvaluation,
} from './self-evaluation.ts'
import { findWeightScheme, WeightScheme } from '../scoring/weight-scheme.ts'

/** Builders for tests: the rules as they are seeded, and one project's year to change a little. */
export const rules = {
  grades: z.array(Grade).parse(gradeRows),
  bands: z.array(QualitativeBand).parse(bandRows),
  limits: SelfEvaluationLimits.parse(limitRows[0]),
  overAchievement: OverAchievementRule.parse(overRows[0]),
}
const scheme = findWeightScheme(z.array(WeightScheme).parse(schemeRows), 'P1', 2023)
assert.ok(scheme)

type Told = Pick<
  EvaluatedIndicator,
  'level2' | 'name' | 'operator' | 'target' | 'unit' | 'actual' | 'weight'
>

function aLine(told: Told & Partial<EvaluatedIndicator>): EvaluatedIndicator {
  return {
    code: told.name,
    level1: firstLevelOf(told.level2),
    overCause: null,
    rating: null,
    source: { kind: 'evidence', count: 7 },
    reason: '',
    ...told,
  }
}

export const eighty: BudgetLine = {
  fund: 'total',
  yearStartFen: 800_000_00,
  adjustmentFen: 0,
  adjustedFen: 800_000_00,
  paidFen: 800_000_00,
  receivedFen: null,
}

const lines: readonly EvaluatedIndicator[] = [
  aLine({
    level2: 'quantity',
    name: '启用便民服务中心',
    operator: 'equal',
    target: '7',
    unit: '个',
    actual: '7',
    weight: '10',
  }),
  aLine({
    level2: 'quantity',
    name: '装好自助一体机',
    operator: 'at-least',
    target: '7',
    unit: '台',
    actual: '7',
    weight: '8',
  }),
  aLine({
    level2: 'quality',
    name: '验收合格率',
    operator: 'equal',
    target: '100',
    unit: '%',
    actual: '100.00',
    weight: '12',
  }),
  aLine({
    level2: 'timeliness',
    name: '按期完成率',
    operator: 'equal',
    target: '100',
    unit: '%',
    actual: '85.71',
    weight: '10',
    reason: '象山镇 12月9日验收，晚 9 天：换了漏水的屋面',
    source: { kind: 'evidence', count: 7, fraction: { part: '6', whole: '7' } },
  }),
  aLine({
    level2: 'output-cost',
    name: '每个中心奖补',
    operator: 'at-most',
    target: '12',
    unit: '万元',
    actual: '11.43',
    weight: '10',
  }),
  aLine({
    level2: 'social',
    name: '就近办率',
    operator: 'at-least',
    target: '60',
    unit: '%',
    actual: '54.30',
    weight: '12',
    reason: '4 个镇没到 60%，蓬莱镇最低',
    source: {
      kind: 'register',
      count: 14000,
      recomputed: '54.30',
      fraction: { part: '7602', whole: '14000' },
    },
  }),
  aLine({
    level2: 'social',
    name: '平均等待时间',
    operator: 'at-most',
    target: '15',
    unit: '分钟',
    actual: '12.4',
    weight: '10',
  }),
  aLine({
    level2: 'lasting',
    name: '设备在线率',
    operator: 'at-least',
    target: '95',
    unit: '%',
    actual: '96.82',
    weight: '8',
  }),
  aLine({
    level2: 'served',
    name: '群众满意率',
    operator: 'at-least',
    target: '95',
    unit: '%',
    actual: '98.00',
    weight: '10',
    source: { kind: 'evidence', count: 1, fraction: { part: '637', whole: '650' } },
  }),
]

/** The town centres of 2023: one accepted nine days late, one rate under its target. */
export function aSelfEvaluation(changes: Partial<SelfEvaluation> = {}): SelfEvaluation {
  assert.ok(scheme)
  return {
    scheme,
    weightReason: '',
    indicators: lines,
    total: eighty,
    parts: [{ ...eighty, fund: 'fiscal' }],
    executionReason: '',
    adjustmentReason: '',
    goalCompletion: '七个中心全部启用，其中一个晚了九天。',
    conclusion: '项目按计划完成，就近办率没有达到目标。',
    problems: '就近办率偏低。',
    improvements: '增加下沉事项。',
    ...changes,
  }
}

export function changing(name: string, changes: Partial<EvaluatedIndicator>): SelfEvaluation {
  const evaluation = aSelfEvaluation()
  return {
    ...evaluation,
    indicators: evaluation.indicators.map((one) =>
      one.name === name ? { ...one, ...changes } : one,
    ),
  }
}

export const check = (evaluation: SelfEvaluation): Finding[] =>
  checkSelfEvaluation(evaluation, rules)
export const codes = (evaluation: SelfEvaluation): string[] =>
  check(evaluation).map((one) => `${one.severity} ${one.code} ${one.path}`)
