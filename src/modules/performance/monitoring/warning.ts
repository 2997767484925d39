import { label, type Label } from '#kernel/label.ts'
import { z } from 'zod'
import {
  compare,
  DecimalString,
  dividedBy,
  exact,
  exactInteger,
  minus,
  percent,
  plus,
  rounded,
  smaller,
  times,
  one,
  zero,
  type Exact,
} from '#kernel/exact.ts'
import { operators, type Operator } from '../scoring/operator.ts'
import { LabelRow, ruleOrigin } from '../rule-row.ts'

/** From when on a project is warned: by what is spent until a month, and by how far goals and money lie apart. */
export const MonitoringThreshold = z
  .object({
    code: z.string().min(1),
    label: LabelRow,
    executionSteps: z
      .array(z.object({ throughMonth: z.int().min(1).max(12), belowPercent: DecimalString }))
      .readonly(),
    gapAbovePoints: DecimalString,
    /** How much of the weight must have a value before goals are compared with money at all; no document says. */
    gapNeedsCoverage: z.object({ percent: DecimalString, source: z.string().min(1) }).readonly(),
    disposalWorkingDays: z.int().positive(),
    ...ruleOrigin,
  })
  .readonly()
export type MonitoringThreshold = z.infer<typeof MonitoringThreshold>

/** A promised indicator with what is known of it. */
export interface MonitoredValue {
  readonly operator: Operator
  readonly target: DecimalString | null
  readonly weight: DecimalString
  readonly actual: DecimalString | null
}

interface Monitored {
  readonly throughMonth: number
  readonly budget: { readonly yearStartFen: number; readonly paidFen: number }
  readonly lines: readonly MonitoredValue[]
}

/** What a project is warned of; with no sentence there is no warning. */
export interface Warning {
  readonly threshold: string
  readonly executionPercent: DecimalString | null
  readonly goalPercent: DecimalString | null
  /** Of the weight that could have a value by now, how much has one. */
  readonly coveragePercent: DecimalString | null
  readonly sentences: readonly Label[]
}

/**
 * Held against the step of the latest month that is over: what is not even reached by October was not reached by
 * August either, while a later step would ask for what is not due yet.
 */
export function warn(monitored: Monitored, threshold: MonitoringThreshold): Warning {
  const execution = executionShare(monitored.budget)
  const goal = goalProgress(monitored.lines)
  const step = threshold.executionSteps
    .filter(({ throughMonth }) => throughMonth <= monitored.throughMonth)
    .toSorted((a, b) => b.throughMonth - a.throughMonth)[0]
  const sentences: Label[] = []
  if (execution && step && compare(times(execution, hundred), exact(step.belowPercent)) < 0)
    sentences.push(sayTooSlow(percent(execution), step))
  const isCovered =
    goal !== null &&
    compare(times(goal.coverage, hundred), exact(threshold.gapNeedsCoverage.percent)) >= 0
  if (execution && isCovered) {
    const gap = distance(times(goal.reached, hundred), times(execution, hundred))
    if (compare(gap, exact(threshold.gapAbovePoints)) > 0)
      sentences.push(sayApart(rounded(gap), threshold.gapAbovePoints))
  }
  return {
    threshold: threshold.code,
    executionPercent: execution && percent(execution),
    goalPercent: goal && percent(goal.reached),
    coveragePercent: goal && percent(goal.coverage),
    sentences,
  }
}

const hundred = exactInteger(100)

/** 执行率: paid ÷ year-start budget, as the form of 财预〔2019〕136号 has it. */
function executionShare({ yearStartFen, paidFen }: Monitored['budget']): Exact | null {
  return yearStartFen === 0 ? null : dividedBy(exactInteger(paidFen), exactInteger(yearStartFen))
}

/**
 * 目标实现率: how much of each target is reached, at most all of it, by weight. Only of what something vouches for: an
 * indicator without a value yet is not taken for nothing.
 */
export function goalProgress(
  lines: readonly MonitoredValue[],
): { readonly reached: Exact; readonly coverage: Exact } | null {
  let reached = zero
  let known = zero
  let asked = zero
  for (const { operator, target, actual, weight } of lines) {
    if (target === null || !showsProgress(operator, target)) continue
    asked = plus(asked, exact(weight))
    if (actual === null) continue
    const share = smaller(one, dividedBy(exact(actual), exact(target)))
    reached = plus(reached, times(share, exact(weight)))
    known = plus(known, exact(weight))
  }
  if (compare(known, zero) === 0) return null
  return { reached: dividedBy(reached, known), coverage: dividedBy(known, asked) }
}

/** A ceiling says nothing while the year runs: little cost in July is no cost saved. */
function showsProgress(operator: Operator, target: DecimalString): boolean {
  const { direction } = operators[operator]
  return (direction === 'forward' || direction === 'equal') && compare(exact(target), zero) > 0
}

function distance(a: Exact, b: Exact): Exact {
  return compare(a, b) > 0 ? minus(a, b) : minus(b, a)
}

function sayTooSlow(
  executed: DecimalString,
  { throughMonth, belowPercent }: MonitoringThreshold['executionSteps'][number],
): Label {
  const month = String(throughMonth)
  return label(
    `执行率 ${executed}%，低于 1–${month} 月 ${belowPercent}% 的预警线`,
    `Rate ${executed}%, below the line of ${belowPercent}% for January to month ${month}`,
  )
}

function sayApart(gap: DecimalString, limit: DecimalString): Label {
  return label(
    `目标实现率和执行率相差 ${gap} 个百分点，超过 ${limit} 个`,
    `Goals and spending lie ${gap} points apart, more than ${limit}`,
  )
}
