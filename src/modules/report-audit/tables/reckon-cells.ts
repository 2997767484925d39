import { compare, exactInteger, minus, plus, times, total, type Exact } from '#kernel/exact.ts'
import type { Label } from '#kernel/label.ts'
import { label } from '#kernel/label.ts'
import type { SumLine } from '../audit.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Reckoning } from '../relations/judge.ts'
import { lineOf, namedLine } from '../say-finding.ts'
import { roundingOf } from './cell-quantity.ts'

/** Numbers that are added, and those that are taken off. */
export interface Terms {
  readonly added: readonly Quantity[]
  readonly taken?: readonly Quantity[]
}

const half: Exact = { over: 1n, under: 2n }

/**
 * The sum of some cells. Where they show rounded numbers it may be off by half a step for each, as when all of them
 * were rounded half up, or by less than a step for each, as when all were cut off.
 */
export function sumOfCells(
  written: Quantity,
  { added, taken = [] }: Terms,
  named?: Label,
): Reckoning {
  const sum = minus(total(added.map(({ value }) => value)), total(taken.map(({ value }) => value)))
  const all = [...added, ...taken]
  const steps = total(all.map(roundingOf))
  const own = roundingOf(written)
  const halves = times(plus(steps, own), half)
  const cutOff = minus(steps, own)
  const up = taken.length === 0 && compare(cutOff, halves) > 0 ? cutOff : halves
  return {
    computed: sum,
    mayBe: { low: minus(sum, halves), high: plus(sum, up) },
    lines: linesOf(added, taken),
    from: all,
    ...(named === undefined ? {} : { named }),
  }
}

const linesMax = 12

function linesOf(added: readonly Quantity[], taken: readonly Quantity[]): readonly SumLine[] {
  const lines = [
    ...added.map((one, place) => lineFor(one, place === 0 ? '' : '+ ')),
    ...taken.map((one) => lineFor(one, '- ')),
  ]
  const left = lines.length - linesMax
  if (left <= 1) return lines
  const more = total(added.slice(linesMax).map(({ value }) => value))
  return [
    ...lines.slice(0, linesMax),
    namedLine(label(`另 ${String(left)} 项`, `${String(left)} more`), `+ ${sayIn(more, added[0])}`),
  ]
}

function sayIn(value: Exact, beside: Quantity | undefined): string {
  const factor = beside?.unit.factor ?? exactInteger(1)
  const number =
    Number((value.over * factor.under * 10_000n) / (value.under * factor.over)) / 10_000
  return String(number)
}

/** A line that names a cell by what it is called. */
export function lineFor({ before, text }: Quantity, sign = ''): SumLine {
  return lineOf(before || text, `${sign}${text}`)
}

/** Whether a written number is within what a reckoning may be. */
export function fits(written: Quantity, { computed, mayBe }: Reckoning): boolean {
  const { value } = written
  const low = mayBe?.low ?? computed
  const high = mayBe?.high ?? computed
  return compare(value, low) >= 0 && compare(value, high) <= 0
}
