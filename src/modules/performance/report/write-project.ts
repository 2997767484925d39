import { percent, roundedRatio, sayWan, sayYuan } from '#kernel/money.ts'
import { say } from '#kernel/label.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import { projectKinds, reviewGrades } from '../goals/goal-schema.ts'
import { sayTarget } from '../goals/goal.ts'
import { firstLevelCodes, firstLevels, secondLevels } from '../scoring/indicator-kinds.ts'
import type { BudgetLine } from '../evaluations/self-evaluation.ts'
import type { ReportCell, ReportChart, ReportTable } from './report.ts'
import type { ReportMaterial } from './report-material.ts'
import { says, sentence, type SectionWriters } from './section-writer.ts'

/** Basis, goal and budget of the project. */
export const projectWriters: SectionWriters<
  | 'project.basis'
  | 'project.overview'
  | 'goal.overall'
  | 'goal.indicators'
  | 'goal.review'
  | 'budget.lines'
  | 'budget.allocation'
> = {
  'project.basis': ({ material, told }) => {
    const { basis } = material.evaluation
    if (basis === '') return says('系统里没有登记本项目的立项文件。')
    return told === 0
      ? says(`本项目依据${basis}设立。`)
      : says(`项目立项以${basis}为依据，有文件可查。`)
  },
  'project.overview': ({ material, told }) => (told === 0 ? says(sayOverview(material)) : says()),
  'goal.overall': ({ material: { evaluation } }) => {
    const { midTermGoal, annualGoal } = evaluation.goal
    return says(
      midTermGoal !== undefined && `中期目标：${sentence(midTermGoal)}`,
      `${String(evaluation.year)}年度目标：${sentence(annualGoal)}`,
    )
  },
  'goal.indicators': ({ material, told }) => {
    if (told > 0) return says('评价指标即经批复的年度绩效指标。')
    const approved = material.goalHands.findLast(({ what }) => what === '批复')
    const day = approved === undefined ? '' : `于${sayDate(approved.on, 'zh')}`
    return {
      ...says(
        `项目绩效目标${day}经审核批复，按${levelsOf(material)}设置，各项指标值和权重见下表。`,
      ),
      tables: [indicatorTable(material)],
    }
  },
  'goal.review': ({ material }) => says(sayReview(material)),
  'budget.lines': ({ material, has }) => ({
    ...says(
      has('budget.appropriated') &&
        `${String(material.evaluation.year)}年年初预算{{budget.appropriated}}，${sayAdjustment(material)}`,
      '资金来源和执行情况见下表。',
    ),
    tables: [fundTable(material)],
    chart: fundChart(material),
  }),
  'budget.allocation': ({ told }) =>
    told === 0 ? says('系统里没有单独登记资金分配文件，资金去向以支付记录为准。') : says(),
}

function sayOverview({ evaluation }: ReportMaterial): string {
  const { projectName, projectCode, departmentName, goal } = evaluation
  const period =
    goal.periodFrom === goal.periodTo
      ? `实施期为${String(goal.periodFrom)}年`
      : `实施期为${String(goal.periodFrom)}年至${String(goal.periodTo)}年`
  return `项目全称为“${projectName}”，项目编码为${projectCode}，由${departmentName}负责，属${say(projectKinds[goal.projectKind], 'zh')}，${period}。`
}

function levelsOf({ lines }: ReportMaterial): string {
  const levels = firstLevelCodes.filter((level) => lines.some(({ line }) => line.level1 === level))
  return levels.map((level) => firstLevels[level].zh).join('、')
}

function sayReview({ goal, goalHands }: ReportMaterial): string {
  const review = goal?.review
  if (!review) return '系统里没有绩效目标的审核记录。'
  const grade = (name: 'completeness' | 'relevance' | 'suitability' | 'feasibility') =>
    `“${say(reviewGrades[review[name]], 'zh')}”`
  const approved = goalHands.findLast(({ what }) => what === '批复')
  const day = approved === undefined ? '' : `，${sayDate(approved.on, 'zh')}批复`
  return `绩效目标经审核，完整性为${grade('completeness')}，相关性为${grade('relevance')}，适当性为${grade('suitability')}，可行性为${grade('feasibility')}，审核意见为“${review.opinion}”${day}。`
}

