import { z } from 'zod'

import { plain } from '#kernel/declared.ts'
import { label, type Label } from '#kernel/label.ts'

import { evidenceKinds } from '../evidence/evidence-schema.ts'
import {
  decimalField,
  dependent,
  fenField,
  optional,
  selectField,
  textField,
  yearField,
} from '../form-fields.ts'
import {
  firstLevelCodes,
  firstLevelOf,
  firstLevels,
  secondLevels,
  secondLevelsUnder,
  type SecondLevel,
} from '../scoring/indicator-kinds.ts'
import { operators } from '../scoring/operator.ts'
import { weightSchemes } from '../rules-in-force.ts'
import { weightPlans } from './weight-plans.ts'

const { execution: _carriedByTheBudgetBlock, ...declaredFirstLevels } = firstLevels

/** The second levels as a clerk chooses them, each under the name of its first level. */
function underFirst(level: SecondLevel): Label {
  const first = firstLevels[firstLevelOf(level)]
  const second = secondLevels[level].label
  return label(`${first.zh.replace('指标', '')}·${second.zh}`, `${first.en}: ${second.en}`)
}

const declaredSecondLevels = {
  quantity: underFirst('quantity'),
  quality: underFirst('quality'),
  timeliness: underFirst('timeliness'),
  'output-cost': underFirst('output-cost'),
  'economic-cost': underFirst('economic-cost'),
  'social-cost': underFirst('social-cost'),
  'ecological-cost': underFirst('ecological-cost'),
  economic: underFirst('economic'),
  social: underFirst('social'),
  ecological: underFirst('ecological'),
  lasting: underFirst('lasting'),
  served: underFirst('served'),
} as const

const operatorLabels = {
  'at-least': operators['at-least'].label,
  'more-than': operators['more-than'].label,
  'at-most': operators['at-most'].label,
  'less-than': operators['less-than'].label,
  equal: operators.equal.label,
  qualitative: operators.qualitative.label,
} as const

export const sourceKinds = {
  register: label('从系统取数', 'From a register'),
  evidence: label('年底交证据', 'From evidence'),
} as const

const quantitative = ['at-least', 'more-than', 'at-most', 'less-than', 'equal'] as const

/** One line of the declaration. What depends on another field is checked by `checkGoal`. */
export const GoalIndicator = z.object({
  // It follows from the second level, and narrows its choices for whoever begins there.
  level1: optional(selectField(label('一级指标', 'First level'), declaredFirstLevels)),
  level2: dependent(selectField(label('指标类别', 'Kind'), declaredSecondLevels), {
    choicesBy: {
      field: 'level1',
      choices: Object.fromEntries(firstLevelCodes.map((code) => [code, secondLevelsUnder(code)])),
    },
  }),
  name: textField(label('三级指标', 'Indicator'), { lengthMax: 60 }),
  operator: selectField(label('指标性质', 'Operator'), operatorLabels),
  target: optional(
    dependent(decimalField(label('指标值', 'Target')), {
      shownWhen: { field: 'operator', is: quantitative },
    }),
  ),
  unit: optional(
    dependent(textField(label('单位', 'Unit'), { lengthMax: 10 }), {
      shownWhen: { field: 'operator', is: quantitative },
    }),
  ),
  targetText: optional(
    dependent(textField(label('定性目标', 'In words'), { lengthMax: 60 }), {
      shownWhen: { field: 'operator', is: ['qualitative'] },
    }),
  ),
  weight: decimalField(label('权重', 'Weight')),
  source: selectField(label('数从哪来', 'Source'), sourceKinds),
  figureCode: optional(
    dependent(
      z
        .string()
        .max(100)
        .meta({ label: label('系统里的数', 'Figure'), widget: 'select' }),
      { shownWhen: { field: 'source', is: ['register'] } },
    ),
  ),
  evidenceKind: optional(
    dependent(selectField(label('证据种类', 'Evidence'), evidenceKinds), {
      shownWhen: { field: 'source', is: ['evidence'] },
    }),
  ),
})
export type GoalIndicator = z.infer<typeof GoalIndicator>

