import { compare, dividedBy, exactInteger, minus, plus, times, type Exact } from '#kernel/exact.ts'
import { label, type Label } from '#kernel/label.ts'
import type { SumLine } from '../audit.ts'
import { intervalOf, lessOf, quotientOf, sumOf } from '../quantities/interval.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { lineOf, sayComputed } from '../say-finding.ts'
import type { Reckoning } from './judge.ts'
import { shortNameOf } from './nouns.ts'

const hundred = exactInteger(100)

/** A line that names a number by its own words. */
export function lineFor(quantity: Quantity, sign = ''): SumLine {
  return lineOf(shortNameOf(quantity) || quantity.text, `${sign}${quantity.text}`)
}

/** The first over the second, in per cent. Null where the second is nothing. */
export function shareOf(part: Quantity, whole: Quantity): Reckoning | null {
  if (whole.value.over === 0n) return null
  return {
    computed: times(dividedBy(part.value, whole.value), hundred),
    mayBe: quotientOf(intervalOf(part), intervalOf(whole), hundred),
    lines: [lineFor(part), lineFor(whole, '÷ ')],
    from: [part, whole],
    named: tookWhole(part, whole),
  }
}

function tookWhole(part: Quantity, whole: Quantity): Label {
  return label(`按 ${part.text} ÷ ${whole.text}`, `Taking ${part.text} ÷ ${whole.text}`)
}

/** What the first saves of the second, in per cent. Null where the second is nothing. */
export function savingOf(spent: Quantity, planned: Quantity): Reckoning | null {
  const share = shareOf(spent, planned)
  if (!share) return null
  return {
    ...share,
    computed: minus(hundred, share.computed),
    mayBe: lessOf({ low: hundred, high: hundred }, share.mayBe ?? { low: null, high: null }),
    lines: [lineFor(planned), lineFor(spent, '- '), lineFor(planned, '÷ ')],
    named: label(
      `按 ${planned.text} 减 ${spent.text}`,
      `Taking ${planned.text} less ${spent.text}`,
    ),
  }
}

/** The first over the second, as it is: so much for each. Null where the second is nothing. */
export function averageOf(total: Quantity, count: Quantity): Reckoning | null {
  if (count.value.over === 0n) return null
  return {
    computed: dividedBy(total.value, dividedBy(count.value, count.unit.factor)),
    mayBe: quotientOf(intervalOf(total), intervalOf(count), count.unit.factor),
    lines: [lineFor(total), lineFor(count, '÷ ')],
    from: [total, count],
    named: label(`按 ${total.text} ÷ ${count.text}`, `Taking ${total.text} ÷ ${count.text}`),
  }
}

/** By how many per cent it has grown from an earlier value; negative when it shrank. */
export function growthOf(later: Quantity, earlier: Quantity): Reckoning | null {
  if (earlier.value.over === 0n) return null
  const ratio = quotientOf(intervalOf(later), intervalOf(earlier), hundred)
  return {
    computed: minus(times(dividedBy(later.value, earlier.value), hundred), hundred),
    mayBe: {
      low: ratio.low && minus(ratio.low, hundred),
      high: ratio.high && minus(ratio.high, hundred),
    },
    lines: [lineFor(later), lineFor(earlier, '- '), lineFor(earlier, '÷ ')],
    from: [later, earlier],
    named: label(`从 ${earlier.text} 到 ${later.text}`, `From ${earlier.text} to ${later.text}`),
  }
}

/** By how many per cent it has grown when it is so much and the change is so much; `sign` is -1 for a decrease. */
export function growthByChange(now: Quantity, change: Quantity, sign: 1 | -1): Reckoning | null {
  const signed = sign === 1 ? change.value : minus(exactInteger(0), change.value)
  const earlier = minus(now.value, signed)
  if (compare(earlier, exactInteger(0)) <= 0) return null
  const changeMayBe = intervalOf(change)
  const earlierMayBe =
    sign === 1 ? lessOf(intervalOf(now), changeMayBe) : sumOf([intervalOf(now), changeMayBe])
  const mayBe = quotientOf(changeMayBe, earlierMayBe, hundred)
  return {
    computed: times(dividedBy(change.value, earlier), hundred),
    mayBe,
    lines: [
      lineFor(change),
      lineOf(
        sign === 1 ? `上期，${now.text} - ${change.text}` : `上期，${now.text} + ${change.text}`,
        `÷ ${sayComputed(earlier, now)}`,
      ),
    ],
    from: [now, change],
    named: label(
      `现在 ${now.text}，变化 ${change.text}`,
      `Now ${now.text}, changed by ${change.text}`,
    ),
  }
}

/** The sum of some numbers. */
export function totalOf(parts: readonly Quantity[]): Reckoning {
  return {
    computed: parts.map(({ value }) => value).reduce(plus, exactInteger(0)),
    mayBe: sumOf(parts.map(intervalOf)),
    lines: parts.map((part, place) => lineFor(part, place === 0 ? '' : '+ ')),
    from: parts,
  }
}

/** The first less the others. */
export function remainderOf(whole: Quantity, parts: readonly Quantity[]): Reckoning {
  return {
    computed: parts.map(({ value }) => value).reduce(minus, whole.value),
    mayBe: lessOf(intervalOf(whole), sumOf(parts.map(intervalOf))),
    lines: [lineFor(whole), ...parts.map((part) => lineFor(part, '- '))],
    from: [whole, ...parts],
  }
}

/** The reckonings there are. */
export function present(...reckonings: readonly (Reckoning | null)[]): readonly Reckoning[] {
  return reckonings.filter((one) => one !== null)
}

/** Whether one number is larger than another beyond any rounding. */
export function isLarger(one: Quantity, other: Quantity): boolean {
  const [low, high] = [intervalOf(one).low, intervalOf(other).high]
  return low !== null && high !== null && compare(low, high) > 0
}

/** A number of which nothing but its sign is asked. */
export function isZero({ value }: { readonly value: Exact }): boolean {
  return value.over === 0n
}