function sayAdjustment({ evaluation }: ReportMaterial): string {
  const { adjustmentFen } = evaluation.budget.total
  if (adjustmentFen === 0) return '年中没有调整，全年实际支付{{budget.paid}}。'
  const reason = evaluation.words.adjustmentReason
  const why = reason === '' ? '' : `调整原因：${sentence(reason)}`
  return `年中${adjustmentFen > 0 ? '调增' : '调减'}后为{{budget.adjusted}}，全年实际支付{{budget.paid}}。${why}`
}

const funds = {
  total: '合计',
  fiscal: '财政资金',
  'special-account': '财政专户管理资金',
  unit: '单位资金',
  other: '其他资金',
} as const satisfies Record<BudgetLine['fund'], string>

/**
 * The money by source of funds. In 万元 where two digits say every amount exactly; otherwise in 元, so that a reader who
 * divides what is printed gets the printed rate.
 */
export function fundTable({ evaluation }: ReportMaterial): ReportTable {
  const { total, parts } = evaluation.budget
  const isExact = [total, ...parts].every((line) =>
    [line.yearStartFen, line.adjustmentFen, line.adjustedFen, line.paidFen].every(
      (fen) => fen % 10_000 === 0,
    ),
  )
  const money = (fen: number) => (isExact ? sayWan(fen) : sayYuan(fen))
  const row = (line: BudgetLine): ReportCell[] => [
    { raw: funds[line.fund] },
    { raw: money(line.yearStartFen), vouchedBy: 'budget.appropriated' },
    { raw: signed(line.adjustmentFen, money), vouchedBy: 'budget.adjusted' },
    { raw: money(line.adjustedFen), vouchedBy: 'budget.adjusted' },
    { raw: money(line.paidFen), vouchedBy: 'budget.paid' },
    { raw: percent(line.paidFen, line.adjustedFen) ?? '—', vouchedBy: 'budget.execution-rate' },
  ]
  const shown = parts.length === 0 ? [] : parts
  return {
    caption: `预算安排和执行情况（单位：${isExact ? '万元' : '元'}）`,
    columns: [
      { label: '资金来源', align: 'left', width: 5 },
      { label: '年初预算', align: 'right', width: 4 },
      { label: '年中调整', align: 'right', width: 4 },
      { label: '调整后预算', align: 'right', width: 4 },
      { label: '预算执行数', align: 'right', width: 4 },
      { label: '执行率', align: 'right', width: 3.4 },
    ],
    rows: shown.map((line) => ({ cells: row(line) })),
    total: row(total),
  }
}

/** How much of each fund was paid, where there are several; the title says which were not used up. */
function fundChart({ evaluation }: ReportMaterial): ReportChart | null {
  const parts = evaluation.budget.parts.filter(({ adjustedFen }) => adjustedFen > 0)
  if (parts.length < 2) return null
  const left = parts.filter(({ paidFen, adjustedFen }) => paidFen < adjustedFen)
  const points = parts.map(({ fund, paidFen, adjustedFen }) => ({
    label: funds[fund],
    value: Number(roundedRatio(paidFen * 100, adjustedFen, 2)),
    text: percent(paidFen, adjustedFen) ?? '—',
  }))
  return {
    kind: 'bars',
    title:
      left.length === 0
        ? '各项资金都已执行完毕'
        : `${left.map(({ fund }) => funds[fund]).join('、')}没有用完`,
    points,
    target: { value: 100, text: '100%' },
  }
}

function signed(fen: number, money: (fen: number) => string): string {
  return fen > 0 ? `+${money(fen)}` : money(fen)
}

/** The approved indicators with their targets and weights, in the order of the official form. */
function indicatorTable({ evaluation }: ReportMaterial): ReportTable {
  const levels = firstLevelCodes.filter((level) =>
    evaluation.goal.indicators.some(({ level1 }) => level1 === level),
  )
  return {
    caption: '绩效目标和指标',
    columns: [
      { label: '二级指标', align: 'left', width: 4 },
      { label: '三级指标', align: 'left', width: 9 },
      { label: '指标值', align: 'right', width: 5 },
      { label: '权重', align: 'right', width: 2.4 },
      { label: '数据来源', align: 'left', width: 4 },
    ],
    rows: levels.flatMap((level) => [
      { group: firstLevels[level].zh },
      ...evaluation.goal.indicators
        .filter(({ level1 }) => level1 === level)
        .map((one) => ({
          cells: [
            { raw: secondLevels[one.level2].label.zh },
            { raw: one.name },
            { raw: sayTarget(one) },
            { raw: one.weight },
            { raw: one.source === 'register' ? '系统台账' : '签字证据' },
          ],
        })),
    ]),
    total: null,
  }
}
