import type {
  CellLook,
  Sheet,
  SheetCell,
  SheetRow,
  SheetValue,
  Workbook,
} from '#platform/documents/workbook.ts'
import type { Evaluation, EvaluationLine } from '../evaluations/evaluation-kind.ts'
import { firstLevelCodes, firstLevels, secondLevels } from '../scoring/indicator-kinds.ts'
import { renderNarrative } from '../narrative/narrative.ts'
import { operators } from '../scoring/operator.ts'
import type { BudgetLine } from '../evaluations/self-evaluation.ts'
import type { Report } from './report.ts'
import { checkSheet, sourceSheet } from './workbook-proofs.ts'

/** What the workbook is marked with. */
export interface WorkbookMarks {
  readonly isSample: boolean
  readonly isDraft: boolean
}

const title = '部门预算项目支出绩效自评表'
const columns = 10

/** 报表编号 510000_0013zp: the provincial table, with a sheet that checks its sums and one that names its sources. */
export function evaluationWorkbook(
  evaluation: Evaluation,
  report: Report,
  { isSample, isDraft }: WorkbookMarks,
): Workbook {
  const marks = [...(isDraft ? ['草稿'] : []), ...(isSample ? ['样例，不具法律效力'] : [])]
  const foot = marks.length === 0 ? {} : { foot: marks.join('　') }
  const head = opening(evaluation, marks)
  const table: Sheet = {
    name: '自评表',
    paper: 'landscape',
    columnWidths: [22, 17, 26, 13, 13, 13, 13, 9, 10, 34],
    repeatedRows: 3,
    ...foot,
    rows: [
      ...head,
      ...facts(evaluation, report),
      ...budgetRows(evaluation, report),
      ...indicatorRows(evaluation, report),
      ...closing(evaluation, report),
    ],
  }
  return {
    title,
    author: evaluation.departmentName,
    sheets: [
      table,
      { ...checkSheet(evaluation, report), ...foot },
      { ...sourceSheet(report), ...foot },
    ],
  }
}

const framed: CellLook = { border: true, wrap: true, align: 'center' }
const words: CellLook = { border: true, wrap: true, align: 'left' }
const headed: CellLook = { ...framed, bold: true, fill: 'F5F6F8' }

function say(text: string, columnCount = 1, look: CellLook = framed, rows = 1): SheetCell {
  return { value: { kind: 'text', text }, columns: columnCount, rows, look }
}

function count(value: SheetValue): SheetCell {
  return { value, look: { border: true, align: 'right' } }
}

/** A decimal text as a number with as many digits as it is written with. */
function decimal(text: string | null): SheetCell {
  if (text === null) return say('—')
  return count({
    kind: 'number',
    number: Number(text),
    decimals: text.split('.')[1]?.length ?? 0,
  })
}

function opening(
  { year, projectCode, projectName, departmentName }: Evaluation,
  marks: readonly string[],
): SheetRow[] {
  return [
    {
      height: 20,
      cells: [
        say('报表编号：510000_0013zp', 5, { size: 10, align: 'left' }),
        say(marks.join('　'), 5, { size: 10, align: 'right' }),
      ],
    },
    { height: 34, cells: [say(title, columns, { font: 'title', size: 18, align: 'center' })] },
    {
      height: 22,
      cells: [
        say(`（${String(year)}年度）`, 5, { align: 'left' }),
        say('单位：万元', 5, { align: 'right' }),
      ],
    },
    {
      height: 26,
      cells: [say('项目名称', 1, headed), say(`${projectCode}-${projectName}`, 9, words)],
    },
    {
      height: 26,
      cells: [
        say('主管部门', 1, headed),
        say(departmentName, 4, words),
        say('实施单位（盖章）', 1, headed),
        say(departmentName, 4, words),
      ],
    },
  ]
}

function facts({ goal, words: written }: Evaluation, report: Report): SheetRow[] {
  return [
    {
      cells: [
        say('一、项目基本情况', 1, headed, 3),
        say('1.项目年度目标完成情况', 2, headed, 2),
        say('项目年度目标', 3, headed),
        say('年度目标完成情况', 4, headed),
      ],
    },
    {
      cells: [
        say(goal.annualGoal, 3, words),
        say(filled(written.goalCompletion, report), 4, words),
      ],
    },
    {
      cells: [
        say('2.项目实施内容及过程概述', 2, headed),
        say(filled(written.process, report), 7, words),
      ],
    },
  ]
}

const fundRows = [
  ['fiscal', '其中：财政资金'],
  ['special-account', '财政专户管理资金'],
  ['unit', '单位资金'],
  ['other', '其他资金'],
] as const satisfies readonly (readonly [BudgetLine['fund'], string])[]

