import { label, type Label } from '#kernel/label.ts'

import {
  executionSum,
  findExecutionRate,
  isExecutedBelow,
  yuan,
} from '../scoring/execution-rate.ts'
import { blocks, type Finding, withSum } from '../finding.ts'
import type { BudgetLine, SelfEvaluation, SelfEvaluationLimits } from './self-evaluation.ts'

type BudgetBlock = Pick<SelfEvaluation, 'total' | 'parts' | 'executionReason' | 'adjustmentReason'>

const amounts = {
  yearStartFen: label('年初预算', 'Year-start budget'),
  adjustmentFen: label('调整数', 'Adjustment'),
  adjustedFen: label('调整后预算', 'Adjusted budget'),
  paidFen: label('预算执行数', 'Paid'),
} as const satisfies Record<string, Label>
type Amount = keyof typeof amounts

const funds = {
  total: label('总额', 'Total'),
  fiscal: label('财政资金', 'Fiscal funds'),
  'special-account': label('财政专户管理资金', 'Special account funds'),
  unit: label('单位资金', 'Own funds of the unit'),
  other: label('其他资金', 'Other funds'),
} as const satisfies Record<BudgetLine['fund'], Label>

/** Whether the budget block agrees with itself and says why where it must. */
export function checkBudget(budget: BudgetBlock, limits: SelfEvaluationLimits): Finding[] {
  return [
    ...[budget.total, ...budget.parts].flatMap(checkLine),
    ...checkParts(budget),
    ...checkExecutionReason(budget, limits),
    ...checkAdjustmentReason(budget),
  ]
}

function pathOf(line: BudgetLine): string {
  return `/budget/${line.fund}`
}

function checkLine(line: BudgetLine): Finding[] {
  const findings: Finding[] = []
  const { yearStartFen, adjustmentFen, adjustedFen, paidFen, fund } = line
  if (adjustedFen !== yearStartFen + adjustmentFen)
    findings.push(
      withSum(
        blocks(
          'adjusted-is-not-the-sum',
          `${pathOf(line)}/adjustedFen`,
          label(
            `${funds[fund].zh}的调整后预算不等于年初预算加调整数，请核对`,
            `${funds[fund].en}: the adjusted budget is not year-start plus adjustment; check`,
          ),
        ),
        [
          { label: amounts.yearStartFen, text: yuan(yearStartFen) },
          { label: amounts.adjustmentFen, text: `+ ${yuan(adjustmentFen)}` },
          { label: label('重算', 'Recomputed'), text: yuan(yearStartFen + adjustmentFen) },
          { label: label('表上写的', 'Written'), text: yuan(adjustedFen) },
        ],
      ),
    )
  if (paidFen > adjustedFen)
    findings.push(
      withSum(
        blocks(
          'paid-above-budget',
          `${pathOf(line)}/paidFen`,
          label(
            `${funds[fund].zh}的执行数超过调整后预算，这是红线，请先查清`,
            `${funds[fund].en}: more was paid than budgeted; this must be cleared up first`,
          ),
        ),
        [
          { label: amounts.paidFen, text: yuan(paidFen) },
          { label: amounts.adjustedFen, text: `− ${yuan(adjustedFen)}` },
          { label: label('超出', 'Above'), text: yuan(paidFen - adjustedFen) },
        ],
      ),
    )
  return findings
}

function checkParts({ total, parts }: BudgetBlock): Finding[] {
  const codes = Object.keys(amounts) as Amount[]
  if (parts.length === 0) return []
  return codes.flatMap((amount) => {
    const sum = parts.reduce((added, part) => added + part[amount], 0)
    if (sum === total[amount]) return []
    return [
      withSum(
        blocks(
          'parts-are-not-the-total',
          `/budget/total/${amount}`,
          label(
            `${amounts[amount].zh}：各项资金加起来不等于总额，请核对`,
            `${amounts[amount].en}: the funds do not add up to the total; check`,
          ),
        ),
        [
          ...parts.map((part) => ({ label: funds[part.fund], text: yuan(part[amount]) })),
          { label: label('重算', 'Recomputed'), text: yuan(sum) },
          { label: label('表上写的', 'Written'), text: yuan(total[amount]) },
        ],
      ),
    ]
  })
}

function checkExecutionReason(budget: BudgetBlock, limits: SelfEvaluationLimits): Finding[] {
  const { total, executionReason } = budget
  if (total.adjustedFen === 0)
    return [
      blocks(
        'no-budget',
        '/budget/total/adjustedFen',
        label('调整后预算是 0，算不出执行率', 'The adjusted budget is 0, so there is no rate'),
      ),
    ]
  const limit = limits.executionReasonBelowPercent
  if (!isExecutedBelow(total, limit) || executionReason.trim() !== '') return []
  const rate = findExecutionRate('adjusted-budget', total) ?? ''
  return [
    withSum(
      blocks(
        'execution-below-without-reason',
        '/executionReason',
        label(
          `执行率 ${rate}%，不到 ${limit}%，请写原因`,
          `The execution rate is ${rate}%, below ${limit}%; give the reason`,
        ),
      ),
      executionSum('adjusted-budget', total),
    ),
  ]
}

function checkAdjustmentReason({ total, parts, adjustmentReason }: BudgetBlock): Finding[] {
  const wasAdjusted = [total, ...parts].some((line) => line.adjustmentFen !== 0)
  if (!wasAdjusted || adjustmentReason.trim() !== '') return []
  return [
    blocks(
      'adjusted-without-reason',
      '/adjustmentReason',
      label('年中调整过预算，请写调整理由', 'The budget was adjusted; say why'),
    ),
  ]
}
