import { compare, exactInteger, minus, times } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { endsInArrival, endsInChange, onlyChange, pointsDown } from '../relations/change-words.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { after, before, isAkin, isAmount, isSameKind } from '../relations/near.ts'
import {
  isChange,
  isComparedWith,
  isDeparture,
  isEarlier,
  isMeasuredAnew,
  isNamedAlike,
} from '../relations/earlier-values.ts'
import { growthByChange, growthOf, lineFor, present, remainderOf } from '../relations/reckon.ts'
import type { Rule, Understood } from '../understood.ts'

/** By how much something grew or shrank, against the values it grew between. */
export const growth: Rule = (text) =>
  text.quantities.flatMap((quantity) => {
    if (quantity.high !== null) return []
    const { dimension } = quantity.unit
    if (isAmount(quantity) && isChange(quantity)) return judgeChange(text, quantity)
    if (dimension === 'share' || dimension === 'points') return judgeShare(text, quantity)
    return dimension === 'times' ? judgeTimes(text, quantity) : []
  })

const matter = {
  rule: 'growth',
  title: label('增减的幅度和前后的数对不上', 'The change does not follow from the values'),
  right: label('增减的幅度算得出来', 'The change follows from the values'),
} as const

function judgeShare(text: Understood, percent: Quantity): ReturnType<Rule> {
  const words = wordsBefore(text, percent)
  const word = onlyChange.exec(words)?.groups?.['word']
  if (word === undefined || endsInArrival.test(words)) return []
  const isDown = pointsDown(word)
  const { reckonings, isSure } =
    percent.unit.dimension === 'points' ? pointsFrom(text, percent) : candidates(text, percent)
  const signed = reckonings.map((one) => (isDown ? negated(one) : one))
  // A decrease of -5% is said for one of 5%.
  const both = isDown && isNegative(percent) ? [...signed, ...reckonings] : signed
  return judge(percent, both, { ...matter, isSure })
}

function isNegative({ value }: Quantity): boolean {
  return value.over < 0n
}

/** The words of its sentence back to the number before. */
function wordsBefore(text: Understood, quantity: Quantity): string {
  const previous = text.quantities[quantity.index - 1]
  const sentence = text.sentences[quantity.sentence]
  const from = Math.max(
    sentence?.from ?? 0,
    previous?.passage === quantity.passage ? previous.to : 0,
  )
  return quantity.passage.text.slice(from, quantity.from)
}

interface Candidates {
  readonly reckonings: readonly Reckoning[]
  readonly isSure: boolean
}

function candidates(text: Understood, percent: Quantity): Candidates {
  const near = before(text, percent, 1).filter(
    (one) => isAmount(one) || one.unit.dimension === 'span',
  )
  const [last, ...earlier] = near
  const behind = after(text, percent, 0).find(
    (one) => last !== undefined && isAkin(one, last) && isEarlier(one) && !isChange(one),
  )
  const isNow = last?.sentence === percent.sentence && !isChange(last) && !isEarlier(last)
  if (behind && isNow) {
    const isSure = onlyOneOf(earlier, last) && !isMeasuredAnew(last)
    return { reckonings: present(growthOf(last, behind)), isSure }
  }
  if (last?.sentence !== percent.sentence) return { reckonings: [], isSure: false }
  const change = endsInChange.exec(last.before)
  if (change && !endsInArrival.test(last.before)) {
    return byChange(percent, last, earlier, pointsDown(change.groups?.['word'] ?? ''))
  }
  return byTwoValues(last, earlier)
}

// 支出80万元，较上年增加10万元，增长14.29%。
function byChange(
  percent: Quantity,
  change: Quantity,
  earlier: readonly Quantity[],
  isDown: boolean,
): Candidates {
  const values = earlier.filter((one) => isAkin(one, change) && !isChange(one)).slice(0, 4)
  const [now, then] = values
  const reckonings = values.flatMap((value) =>
    isComparedWith(value)
      ? present(changeOver(change, value))
      : present(growthByChange(value, change, isDown ? -1 : 1), changeOver(change, value)),
  )
  const isSure =
    now !== undefined &&
    !isMeasuredAnew(now) &&
    isNamedAlike(change, now) &&
    percent.sentence === change.sentence &&
    now.sentence >= change.sentence - 1 &&
    (then === undefined || now.sentence === change.sentence || then.sentence !== now.sentence)
  return { reckonings: isDown ? reckonings.map(negated) : reckonings, isSure }
}

// A change is told over the earlier value; where that stands before it, it is taken as it is.
function changeOver(change: Quantity, value: Quantity): Reckoning | null {
  if (!isEarlier(value) && !isComparedWith(value)) return null
  const reckoning = growthOf(change, value)
  if (!reckoning) return null
  return {
    ...reckoning,
    computed: minus(reckoning.computed, exactInteger(-100)),
    mayBe: {
      low: reckoning.mayBe?.low ? minus(reckoning.mayBe.low, exactInteger(-100)) : null,
      high: reckoning.mayBe?.high ? minus(reckoning.mayBe.high, exactInteger(-100)) : null,
    },
    lines: [lineFor(change), lineFor(value, '÷ ')],
  }
}

