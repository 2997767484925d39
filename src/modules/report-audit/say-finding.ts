import { label, type Label } from '#kernel/label.ts'
import {
  compare,
  dividedBy,
  exactInteger,
  minus,
  rounded,
  times,
  type Exact,
} from '#kernel/exact.ts'
import type { Finding, Place, SumLine } from './audit.ts'
import type { Agreement } from './quantities/agreement.ts'
import type { Quantity } from './quantities/quantity.ts'

/** Where a number stands, for whoever shows it. */
export function placeOf({ passage, from, to }: Quantity): Place {
  return { block: passage.block, cell: passage.cell, from, to }
}

/** The sentence around a place of a passage. */
export function quoteOf(quantity: Quantity): string {
  const { written, text } = quantity.passage
  const from = Math.max(
    ...['。', '；', '！', '？', '\n'].map((end) => text.lastIndexOf(end, quantity.from - 1) + 1),
  )
  const ends = ['。', '；', '！', '？', '\n']
    .map((end) => text.indexOf(end, quantity.to))
    .filter((at) => at >= 0)
  return written.slice(from, Math.min(text.length, ...ends.map((at) => at + 1))).trim()
}

type Told = Pick<Finding, 'verdict' | 'rule' | 'title'> &
  Partial<Pick<Finding, 'recomputed' | 'note' | 'suggestions'>>

/** A finding of a number, with those it was held against. */
export function findingOf(
  quantity: Quantity,
  told: Told,
  others: readonly Quantity[] = [],
): Finding {
  return {
    recomputed: [],
    note: null,
    suggestions: [],
    ...told,
    place: placeOf(quantity),
    figure: quantity.text,
    quote: quoteOf(quantity),
    others: others.map(placeOf),
  }
}

/** A line of a recomputation: the words a number is named by, and the number as written, with a sign before it. */
export function lineOf(words: string, text: string, isResult = false): SumLine {
  return { label: label(words, words), text, isResult }
}

/** A line that we name ourselves. */
export function namedLine(words: Label, text: string, isResult = false): SumLine {
  return { label: words, text, isResult }
}

/** How a computed number is said beside a written one: in its unit, to one digit more where it does not come out. */
export function sayComputed(computed: Exact, beside: Quantity): string {
  const { unit, step } = beside
  const scale = scaleOf(beside)
  const value = dividedBy(computed, times(unit.factor, scale.factor))
  const digits = Math.min(8, decimalsOf(dividedBy(step, times(unit.factor, scale.factor))))
  const shown = rounded(value, digits)
  const isWhole =
    compare(dividedBy(exactInteger(1), exactInteger(1)), exactInteger(1)) === 0 &&
    comesOut(value, digits)
  const name = unit.dimension === 'share' && unit.name === '成' ? '成' : unit.name
  return `${isWhole ? shown : rounded(value, digits + 2) + '…'}${scale.name}${name}`
}

function comesOut(value: Exact, digits: number): boolean {
  return (value.over * 10n ** BigInt(digits)) % value.under === 0n
}

function scaleOf({ text }: Quantity): { readonly name: string; readonly factor: Exact } {
  if (text.includes('亿')) return { name: '亿', factor: exactInteger(100_000_000) }
  if (text.includes('万')) return { name: '万', factor: exactInteger(10_000) }
  return { name: '', factor: exactInteger(1) }
}

function decimalsOf(step: Exact): number {
  let digits = 0
  while (
    digits < 8 &&
    compare({ over: step.over * 10n ** BigInt(digits), under: step.under }, exactInteger(1)) < 0
  )
    digits += 1
  return digits
}

/** What rounding made a number follow; null where it is the same. */
export function sayAgreement(agreement: Agreement): Label | null {
  switch (agreement) {
    case 'same':
      return null
    case 'half-up':
      return label('四舍五入后相符。', 'It follows, rounded half up.')
    case 'truncated':
      return label('截去后面的位数后相符。', 'It follows, with further digits cut off.')
    case 'within':
      return label(
        '在所写的数的舍入范围内相符。',
        'It follows within the rounding of the figures it is computed from.',
      )
  }
}

/** By how much a written number is too large or too small. */
export function lineOfDifference(written: Quantity, computed: Exact): SumLine {
  const difference = minus(written.value, computed)
  const isMore = compare(difference, exactInteger(0)) > 0
  const size = isMore ? difference : minus(exactInteger(0), difference)
  const said = sayComputed(size, written)
  const text = written.unit.dimension === 'share' ? said.replace(/%$/, ' 个百分点') : said
  return {
    label: isMore ? label('多写', 'Too much by') : label('少写', 'Too little by'),
    text,
    isResult: false,
  }
}
