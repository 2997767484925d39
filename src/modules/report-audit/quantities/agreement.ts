import { compare, dividedBy, plus, times, exactInteger, type Exact } from '#kernel/exact.ts'
import type { Quantity } from './quantity.ts'
import { intervalOf, meet, type Interval } from './interval.ts'

/** How a written number follows from a computed one. */
export type Agreement = 'same' | 'half-up' | 'truncated' | 'within'

/**
 * Whether a written number is the computed one: the same, rounded half up or cut off at the digits it shows, or within
 * what its words (余, 近, 约) and the roundings of what it was computed from leave open. Null is a contradiction.
 */
export function agreementOf(
  written: Quantity,
  computed: Exact,
  mayBe: Interval = { low: computed, high: computed },
): Agreement | null {
  if (written.bound === 'exact' && written.high === null) {
    const { value, step } = written
    if (compare(value, computed) === 0) return 'same'
    const size = absolute(computed)
    const shown = absolute(value)
    const isSameSign = compare(value, exactInteger(0)) * compare(computed, exactInteger(0)) >= 0
    if (isSameSign && compare(roundTo(size, step, true), shown) === 0) return 'half-up'
    if (isSameSign && compare(roundTo(size, step, false), shown) === 0) return 'truncated'
  }
  return meet(intervalOf(written), mayBe) ? 'within' : null
}

function roundTo(value: Exact, step: Exact, halfUp: boolean): Exact {
  const steps = dividedBy(value, step)
  const shifted = halfUp ? plus(steps, { over: 1n, under: 2n }) : steps
  return times(exactInteger(shifted.over / shifted.under), step)
}

function absolute({ over, under }: Exact): Exact {
  return { over: over < 0n ? -over : over, under }
}
