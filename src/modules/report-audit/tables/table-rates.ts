import { dividedBy, exactInteger, minus, times, type Exact } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import { lessOf, quotientOf, type Interval } from '../quantities/interval.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Reckoning } from '../relations/judge.ts'
import { roundingOf } from './cell-quantity.ts'
import { lineFor } from './reckon-cells.ts'

const hundred = exactInteger(100)

function near(quantity: Quantity): Interval {
  const slack = times(roundingOf(quantity), { over: 1n, under: 2n })
  const { value } = quantity
  return { low: minus(value, slack), high: minus(value, minus(exactInteger(0), slack)) }
}

/** The first cell over the second, in per cent; null where the second is nothing. */
export function shareOfCells(part: Quantity, whole: Quantity): Reckoning | null {
  if (whole.value.over === 0n) return null
  const computed = times(dividedBy(part.value, whole.value), hundred)
  return {
    computed,
    mayBe: around(computed, quotientOf(near(part), near(whole), hundred)),
    lines: [lineFor(part), lineFor(whole, '÷ ')],
    from: [part, whole],
    named: label(`按 ${part.before} ÷ ${whole.before}`, `Taking ${part.before} ÷ ${whole.before}`),
  }
}

// What is below nothing has no quotient that we bound: it is taken as it is written.
function around(computed: Exact, { low, high }: Interval): Interval {
  return low === null || high === null ? { low: computed, high: computed } : { low, high }
}

/** By how many per cent the first is more than the second; null where the second is nothing. */
export function growthOfCells(now: Quantity, then: Quantity): Reckoning | null {
  const share = shareOfCells(now, then)
  if (share === null || then.value.over < 0n) return null
  return {
    ...share,
    computed: minus(share.computed, hundred),
    mayBe: lessOf(share.mayBe ?? { low: null, high: null }, { low: hundred, high: hundred }),
    lines: [lineFor(now), lineFor(then, '- '), lineFor(then, '÷ ')],
    named: label(`从 ${then.before} 到 ${now.before}`, `From ${then.before} to ${now.before}`),
  }
}
