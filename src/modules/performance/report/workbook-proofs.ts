import { sayWan } from '#kernel/money.ts'
import type {
  CellLook,
  Sheet,
  SheetCell,
  SheetRow,
  SheetValue,
} from '#platform/documents/workbook.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import { addScores } from '../scoring/score-rule.ts'
import { numbered } from './report-document.ts'
import type { Report } from './report.ts'

const framed: CellLook = { border: true, wrap: true, align: 'left' }
const headed: CellLook = { ...framed, align: 'center', bold: true, fill: 'F5F6F8' }

function say(text: string, look: CellLook = framed): SheetCell {
  return { value: { kind: 'text', text }, look }
}

function count(value: SheetValue): SheetCell {
  return { value, look: { border: true, align: 'right' } }
}

/** 核对: every sum of the table done again beside what the table says. */
export function checkSheet(evaluation: Evaluation, report: Report): Sheet {
  const { budget, lines } = evaluation
  const { scores } = report
  const points = [scores.execution, ...scores.lines.map(({ score }) => score)].filter(
    (one): one is string => one !== null,
  )
  const weights = lines.reduce((sum, { weight }) => sum + Number(weight), 0)
  const part = (of: 'yearStartFen' | 'adjustedFen' | 'paidFen') =>
    budget.parts.reduce((sum, line) => sum + line[of], 0)
  const funds =
    budget.parts.length === 0
      ? []
      : ([
          ['年初预算：各资金来源之和', 'yearStartFen'],
          ['调整后预算：各资金来源之和', 'adjustedFen'],
          ['预算执行数：各资金来源之和', 'paidFen'],
        ] as const)
  return {
    name: '核对',
    paper: 'landscape',
    columnWidths: [44, 18, 18, 14],
    repeatedRows: 1,
    rows: [
      {
        height: 26,
        cells: ['核对什么', '重新相加', '表中数', '结果'].map((text) => say(text, headed)),
      },
      checkRow('各行得分之和', addScores(points), scores.total),
      checkRow('权重之和（含预算执行）', String(weights + executionWeight(weights)), '100'),
      ...funds.map(([name, of]) =>
        checkRow(`${name}（万元）`, wan(part(of)), wan(budget.total[of])),
      ),
    ],
  }
}

function executionWeight(weights: number): number {
  return 100 - weights
}

function wan(fen: number): string {
  return sayWan(fen).replaceAll(',', '')
}

function checkRow(name: string, again: string, said: string): SheetRow {
  const decimals = (text: string) => text.split('.')[1]?.length ?? 0
  const number = (text: string) =>
    count({ kind: 'number', number: Number(text), decimals: decimals(text) })
  return {
    height: 24,
    cells: [say(name), number(again), number(said), say(again === said ? '相符' : '不符')],
  }
}

/** 数字来源: each figure of the report with what is needed to ask it again. */
export function sourceSheet(report: Report): Sheet {
  const heads = ['序号', '名称', '数', '怎么算', '期间', '时点', '记录数', '查询摘要']
  return {
    name: '数字来源',
    paper: 'landscape',
    columnWidths: [7, 26, 22, 34, 16, 30, 10, 20],
    repeatedRows: 1,
    rows: [
      { height: 26, cells: heads.map((text) => say(text, headed)) },
      ...numbered(report).map((figure) => ({
        cells: [
          count({ kind: 'number', number: figure.number }),
          say(figure.label),
          say(figure.sum),
          say(figure.face.definition),
          say(figure.face.period),
          say(figure.face.asOf),
          count({ kind: 'number', number: figure.face.recordCount }),
          say(figure.queryDigest.slice(0, 16)),
        ],
      })),
    ],
  }
}
