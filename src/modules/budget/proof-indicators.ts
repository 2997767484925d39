import { label, say, type Label } from '#kernel/label.ts'
import { roundedRatio } from '#kernel/money.ts'
import {
  defineIndicator,
  type Indicator,
  type IndicatorQuestion,
} from '#platform/indicators/indicator.ts'
import { decodeCursor, encodeCursor } from '#platform/records/cursor.ts'
import type { RawBuilder } from 'kysely'
import { amount, date, text } from './face-values.ts'
import {
  countSubmitted,
  listClaimsBehind,
  paidClaims,
  shareSigned,
  shareValidInvoices,
  submittedClaims,
} from './queries/proof-figures.ts'

interface Shown {
  readonly code: string
  readonly label: Label
  readonly definition: Label
}

/** What claims themselves prove of how money was spent: how many there were, and whether they were in order. */
export const proofIndicators: readonly Indicator[] = [
  defineIndicator({
    code: 'budget.claims.count',
    label: label('报账单数', 'Claims'),
    definition: label(
      '期间内提交的报账单，每单计一次',
      'Claims submitted in the period, each once',
    ),
    unit: { kind: 'count', label: label('张', '') },
    about: 'budget.project',
    isPublic: false,
    async value(tx, question) {
      const count = await countSubmitted(tx, question)
      return { value: String(count), recordCount: count }
    },
    records: recordsOf(submittedClaims),
  }),
  shareIndicator(
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
  shareIndicator(
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

function shareIndicator(shown: Shown, read: typeof shareSigned): Indicator {
  return defineIndicator({
    ...shown,
    unit: { kind: 'percent' },
    about: 'budget.project',
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
    records: recordsOf(paidClaims),
  })
}

/** Shows the claims behind a figure, each once, by the day of what it counts. */
export function recordsOf(
  claims: (question: IndicatorQuestion) => RawBuilder<unknown>,
): Indicator['records'] {
  return async (tx, question, { actor, language, limit, cursor }) => {
    const columns = [
      { name: 'number', label: say(label('单号', 'Number'), language) },
      { name: 'title', label: say(label('事由', 'Purpose'), language) },
      { name: 'date', label: say(label('日期', 'Date'), language) },
      { name: 'amount', label: say(label('金额', 'Amount'), language), numeric: true },
    ]
    if (actor === null) return { columns, rows: [], next: null, count: null }
    const after = cursor === null ? null : decodeCursor(cursor)
    const found = await listClaimsBehind(tx, claims(question), { actor, limit: limit + 1, after })
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return {
      columns,
      rows: page.map(({ id, number, title, day, fen }) => ({
        collection: 'claims',
        id,
        cells: [
          text(number ?? '—'),
          { type: 'record', collection: 'claims', id, text: title },
          date(day),
          amount(fen),
        ],
      })),
      next: last ? encodeCursor([last.day, last.id]) : null,
      count: null,
    }
  }
}