function negated(reckoning: Reckoning): Reckoning {
  const zero = exactInteger(0)
  const { low = null, high = null } = reckoning.mayBe ?? {}
  return {
    ...reckoning,
    computed: minus(zero, reckoning.computed),
    mayBe: { low: high && minus(zero, high), high: low && minus(zero, low) },
  }
}

// 由上年1200件增至3600件，增长200%。 2023年2700件，2022年2400件，同比增长12.5%。
function byTwoValues(last: Quantity, earlier: readonly Quantity[]): Candidates {
  const others = earlier.filter((one) => isAkin(one, last) && one.sentence === last.sentence)
  const first = others[0]
  if (!first) return { reckonings: [], isSure: false }
  if (endsInArrival.test(last.before)) {
    return {
      reckonings: present(growthOf(last, first)),
      isSure: (isDeparture(first) || others.length === 1) && !isMeasuredAnew(last),
    }
  }
  if (isEarlier(last) && !isEarlier(first)) {
    return {
      reckonings: present(growthOf(first, last)),
      isSure: isPlain(others, last),
    }
  }
  if (isEarlier(first) && !isEarlier(last)) {
    return {
      reckonings: present(growthOf(last, first)),
      isSure: isPlain(others, last),
    }
  }
  return { reckonings: [], isSure: false }
}

// 2023年2700件，比上年增加300件，上年2400件: the change itself.
function judgeChange(text: Understood, change: Quantity): ReturnType<Rule> {
  const word = endsInChange.exec(change.before)?.groups?.['word'] ?? ''
  const { quantities } = text.sentences[change.sentence] ?? { quantities: [] }
  const values = quantities.filter(
    (one) => one !== change && isSameKind(one, change) && !isChange(one),
  )
  const [one, other, ...more] = values
  if (!one || !other || more.length > 0 || isEarlier(one) === isEarlier(other)) return []
  if (compare(one.value, other.value) === 0) return []
  const [then, now] = isEarlier(one) ? [one, other] : [other, one]
  const [larger, smaller] = pointsDown(word) ? [then, now] : [now, then]
  if (!isNamedAlike(change, now)) return []
  return judge(change, [remainderOf(larger, [smaller])], { ...matter, isSure: true })
}

// Percentage points are told between two rates.
function pointsFrom(text: Understood, points: Quantity): Candidates {
  const rates = before(text, points, 2).filter(
    ({ unit, high }) => unit.dimension === 'share' && high === null,
  )
  const [last] = rates
  const first =
    rates.find((one) => one !== last && (isEarlier(one) || isDeparture(one))) ?? rates[1]
  if (!last || !first) return { reckonings: [], isSure: false }
  const isFromTo = endsInArrival.test(last.before) && isDeparture(first)
  const isLater = isEarlier(first) !== isEarlier(last)
  if (!isFromTo && !isLater) return { reckonings: [], isSure: false }
  const [now, then] = isEarlier(last) && !isEarlier(first) ? [first, last] : [last, first]
  return {
    reckonings: [
      {
        computed: minus(now.value, then.value),
        lines: [lineFor(now), lineFor(then, '- ')],
        from: [now, then],
      },
    ],
    isSure: rates.length === 2 && last.sentence === points.sentence,
  }
}

// 是上年的3倍; 增长2倍; 翻一番.
function judgeTimes(text: Understood, quantity: Quantity): ReturnType<Rule> {
  const words = wordsBefore(text, quantity)
  const isGrowth = onlyChange.test(words)
  const isMultiple =
    (quantity.unit.name === '番' &&
      /^[，,、\s]*(?:实现|再|已|同比|比上年|较上年|较去年)*$/.test(words)) ||
    /^[，,、\s]*(?:是|为|达|相当于|达到)(?:上年|去年|\d{4}年|上年度|年初|原来|同期|改革前|此前|过去|前者|之前)?[^，,。]{0,6}的\s*(?:约|近)?$/.test(
      words,
    )
  if (!isGrowth && !isMultiple) return []
  const [last, ...earlier] = before(text, quantity, 0).filter(isAmount)
  if (!last) return []
  const { reckonings, isSure } = byTwoValues(last, earlier)
  const inTimes = reckonings.map((one) => timesOf(one, isMultiple))
  return judge(quantity, inTimes, { ...matter, isSure })
}

function timesOf(reckoning: Reckoning, isMultiple: boolean): Reckoning {
  const shift = (value: typeof reckoning.computed): typeof reckoning.computed =>
    times(isMultiple ? minus(value, exactInteger(-100)) : value, { over: 1n, under: 100n })
  const { low = null, high = null } = reckoning.mayBe ?? {}
  const [now, then] = reckoning.from
  return {
    ...reckoning,
    computed: shift(reckoning.computed),
    mayBe: { low: low && shift(low), high: high && shift(high) },
    ...(isMultiple && now && then ? { lines: [lineFor(now), lineFor(then, '÷ ')] } : {}),
  }
}

function onlyOneOf(earlier: readonly Quantity[], last: Quantity): boolean {
  return !earlier.some((one) => one.sentence === last.sentence && isAkin(one, last))
}

function isPlain(others: readonly Quantity[], last: Quantity): boolean {
  const [first] = others
  return (
    first !== undefined &&
    others.length === 1 &&
    isNamedAlike(last, first) &&
    !isMeasuredAnew(first) &&
    !isMeasuredAnew(last)
  )
}
