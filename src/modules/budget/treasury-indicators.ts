import { label } from '#kernel/label.ts'
import { roundedRatio, sumFen } from '#kernel/money.ts'
import { defineIndicator, type Indicator } from '#platform/indicators/indicator.ts'
import { sumLedger } from './ledger/ledger-figures.ts'
import { recordsOf } from './proof-indicators.ts'
import { matchedClaims, sumMatched, unmatchedClaims } from './treasury/treasury-figures.ts'

const budget = { until: ['appropriation', 'adjustment'] } as const
const ofProject = { about: 'budget.project', isPublic: false } as const
const inFen = { kind: 'fen', said: 'wan' } as const

/** What the treasury's own lists vouch for: the official figures of execution. */
export const treasuryIndicators: readonly Indicator[] = [
  defineIndicator({
    code: 'budget.paid-matched',
    label: label('国库已核对的支付', 'Paid, matched with the treasury'),
    definition: label(
      '期间内支付 − 退票中，和国库支付清单对上的',
      'Of what was paid in the period − returned: what a treasury list has too',
    ),
    unit: inFen,
    ...ofProject,
    async value(tx, question) {
      const { matchedFen, matchedPayments } = await sumMatched(tx, question)
      return { value: String(matchedFen), recordCount: matchedPayments }
    },
    records: recordsOf(matchedClaims),
  }),
  defineIndicator({
    code: 'budget.paid-unmatched',
    label: label('未与国库核对', 'Not matched with the treasury'),
    definition: label(
      '期间内支付 − 退票中，还没有和国库支付清单对上的',
      'Of what was paid in the period − returned: what no treasury list has yet',
    ),
    unit: inFen,
    ...ofProject,
    async value(tx, question) {
      const { paidFen, matchedFen, unmatchedPayments } = await sumMatched(tx, question)
      return { value: String(paidFen - matchedFen), recordCount: unmatchedPayments }
    },
    records: recordsOf(unmatchedClaims),
  }),
  defineIndicator({
    code: 'budget.execution-rate-matched',
    label: label('预算执行率（国库核对）', 'Execution rate, matched'),
    definition: label(
      '国库已核对的支付 ÷ 调整后预算',
      'Paid and matched with the treasury ÷ adjusted budget',
    ),
    unit: { kind: 'percent' },
    ...ofProject,
    async value(tx, question) {
      const { matchedFen, matchedPayments } = await sumMatched(tx, question)
      const { sums } = await sumLedger(tx, question, budget)
      const budgetFen = sumFen(budget.until.map((kind) => sums[kind] ?? 0))
      return {
        value: budgetFen === 0 ? null : roundedRatio(matchedFen * 100, budgetFen, 2),
        recordCount: matchedPayments,
        parts: [
          { label: label('国库已核对的支付', 'Paid and matched'), value: String(matchedFen) },
          { label: label('调整后预算', 'Adjusted budget'), value: String(budgetFen) },
        ],
      }
    },
    records: recordsOf(matchedClaims),
  }),
]
