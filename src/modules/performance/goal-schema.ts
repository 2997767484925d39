import { z } from 'zod'

import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'

import { evidenceKinds } from './evidence-schema.ts'
import {
  decimalField,
  dependent,
  fenField,
  optional,
  selectField,
  textField,
  yearField,
} from './form-fields.ts'
import { firstLevelCodes, firstLevels, secondLevels, secondLevelsUnder } from './indicator-kinds.ts'
import { operators } from './operator.ts'
import { weightSchemes } from './rules-in-force.ts'
import { weightPlans } from './weight-plans.ts'

const { execution: _carriedByTheBudgetBlock, ...declaredFirstLevels } = firstLevels

const declaredSecondLevels = {
  quantity: secondLevels.quantity.label,
  quality: secondLevels.quality.label,
  timeliness: secondLevels.timeliness.label,
  'output-cost': secondLevels['output-cost'].label,
  'economic-cost': secondLevels['economic-cost'].label,
  'social-cost': secondLevels['social-cost'].label,
  'ecological-cost': secondLevels['ecological-cost'].label,
  economic: secondLevels.economic.label,
  social: secondLevels.social.label,
  ecological: secondLevels.ecological.label,
  lasting: secondLevels.lasting.label,
  served: secondLevels.served.label,
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
  level1: selectField(label('一级指标', 'First level'), declaredFirstLevels),
  level2: dependent(selectField(label('二级指标', 'Second level'), declaredSecondLevels), {
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
  targetText: optional(
    dependent(textField(label('做到什么程度', 'Qualitative target'), { lengthMax: 60 }), {
      shownWhen: { field: 'operator', is: ['qualitative'] },
    }),
  ),
  unit: optional(
    dependent(textField(label('度量单位', 'Unit'), { lengthMax: 10 }), {
      shownWhen: { field: 'operator', is: quantitative },
    }),
  ),
  weight: decimalField(label('权重', 'Weight')),
  source: selectField(label('数从哪里来', 'Where the figure comes from'), sourceKinds),
  figureCode: optional(
    dependent(textField(label('系统里的指标', 'Figure of the register'), { lengthMax: 100 }), {
      shownWhen: { field: 'source', is: ['register'] },
    }),
  ),
  evidenceKind: optional(
    dependent(selectField(label('证据种类', 'Kind of evidence'), evidenceKinds), {
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
  midTermFiscalFen: optional(fenField(label('中期财政拨款', 'Mid-term fiscal funds'))),
  midTermOtherFen: optional(fenField(label('中期其他资金', 'Mid-term other funds'))),
  midTermGoal: optional(
    textField(label('中期目标', 'Mid-term goal'), {
      lengthMax: 500,
      widget: 'long-text',
    }),
  ),
  annualGoal: textField(label('年度目标', 'Goal of the year'), {
    lengthMax: 500,
    widget: 'long-text',
  }),
  schemeCode: textField(label('权重方案', 'Weight scheme'), { lengthMax: 20 }),
  weightReason: optional(
    textField(label('权重和方案不同的原因', 'Why the weights differ'), {
      lengthMax: 200,
    }),
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
          by: 'level1',
          total: '100',
          planBy: 'schemeCode',
          plans: weightPlans(weightSchemes),
        },
      }),
  ),
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
