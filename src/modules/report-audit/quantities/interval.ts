import { compare, dividedBy, exactInteger, minus, plus, times, type Exact } from '#kernel/exact.ts'
import type { Quantity } from './quantity.ts'

/** What a number may truly be; null is no limit. Both ends belong to it. */
export interface Interval {
  readonly low: Exact | null
  readonly high: Exact | null
}

const two = exactInteger(2)

/**
 * What stands behind a number as it is written. A whole number is what it says, unless it is a large sum in a large
 * unit; decimals may have been rounded half up or cut off; 余 and 近 open one end, 约 both by a tenth.
 */
export function intervalOf(quantity: Quantity): Interval {
  const { value, high, step, bound } = quantity
  const top = high ?? value
  if (bound === 'about') return aboutOf(value, top)
  const half = dividedBy(step, two)
  const isRounded = mayBeRounded(quantity)
  const low = isRounded ? minus(value, half) : value
  const up = isRounded ? plus(top, step) : top
  if (bound === 'over') return { low: value, high: null }
  if (bound === 'under') return { low: null, high: top }
  if (bound === 'odd') return { low: value, high: plus(value, lastPlaceOf(quantity)) }
  return { low, high: up }
}

/** What one is worth in the last place that is not nought: 300余 is less than 400. */
function lastPlaceOf({ value, step }: Quantity): Exact {
  let place = step
  const ten = exactInteger(10)
  while (value.over !== 0n && isWhole(dividedBy(value, times(place, ten))))
    place = times(place, ten)
  return place
}

function aboutOf(low: Exact, high: Exact): Interval {
  return {
    low: minus(low, dividedBy(low, exactInteger(10))),
    high: plus(high, dividedBy(high, exactInteger(10))),
  }
}

/** Whether what is written may be a rounding of what was counted. */
export function mayBeRounded({ value, step, unit, script }: Quantity): boolean {
  if (script === 'capitals') return false
  if (unit.dimension === 'share' || unit.dimension === 'points' || unit.dimension === 'times')
    return true
  const inUnits = dividedBy(value, unit.factor)
  const steps = dividedBy(step, unit.factor)
  if (unit.dimension === 'count') return compare(steps, exactInteger(1)) > 0
  if (unit.dimension === 'money') {
    // Down to the cent nothing is rounded.
    if (compare(steps, { over: 1n, under: 100n }) === 0) return false
    const ofSteps = dividedBy(value, step)
    return (
      compare(steps, exactInteger(1)) < 0 ||
      !isWhole(ofSteps) ||
      isFraction(step) ||
      compare(ofSteps, exactInteger(1000)) >= 0
    )
  }
  return !isWhole(inUnits) || compare(steps, exactInteger(1)) > 0
}

// 0.1万, 0.01亿: the last digit stands behind the point of its unit. 80万 does not.
function isFraction(step: Exact): boolean {
  return [1, 10_000, 100_000_000].every((unit) => compare(step, exactInteger(unit)) !== 0)
}

function isWhole({ over, under }: Exact): boolean {
  return over % under === 0n
}

/** The sum of numbers of which each may be a rounding. */
export function sumOf(intervals: readonly Interval[]): Interval {
  const zero = exactInteger(0)
  return intervals.reduce<Interval>(
    (sum, one) => ({
      low: sum.low && one.low && plus(sum.low, one.low),
      high: sum.high && one.high && plus(sum.high, one.high),
    }),
    { low: zero, high: zero },
  )
}

/** The first less the second. */
export function lessOf(first: Interval, second: Interval): Interval {
  return {
    low: first.low && second.high && minus(first.low, second.high),
    high: first.high && second.low && minus(first.high, second.low),
  }
}

/** The first over the second, both above zero, times a factor. */
export function quotientOf(first: Interval, second: Interval, factor: Exact): Interval {
  const zero = exactInteger(0)
  const low =
    first.low && second.high && compare(second.high, zero) > 0
      ? times(dividedBy(first.low, second.high), factor)
      : null
  const high =
    first.high && second.low && compare(second.low, zero) > 0
      ? times(dividedBy(first.high, second.low), factor)
      : null
  return { low, high }
}

/** Whether two intervals share a number. */
export function meet(one: Interval, other: Interval): boolean {
  const isBelow = one.high !== null && other.low !== null && compare(one.high, other.low) < 0
  const isAbove = one.low !== null && other.high !== null && compare(one.low, other.high) > 0
  return !isBelow && !isAbove
}
