import { label, type Label } from '#kernel/label.ts'

import {
  compare,
  type DecimalString,
  dividedBy,
  exact,
  exactInteger,
  one,
  percent,
  rounded,
  smaller,
  times,
  type Exact,
} from '#kernel/exact.ts'
import type { SumLine } from '../finding.ts'

/** One row of the form's budget block, in fen. `adjustedFen` is what the form shows, not what we add. */
export interface BudgetFigures {
  readonly yearStartFen: number
  readonly adjustmentFen: number
  readonly adjustedFen: number
  /** Paid by 31 December; what is on its way does not count. */
  readonly paidFen: number
  /** Funds that have arrived, where they are known. */
  readonly receivedFen: number | null
}

type AmountName = 'yearStartFen' | 'adjustedFen' | 'receivedFen'

export interface ExecutionFormula {
  readonly label: Label
  readonly definition: Label
  readonly denominator: AmountName
  readonly source: string
}

/**
 * The official documents divide by different budgets, and the same project shows different rates.
 * The self-evaluation scores by the first; the national form's 全年预算数 is the same figure under
 * another name. The other two stand beside it so that a difference is seen as one of definition.
 */
export const executionFormulas = {
  'adjusted-budget': {
    label: label('执行率（调整后预算）', 'Execution rate, adjusted budget'),
    definition: label('预算执行数 ÷ 调整后预算数', 'Paid ÷ adjusted budget'),
    denominator: 'adjustedFen',
    source: '四川省 2023 年度《部门预算项目支出绩效自评表》',
  },
  'whole-year-budget': {
    label: label('执行率（全年预算）', 'Execution rate, whole-year budget'),
    definition: label('全年执行数(B) ÷ 全年预算数(A)', 'Paid (B) ÷ whole-year budget (A)'),
    denominator: 'adjustedFen',
    source: '财预〔2020〕10号《项目支出绩效自评表》',
  },
  'funds-received': {
    label: label('执行率（到位资金）', 'Execution rate, funds received'),
    definition: label('实际支出资金 ÷ 实际到位资金', 'Paid ÷ funds received'),
    denominator: 'receivedFen',
    source: '财预〔2020〕10号《项目支出绩效评价指标体系框架（参考）》',
  },
  'year-start-budget': {
    label: label('执行率（年初预算）', 'Execution rate, year-start budget'),
    definition: label('执行数 ÷ 年初预算数', 'Paid ÷ year-start budget'),
    denominator: 'yearStartFen',
    source: '财预〔2019〕136号《绩效运行监控表》',
  },
} as const satisfies Record<string, ExecutionFormula>

export type ExecutionFormulaCode = keyof typeof executionFormulas

/** The rate as a percentage; nothing where the budget is nothing or not known. */
export function findExecutionRate(
  code: ExecutionFormulaCode,
  figures: BudgetFigures,
): DecimalString | null {
  const share = findShare(code, figures)
  return share && percent(share)
}

/** 执行率得分: the points times the share that was paid, never above the points. */
export function executionScore(
  figures: BudgetFigures,
  weight: DecimalString,
): DecimalString | null {
  const share = findShare('adjusted-budget', figures)
  return share && rounded(times(exact(weight), smaller(one, share)))
}

/** Compared on the exact amounts, not on the rounded rate: 89.996 % is written 90.00 and is below 90. */
export function isExecutedBelow(figures: BudgetFigures, limitPercent: DecimalString): boolean {
  const share = findShare('adjusted-budget', figures)
  return share !== null && compare(times(share, exactInteger(100)), exact(limitPercent)) < 0
}

/** The division, line by line. */
export function executionSum(code: ExecutionFormulaCode, figures: BudgetFigures): SumLine[] {
  const denominator = figures[executionFormulas[code].denominator]
  return [
    { label: label('执行数', 'Paid'), text: yuan(figures.paidFen) },
    {
      label: label('预算数', 'Budget'),
      text: `÷ ${denominator === null ? '—' : yuan(denominator)}`,
    },
    {
      label: executionFormulas[code].label,
      text: `${findExecutionRate(code, figures) ?? '—'}%`,
    },
  ]
}

/** Fen in yuan with two digits: `800000.00`. */
export function yuan(fen: number): DecimalString {
  return rounded(dividedBy(exactInteger(fen), exactInteger(100)))
}

function findShare(code: ExecutionFormulaCode, figures: BudgetFigures): Exact | null {
  const budget = figures[executionFormulas[code].denominator]
  if (budget === null || budget === 0) return null
  return dividedBy(exactInteger(figures.paidFen), exactInteger(budget))
}
