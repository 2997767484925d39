import { label, type Label } from '#kernel/label.ts'
import { roundedRatio } from '#kernel/money.ts'
import { nothing } from '#kernel/scope.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { defineIndicator, type Indicator } from '#platform/indicators/indicator.ts'
import { maySeeClaim } from './claim-policy.ts'
import { listBehind, listClaimsBehind, listProjectsBehind } from './queries/figure-records.ts'
import { sumEntries, type Addends } from './queries/ledger-figures.ts'
import { paidClaims, shareSigned, shareValidInvoices, type Share } from './queries/proof-figures.ts'

const yearStart: Addends = { kinds: ['appropriation'], over: 'until' }
const adjusted: Addends = { kinds: ['appropriation', 'adjustment'], over: 'until' }
const received: Addends = { kinds: ['receipt'], over: 'until' }
const paid: Addends = { kinds: ['payment', 'payment-reversal'], over: 'period' }
const reserved: Addends = { kinds: ['reservation', 'release'], over: 'until' }
const available: Addends = {
  ...adjusted,
  minus: ['reservation', 'release', 'payment', 'payment-reversal'],
}

const about = 'budget.project'

interface Words {
  readonly code: string
  readonly label: Label
  readonly definition: Label
}

function amount(words: Words, addends: Addends, behind: 'claims' | 'projects'): Indicator {
  return defineIndicator({
    ...words,
    unit: { kind: 'fen', said: 'yuan' },
    about,
    isPublic: false,
    async value(tx, question) {
      const sum = await sumEntries(tx, addends, question)
      return { value: String(sum.fen), recordCount: sum[behind] }
    },
    records: (tx, question, reader) =>
      behind === 'claims'
        ? listClaimsBehind(tx, addends, { question, reader })
        : listProjectsBehind(tx, addends, { question, reader }),
  })
}

/** Paid ÷ one of the three official denominators. */
function executionRate(words: Words, denominator: Addends, divisor: Label): Indicator {
  return defineIndicator({
    ...words,
    unit: { kind: 'percent' },
    about,
    isPublic: false,
    async value(tx, question) {
      const numerator = await sumEntries(tx, paid, question)
      const { fen } = await sumEntries(tx, denominator, question)
      return {
        value: fen === 0 ? null : roundedRatio(numerator.fen * 100, fen, 2),
        recordCount: numerator.claims,
        parts: [
          { label: label('已支付（分）', 'Paid (fen)'), value: String(numerator.fen) },
          { label: divisor, value: String(fen) },
        ],
      }
    },
    records: (tx, question, reader) => listClaimsBehind(tx, paid, { question, reader }),
  })
}

function share(
  words: Words,
  read: (...asked: Parameters<Indicator['value']>) => Promise<Share>,
): Indicator {
  return defineIndicator({
    ...words,
    unit: { kind: 'percent' },
    about,
    isPublic: false,
    async value(tx, question) {
      const { good, all, claims } = await read(tx, question)
      return {
        value: all === 0 ? null : roundedRatio(good * 100, all, 2),
        recordCount: claims,
        parts: [
          { label: label('符合', 'Complying'), value: String(good) },
          { label: label('全部', 'All'), value: String(all) },
        ],
      }
    },
    records: (tx, question, reader) =>
      listBehind(
        tx,
        {
          collection: 'claims',
          entries: paidClaims(question),
          visible: scopeCondition(reader.actor ? scopeOf(reader.actor, maySeeClaim) : nothing),
        },
        reader,
      ),
  })
}

const claimsCount = defineIndicator({
  code: 'budget.claims.count',
  label: label('报账单数', 'Claims'),
  definition: label('期间内提交的报账单，每单计一次', 'Claims submitted in the period, each once'),
  unit: { kind: 'count', label: label('张', '') },
  about,
  isPublic: false,
  async value(tx, question) {
    const { claims } = await sumEntries(tx, { kinds: ['reservation'], over: 'period' }, question)
    return { value: String(claims), recordCount: claims }
  },
  records: (tx, question, reader) =>
    listClaimsBehind(tx, { kinds: ['reservation'], over: 'period' }, { question, reader }),
})

/** The figures that this module can prove. A code never changes. */
export const budgetIndicators: readonly Indicator[] = [
  amount(
    {
      code: 'budget.appropriated',
      label: label('年初预算', 'Year-start budget'),
      definition: label('批复下达的金额', 'What was approved'),
    },
    yearStart,
    'projects',
  ),
  amount(
    {
      code: 'budget.adjusted',
      label: label('调整后预算', 'Adjusted budget'),
      definition: label('年初预算 ± 调整', 'Year-start budget ± adjustments'),
    },
    adjusted,
    'projects',
  ),
  amount(
    {
      code: 'budget.received',
      label: label('到位资金', 'Funds received'),
      definition: label('登记到位的金额', 'What was recorded as received'),
    },
    received,
    'projects',
  ),
  amount(
    {
      code: 'budget.paid',
      label: label('已支付', 'Paid'),
      definition: label('期间内支付 − 退票', 'Paid in the period − returned payments'),
    },
    paid,
    'claims',
  ),
  amount(
    {
      code: 'budget.reserved',
      label: label('在途', 'Reserved'),
      definition: label('已提交、还没有支付', 'Submitted and not yet paid'),
    },
    reserved,
    'claims',
  ),
  amount(
    {
      code: 'budget.available',
      label: label('可用余额', 'Available'),
      definition: label('调整后预算 − 已支付 − 在途', 'Adjusted budget − paid − reserved'),
    },
    available,
    'projects',
  ),
  executionRate(
    {
      code: 'budget.execution-rate',
      label: label('预算执行率', 'Execution rate'),
      definition: label('已支付 ÷ 调整后预算', 'Paid ÷ adjusted budget'),
    },
    adjusted,
    label('调整后预算（分）', 'Adjusted budget (fen)'),
  ),
  executionRate(
    {
      code: 'budget.execution-rate-initial',
      label: label('预算执行率（年初预算口径）', 'Execution rate on the year-start budget'),
      definition: label('已支付 ÷ 年初预算', 'Paid ÷ year-start budget'),
    },
    yearStart,
    label('年初预算（分）', 'Year-start budget (fen)'),
  ),
  executionRate(
    {
      code: 'budget.execution-rate-received',
      label: label('预算执行率（到位资金口径）', 'Execution rate on funds received'),
      definition: label('已支付 ÷ 到位资金', 'Paid ÷ funds received'),
    },
    received,
    label('到位资金（分）', 'Funds received (fen)'),
  ),
  claimsCount,
  share(
    {
      code: 'budget.signatures-complete',
      label: label('一支笔链完整率', 'Claims with every signature'),
      definition: label(
        '支付时签批齐全的报账单 ÷ 已支付的报账单',
        'Paid claims that carried every signature ÷ paid claims',
      ),
    },
    shareSigned,
  ),
  share(
    {
      code: 'budget.invoices-valid',
      label: label('票据有效率', 'Valid invoices'),
      definition: label(
        '未超票面、开票不晚于支付的票据 ÷ 已支付报账单的票据',
        'Invoices within their face and issued by the payment ÷ invoices of paid claims',
      ),
    },
    shareValidInvoices,
  ),
]
