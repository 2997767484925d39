import { isRecord, type Sums } from './schema.ts'

/** One part of the plan and how far the lines are from it. */
export interface LineSum {
  readonly label: string
  readonly given: string
  readonly planned: string
  /** What is still missing; negative when there is too much, `0` when it is right. */
  readonly left: string
}

export interface LineSums {
  readonly parts: readonly LineSum[]
  readonly total: Omit<LineSum, 'label'>
}

/** The running sums of lines. Numbers half typed count as nothing, as does a line that is no part of the plan. */
export function sumLines(sums: Sums, lines: readonly unknown[], plan: unknown): LineSums {
  const parts = typeof plan === 'string' ? (sums.plans[plan] ?? []) : []
  const amounts = lines.map((line) => ({
    key: isRecord(line) ? line[sums.by] : undefined,
    amount: tenThousandths(isRecord(line) ? line[sums.field] : undefined),
  }))
  const given = parts.filter(({ isGiven }) => isGiven === true)
  const whole =
    add(amounts.map(({ amount }) => amount)) +
    add(given.map(({ amount }) => tenThousandths(amount)))
  return {
    parts: parts.map(({ keys, label, amount, isGiven }) => {
      const own = amounts.filter(({ key }) => typeof key === 'string' && keys.includes(key))
      const sum = isGiven === true ? tenThousandths(amount) : add(own.map((one) => one.amount))
      return { label, ...against(sum, tenThousandths(amount)) }
    }),
    total: against(whole, tenThousandths(sums.total)),
  }
}

function against(sum: number, planned: number): Omit<LineSum, 'label'> {
  return { given: textOf(sum), planned: textOf(planned), left: textOf(planned - sum) }
}

function add(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

// Whole numbers add up exactly; 0.1 + 0.2 would not.
function tenThousandths(value: unknown): number {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  return /^-?\d{1,9}(?:\.\d{1,4})?$/.test(text.trim()) ? Math.round(Number(text) * 10_000) : 0
}

function textOf(amount: number): string {
  return String(amount / 10_000)
}
