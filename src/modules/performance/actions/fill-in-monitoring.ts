import { mayFill } from '../evaluations/evaluation-policy.ts'
import { addHand } from '../hands.ts'
import { readMonitored, type MonitoredFigures } from '../monitoring/monitored-figures.ts'
import {
  defineMonitoringAction,
  type ActionOnMonitoring,
  type Monitoring,
} from '../monitoring/monitoring-kind.ts'
import { monitoringProcess } from '../monitoring/monitoring-process.ts'
import { FillMonitoring } from '../monitoring/monitoring-schema.ts'
import type { Neighbours } from '../project-directory.ts'

/** Writes what the unit expects of the rest of the year; every figure is read from its source again. */
export function fillInMonitoring(
  neighbours: Neighbours,
): ActionOnMonitoring<FillMonitoring, MonitoredFigures> {
  return defineMonitoringAction({
    process: monitoringProcess,
    name: 'fillIn',
    input: FillMonitoring,
    likely: true,
    mayBeTakenBy: mayFill,
    gather: (tx, { record }) => readMonitored(tx, neighbours, { ...record, before: record.lines }),
    beginsWith: (record, known) => wordsToFill(record, known),
    decide: ({ input, known }) => ({
      changes: {
        ...known,
        expectedFen: input.expectedFen ?? null,
        budgetNote: input.budgetNote ?? null,
        lines: known.lines.map((line) => {
          const written = input.lines.find(({ code }) => code === line.code)
          return {
            ...line,
            expected: written?.expected ?? null,
            likelihood: written?.likelihood ?? null,
            causes: written?.causes ?? [],
            explanation: written?.explanation ?? null,
          }
        }),
      },
    }),
    follow: (tx, done) => addHand(tx, 'fillIn', done),
  })
}

/** The form with a line for each promised indicator. */
function wordsToFill(
  { expectedFen, budgetNote }: Monitoring,
  { lines }: MonitoredFigures,
): Partial<FillMonitoring> {
  return {
    ...(expectedFen === null ? {} : { expectedFen }),
    ...(budgetNote === null ? {} : { budgetNote }),
    lines: lines.map(({ code, expected, likelihood, causes, explanation }) => ({
      code,
      ...(expected === null ? {} : { expected }),
      ...(likelihood === null ? {} : { likelihood }),
      causes: [...causes],
      ...(explanation === null ? {} : { explanation }),
    })),
  }
}