function budgetRows({ budget, words: written, lines }: Evaluation, { scores }: Report): SheetRow[] {
  const { total, parts } = budget
  const weight = 100 - lines.reduce((sum, line) => sum + Number(line.weight), 0)
  const reason = [written.executionReason, written.adjustmentReason].filter((one) => one !== '')
  const heads = ['年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因']
  return [
    {
      cells: [
        say(`预算执行情况（${String(weight)}分）`, 1, headed, 6),
        say('资金来源', 2, headed),
        ...heads.map((text) => say(text, 1, headed)),
      ],
    },
    {
      cells: [
        say('总额', 2),
        ...money(total),
        count({ kind: 'number', number: weight }),
        decimal(scores.execution),
        say(reason.join('；'), 1, words),
      ],
    },
    ...fundRows.map(([fund, name]) => ({
      cells: [
        say(name, 2, words),
        ...money(
          parts.find((part) => part.fund === fund) ?? {
            yearStartFen: 0,
            adjustedFen: 0,
            paidFen: 0,
          },
        ),
        say('—'),
        say('—'),
        say(''),
      ],
    })),
  ]
}

function money({
  yearStartFen,
  adjustedFen,
  paidFen,
}: Pick<BudgetLine, 'yearStartFen' | 'adjustedFen' | 'paidFen'>): SheetCell[] {
  const amounts = [yearStartFen, adjustedFen, paidFen].map((fen) =>
    count({ kind: 'money', fen, unit: '万元' }),
  )
  return [
    ...amounts,
    adjustedFen === 0 ? say('—') : count({ kind: 'percent', ratio: paidFen / adjustedFen }),
  ]
}

function indicatorRows(evaluation: Evaluation, { scores }: Report): SheetRow[] {
  const { lines } = evaluation
  const weight = lines.reduce((sum, line) => sum + Number(line.weight), 0)
  const heads = ['二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分']
  const rows = firstLevelCodes.flatMap((level) => {
    const mine = lines.filter(({ level1 }) => level1 === level)
    return mine.map((line, at): SheetRow => {
      const score = scores.lines.find(({ code }) => code === line.code)?.score ?? null
      const first = at === 0 ? [say(firstLevels[level].zh, 1, framed, mine.length)] : []
      return { cells: [...first, ...indicatorCells(evaluation, line, score)] }
    })
  })
  return [
    {
      height: 30,
      cells: [
        say(`绩效指标（${String(weight)}分）`, 1, headed),
        ...heads.map((text) => say(text, 1, headed)),
        say('未完成原因分析', 1, headed),
      ],
    },
    ...rows,
    {
      height: 24,
      cells: [
        say('合计', 7, headed),
        count({ kind: 'number', number: 100 }),
        decimal(scores.total),
        say(`等级：${scores.grade}`, 1, words),
      ],
    },
  ]
}

function indicatorCells(
  { goal }: Evaluation,
  line: EvaluationLine,
  score: string | null,
): SheetCell[] {
  const declared = goal.indicators.find(({ code }) => code === line.code)
  const isQualitative = line.operator === 'qualitative'
  return [
    say(secondLevels[line.level2].label.zh),
    say(line.name, 1, words),
    say(operators[line.operator].sign),
    isQualitative ? say(declared?.targetText ?? '—') : decimal(line.target),
    say(line.unit ?? '—'),
    isQualitative && line.rating !== null
      ? decimal(line.rating.ratioPercent)
      : decimal(line.actual),
    decimal(line.weight),
    decimal(score),
    say(line.reason, 1, words),
  ]
}

function closing({ words: written }: Evaluation, report: Report): SheetRow[] {
  const { scores } = report
  const conclusion =
    written.conclusion === ''
      ? `自评得${scores.total}分，等级为${scores.grade}。`
      : written.conclusion
  return [
    { cells: [say('评价结论', 1, headed), say(filled(conclusion, report), 9, words)] },
    { cells: [say('存在问题', 1, headed), say(filled(written.problems, report), 9, words)] },
    { cells: [say('改进措施', 1, headed), say(filled(written.improvements, report), 9, words)] },
    {
      height: 28,
      cells: [say('项目负责人：', 5, { align: 'left' }), say('财务负责人：', 5, { align: 'left' })],
    },
  ]
}

/** What people wrote, with the figures they named put in. */
function filled(text: string, { figures }: Report): string {
  return renderNarrative(text, (name) => figures.find((one) => one.name === name)?.text ?? null)
    .text
}
