import { label, type Label } from '#kernel/label.ts'
import type { ReadActuals } from './actual-values.ts'
import { compare, exact, minus, rounded } from '#kernel/exact.ts'
import type { EvaluationFields } from './evaluation-kind.ts'
import { yuan } from '../scoring/execution-rate.ts'
import { blocks, type Finding, withSum } from '../finding.ts'

type Written = Pick<EvaluationFields, 'budget' | 'lines'>

const amounts = {
  yearStartFen: label('年初预算', 'Year-start budget'),
  adjustedFen: label('调整后预算', 'Adjusted budget'),
  paidFen: label('预算执行数', 'Paid'),
} as const

/** What the registers say otherwise than when the evaluation was handed in: nobody passes on figures that moved since. */
export function findDrift(written: Written, now: Pick<ReadActuals, 'budget' | 'lines'>): Finding[] {
  return [...driftOfBudget(written, now), ...driftOfLines(written, now)]
}

function driftOfBudget({ budget }: Written, now: Pick<ReadActuals, 'budget'>): Finding[] {
  const names = ['yearStartFen', 'adjustedFen', 'paidFen'] as const
  return names
    .filter((name) => budget.total[name] !== now.budget.total[name])
    .map((name) =>
      moved(`/budget/total/${name}`, amounts[name], {
        written: yuan(budget.total[name]),
        now: yuan(now.budget.total[name]),
        difference: yuan(budget.total[name] - now.budget.total[name]),
      }),
    )
}

function driftOfLines({ lines }: Written, now: Pick<ReadActuals, 'lines'>): Finding[] {
  return lines.flatMap(({ code, name, actual }, at) => {
    const current = now.lines.find((line) => line.code === code)?.actual ?? null
    const isSame =
      actual === null || current === null
        ? actual === current
        : compare(exact(actual), exact(current)) === 0
    if (isSame) return []
    const difference =
      actual === null || current === null ? '—' : rounded(minus(exact(actual), exact(current)))
    return [
      moved(`/indicators/${String(at)}/actual`, label(`“${name}”`, `“${name}”`), {
        written: actual ?? '—',
        now: current ?? '—',
        difference,
      }),
    ]
  })
}

function moved(
  path: string,
  what: Label,
  values: { readonly written: string; readonly now: string; readonly difference: string },
): Finding {
  const { written, now, difference } = values
  return withSum(
    blocks(
      'moved-since-submitted',
      path,
      label(
        `${what.zh}上报时是 ${written}，系统现在是 ${now}，请退回重新取数`,
        `${what.en} was ${written} when submitted and is ${now} now; return it to be read again`,
      ),
    ),
    [
      { label: label('系统现在的数', 'Register now'), text: now },
      { label: label('上报时的数', 'When submitted'), text: written },
      { label: label('相差', 'Difference'), text: difference },
    ],
  )
}
