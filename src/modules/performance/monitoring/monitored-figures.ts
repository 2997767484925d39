import { monthPeriod, type Period } from '#kernel/dates.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { readBudget, readLines } from '../evaluations/actual-values.ts'
import { goalKind, type Goal, type NumberedDeclaration } from '../goals/goal-kind.ts'
import { listGoalIndicators } from '../goals/goal-store.ts'
import { sayTarget } from '../goals/goal.ts'
import type { Neighbours } from '../project-directory.ts'
import type { MonitoredLine, MonitoringFields } from './monitoring-kind.ts'

/** What a monitoring reads from its sources, and the moment it was read as of. */
export type MonitoredFigures = Pick<MonitoringFields, 'budget' | 'lines' | 'asOf'>

/** January to a month of the year. */
export function throughMonth(year: number, month: number): Period {
  return { from: `${String(year)}-01-01`, to: monthPeriod(year, month).to }
}

/** Reads every figure of the months anew, as of the newest record, and keeps what people wrote beside it. */
export async function readMonitored(
  tx: Tx,
  neighbours: Neighbours,
  given: Pick<MonitoringFields, 'projectId' | 'year' | 'throughMonth' | 'goalId'> & {
    readonly before: readonly MonitoredLine[]
    /** The goals as they were approved, where nothing newer is. */
    readonly goal?: NumberedDeclaration
  },
): Promise<MonitoredFigures> {
  const { year, goalId, before } = given
  const asOf = await resolveAsOf(tx, 'latest')
  const period = throughMonth(year, given.throughMonth)
  const question = { project: { id: given.projectId }, year, period, asOf }
  const goals = await findRecord<Goal>(tx, goalKind, goalId)
  const goal = goals?.approved ?? given.goal
  if (!goal) throw new Error('What is monitored has approved goals.')
  const ids = await listGoalIndicators(tx, goalId)
  const lines = await readLines(tx, neighbours, question, { goal, ids, before: [] })
  return {
    asOf,
    budget: await readBudget(tx, neighbours, question),
    lines: lines.map(({ code, name, operator, target, unit, weight, actual, source, figure }) => {
      const declared = goal.indicators.find((one) => one.code === code)
      const written = before.find((one) => one.code === code)
      return {
        ...{ code, name, operator, target, unit, weight, actual, source, figure },
        promised: declared === undefined ? '' : sayTarget(declared),
        expected: written?.expected ?? null,
        likelihood: written?.likelihood ?? null,
        causes: written?.causes ?? [],
        explanation: written?.explanation ?? null,
      }
    }),
  }
}
