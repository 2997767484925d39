import type { ListFace } from '#kernel/face.ts'
import { label, say, type Label } from '#kernel/label.ts'
import { roundedRatio, sumFen } from '#kernel/money.ts'
import {
  defineIndicator,
  type Indicator,
  type IndicatorAnswer,
} from '#platform/indicators/indicator.ts'
import { entryLabels, type EntryKind } from './ledger/balance.ts'
import { amount, date, text, written } from './face-values.ts'
import { proofIndicators } from './proof-indicators.ts'
import { treasuryIndicators } from './treasury-indicators.ts'
import {
  listLedger,
  sumLedger,
  type Addends,
  type LedgerLine,
  type LedgerSums,
} from './ledger/ledger-figures.ts'

const inBudget = ['appropriation', 'adjustment'] as const
const inReserve = ['reservation', 'release'] as const
const inPaid = ['payment', 'payment-reversal'] as const

const words = {
  appropriated: label('年初预算', 'Year-start budget'),
  adjusted: label('调整后预算', 'Adjusted budget'),
  received: label('到位资金', 'Funds received'),
  paid: label('已支付', 'Paid'),
  reserved: label('在途', 'Reserved'),
  available: label('可用余额', 'Available'),
} as const

/** The figures this module can prove: each a sum over the ledger, of one project or of the whole county. */
export const budgetIndicators: readonly Indicator[] = [
  sumIndicator('budget.appropriated', words.appropriated, {
    definition: label('批复的年初预算', 'The budget approved for the year'),
    adds: ['appropriation'],
  }),
  sumIndicator('budget.adjusted', words.adjusted, {
    definition: label('年初预算 ± 调整', 'Year-start budget ± adjustments'),
    adds: inBudget,
  }),
  sumIndicator('budget.received', words.received, {
    definition: label('登记到位的资金', 'Funds recorded as received'),
    adds: ['receipt'],
  }),
  sumIndicator('budget.paid', words.paid, {
    definition: label('期间内支付 − 退票', 'Paid in the period − returned payments'),
    adds: inPaid,
    isOfPeriod: true,
  }),
  sumIndicator('budget.reserved', words.reserved, {
    definition: label('已提交、还没支付的报账', 'Claims submitted and not yet paid'),
    adds: inReserve,
  }),
  sumIndicator('budget.available', words.available, {
    definition: label('调整后预算 − 已支付 − 在途', 'Adjusted budget − paid − reserved'),
    adds: inBudget,
    takesAway: [...inPaid, ...inReserve],
  }),
  rateIndicator('budget.execution-rate', label('预算执行率', 'Execution rate'), {
    definition: label('已支付 ÷ 调整后预算', 'Paid ÷ adjusted budget'),
    of: words.adjusted,
    kinds: inBudget,
  }),
  rateIndicator(
    'budget.execution-rate-initial',
    label('预算执行率（年初预算）', 'Execution rate, year-start budget'),
    {
      definition: label('已支付 ÷ 年初预算', 'Paid ÷ year-start budget'),
      of: words.appropriated,
      kinds: ['appropriation'],
    },
  ),
  rateIndicator(
    'budget.execution-rate-received',
    label('预算执行率（到位资金）', 'Execution rate, funds received'),
    {
      definition: label('已支付 ÷ 到位资金', 'Paid ÷ funds received'),
      of: words.received,
      kinds: ['receipt'],
    },
  ),
  ...treasuryIndicators,
  ...proofIndicators,
]

function sumIndicator(
  code: string,
  name: Label,
  sum: {
    readonly definition: Label
    readonly adds: readonly EntryKind[]
    readonly takesAway?: readonly EntryKind[]
    /** What happened within the period only; else what stands at its end. */
    readonly isOfPeriod?: true
  },
): Indicator {
  const { adds, takesAway = [], definition, isOfPeriod } = sum
  const kinds = [...adds, ...takesAway]
  return defineLedgerIndicator(
    { code, label: name, definition, unit: { kind: 'fen', said: 'wan' } },
    isOfPeriod ? { within: kinds } : { until: kinds },
    (found) => ({
      value: String(totalOf(found, adds) - totalOf(found, takesAway)),
      recordCount: found.count,
    }),
  )
}

function rateIndicator(
  code: string,
  name: Label,
  rate: { readonly definition: Label; readonly of: Label; readonly kinds: readonly EntryKind[] },
): Indicator {
  const { definition, of, kinds } = rate
  return defineLedgerIndicator(
    { code, label: name, definition, unit: { kind: 'percent' } },
    { until: kinds, within: inPaid },
    (found) => {
      const budget = totalOf(found, kinds)
      const paid = totalOf(found, inPaid)
      return {
        // In hundredths of the ratio: 79.73 is said 79.73%.
        value: budget === 0 ? null : roundedRatio(paid * 100, budget, 2),
        recordCount: found.count,
        parts: [
          { label: words.paid, value: String(paid) },
          { label: of, value: String(budget) },
        ],
      }
    },
  )
}

function defineLedgerIndicator(
  shown: Pick<Indicator, 'code' | 'label' | 'definition' | 'unit'>,
  addends: Addends,
  answer: (found: LedgerSums) => IndicatorAnswer,
): Indicator {
  return defineIndicator({
    ...shown,
    about: 'budget.project',
    isPublic: false,
    value: async (tx, question) => answer(await sumLedger(tx, question, addends)),
    async records(tx, question, { actor, language, limit, cursor }) {
      if (actor === null) return { columns: columnsIn(language), rows: [], next: null, count: null }
      const before = cursor !== null && /^\d{1,15}$/.test(cursor) ? Number(cursor) : null
      const found = await listLedger(tx, question, addends, { actor, limit: limit + 1, before })
      const page = found.slice(0, limit)
      const last = found.length > limit ? page.at(-1) : undefined
      return {
        columns: columnsIn(language),
        rows: page.map((line) => rowOf(line, language)),
        next: last ? String(last.id) : null,
        count: null,
      }
    },
  })
}

function totalOf({ sums }: LedgerSums, kinds: readonly EntryKind[]): number {
  return sumFen(kinds.map((kind) => sums[kind] ?? 0))
}

function columnsIn(language: Parameters<typeof say>[1]): ListFace['columns'] {
  return [
    { name: 'date', label: say(label('日期', 'Date'), language) },
    { name: 'record', label: say(label('单号', 'Record'), language) },
    { name: 'entry', label: say(label('种类', 'Entry'), language) },
    { name: 'amount', label: say(label('金额', 'Amount'), language), numeric: true },
  ]
}

function rowOf(line: LedgerLine, language: Parameters<typeof say>[1]): ListFace['rows'][number] {
  return {
    collection: line.recordKind === 'budget.claim' ? 'claims' : 'projects',
    id: line.recordId,
    cells: [
      date(line.happenedOn),
      written(`${line.number ?? ''} ${line.title}`.trim()),
      text(say(entryLabels[line.kind], language)),
      amount(line.amountFen),
    ],
  }
}