export const projectKinds = {
  new: label('新增项目', 'New project'),
  continuing: label('延续项目', 'Continuing project'),
} as const

/** The official declaration form; project name, department and annual funds come from the budget. */
export const GoalDeclaration = z.object({
  projectKind: selectField(label('项目属性', 'Kind of project'), projectKinds),
  periodFrom: yearField(label('项目期从哪年', 'Project begins in')),
  periodTo: yearField(label('项目期到哪年', 'Project ends in')),
  annualGoal: textField(label('年度目标', 'Goal of the year'), {
    lengthMax: 500,
    widget: 'long-text',
  }),
  schemeCode: plain(
    z
      .string()
      .min(1)
      .max(20)
      .meta({ label: label('权重方案', 'Weight scheme'), widget: 'select' }),
  ),
  indicators: plain(
    z
      .array(GoalIndicator)
      .min(1)
      .max(60)
      .meta({
        label: label('绩效指标', 'Indicators'),
        widget: 'lines',
        sums: {
          field: 'weight',
          by: 'level2',
          total: '100',
          planBy: 'schemeCode',
          plans: weightPlans(weightSchemes),
        },
        hint: label(
          '各行权重加上预算执行的 10 分要正好是 100。定性指标不填指标值，填定性目标。系统里有的数选“从系统取数”，没有的年底交证据。',
          'The weights and the 10 points of budget execution make exactly 100. Qualitative ones have a target in words. Take from a register what it knows; the rest is proved by evidence.',
        ),
      }),
  ),
  weightReason: optional(
    textField(label('权重和方案不同的原因', 'Why the weights differ'), {
      lengthMax: 200,
      hint: label('和方案一样就不填', 'Only where they differ from the scheme'),
    }),
  ),
  midTermGoal: optional(
    textField(label('中期目标', 'Mid-term goal'), {
      lengthMax: 500,
      widget: 'long-text',
    }),
  ),
  midTermFiscalFen: optional(fenField(label('中期财政拨款', 'Mid-term fiscal funds'))),
  midTermOtherFen: optional(fenField(label('中期其他资金', 'Mid-term other funds'))),
})
export type GoalDeclaration = z.infer<typeof GoalDeclaration>

export const reviewGrades = {
  excellent: label('优', 'Excellent'),
  good: label('良', 'Good'),
  fair: label('中', 'Fair'),
  poor: label('差', 'Poor'),
} as const

/** What the finance reviewer looks at: four questions, each graded, and an opinion. */
export const GoalReview = z.object({
  completeness: selectField(label('完整性', 'Complete'), reviewGrades),
  relevance: selectField(label('相关性', 'Relevant'), reviewGrades),
  suitability: selectField(label('适当性', 'Suitable'), reviewGrades),
  feasibility: selectField(label('可行性', 'Feasible'), reviewGrades),
  opinion: textField(label('审核意见', 'Opinion'), { lengthMax: 500, widget: 'long-text' }),
})
export type GoalReview = z.infer<typeof GoalReview>

export const adjustmentGrounds = {
  'budget-adjustment': label('预算调整了', 'The budget was adjusted'),
  'documented-reason': label('有文件依据', 'A document gives the reason'),
} as const

/** An approved goal stands; it may be opened again only on one of two grounds. */
export const GoalAdjustment = z.object({
  ground: selectField(label('调整依据', 'Ground'), adjustmentGrounds),
  document: optional(
    textField(label('文件', 'Document'), {
      lengthMax: 100,
      hint: label(
        '依据是文件时，写发文字号和标题',
        'Its number and title, where a document is the ground',
      ),
    }),
  ),
  reason: textField(label('原因', 'Reason'), { lengthMax: 500, widget: 'long-text' }),
})
export type GoalAdjustment = z.infer<typeof GoalAdjustment>
