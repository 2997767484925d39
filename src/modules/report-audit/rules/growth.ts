import { exactInteger, minus, times } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { endsInArrival, endsInChange, onlyChange, pointsDown } from '../relations/change-words.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { before, isAkin, isAmount, isSameKind } from '../relations/near.ts'
import { contentOf, sharedPairs } from '../relations/nouns.ts'
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
  if (!last || last.sentence !== percent.sentence) return { reckonings: [], isSure: false }
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

// 较上年的9323.1亿元增加4374.4亿元: the value it is compared with.
function isComparedWith({ before: words, after }: Quantity): boolean {
  return /(?:较|比)[^，,]*的\s*$/.test(words) && endsInChange.test(after.replace(/[，,].*$/, ''))
}

/** What grows at constant prices, so that two values of it do not give its growth (《统计上的增长速度》, 按可比价格计算). */
function isMeasuredAnew({ passage, from }: Quantity): boolean {
  const words =
    passage.text
      .slice(0, from)
      .split(/[。；;]/)
      .at(-1) ?? ''
  return (
    /生产总值|GDP|增加值|总产值|产值|可支配收入/.test(words) || /可比价|不变价/.test(passage.text)
  )
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

const earlierWords =
  /(?:上年度?|去年|同期|上期|年初|原来?|此前|改革前|改造前|之前|年前|过去|前年|上月|期初|基期|法定|执行数|上年决算)/

/** Whether a value is told as an earlier one: by its words, or by an earlier year than the sentence's other. */
function isEarlier(quantity: Quantity): boolean {
  const words = quantity.before
  if (/(?:比|较|与|同)[^，,]*$/.test(words) && endsInChange.test(words)) return false
  if (earlierWords.test(words) || /^\s*[(（]?(?:上年|去年)/.test(quantity.after)) return true
  if (isEarlierMonth(quantity)) return true
  const own = yearOf(words)
  const others = [...quantity.passage.text.matchAll(/((?:19|20)\d{2})\s*年/g)].map(([, year]) =>
    Number(year),
  )
  return own !== null && others.some((year) => year > own && year - own <= 5)
}

// 11月2040件，10月2000件，环比增长2%.
function isEarlierMonth({ passage, before: words }: Quantity): boolean {
  const own = /(\d{1,2})月(?:份)?[^，,]*$/.exec(words)?.[1]
  if (own === undefined || !passage.text.includes('环比')) return false
  return passage.text.includes(`${String(Number(own) + 1)}月`)
}

function yearOf(words: string): number | null {
  const found = [...words.matchAll(/((?:19|20)\d{2})\s*年/g)].at(-1)?.[1]
  return found === undefined ? null : Number(found)
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

/** 由…, 从…: what it grew from. */
function isDeparture({ before: words }: Quantity): boolean {
  return /(?:由|从)[^，,。]*$/.test(words)
}

function isChange({ before: words }: Quantity): boolean {
  return endsInChange.test(words) && !endsInArrival.test(words)
}

// What a change is told of is named with it or not named at all.
function isNamedAlike(change: Quantity, now: Quantity): boolean {
  const own = contentOf(change.before.replace(endsInChange, '')).replace(
    /主要|原因|由于|因|年|月|底|末|同期|决算数|执行数|预算数|预算|决算|执行|安排|当|相|数/g,
    '',
  )
  if (own.length < 2) return true
  return sharedPairs(own, `${now.before}${now.after}`) > 0
}
