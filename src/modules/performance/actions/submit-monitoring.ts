import type { Wait } from '#kernel/action.ts'
import { mayFill } from '../evaluations/evaluation-policy.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { Nothing } from '../form-fields.ts'
import { addHand, listOtherHands, personsBehind } from '../hands.ts'
import { readMonitored, type MonitoredFigures } from '../monitoring/monitored-figures.ts'
import { findingsOfMonitoring } from '../monitoring/monitoring-findings.ts'
import { defineMonitoringAction, type ActionOnMonitoring } from '../monitoring/monitoring-kind.ts'
import { monitoringProcess } from '../monitoring/monitoring-process.ts'
import { waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'

interface Submitting {
  readonly figures: MonitoredFigures
  readonly waits: Wait
}

/** Hands the monitoring to the department, once every indicator has its outlook. */
export function submitMonitoring(neighbours: Neighbours): ActionOnMonitoring<Nothing, Submitting> {
  return defineMonitoringAction({
    process: monitoringProcess,
    name: 'submit',
    input: Nothing,
    likely: true,
    mayBeTakenBy: mayFill,
    async gather(tx, { record, actor, hat, happenedAt }) {
      const figures = await readMonitored(tx, neighbours, { ...record, before: record.lines })
      refuseBlocked(findingsOfMonitoring({ ...record, ...figures }))
      const others = await listOtherHands(tx, record.id, 'review-as-department')
      const waits = await waitOnRole(tx, neighbours.staff, {
        role: 'department-reviewer',
        unitId: record.unitId,
        happenedAt,
        for: 'review-monitoring',
        butNot: [...personsBehind(actor, hat), ...others.flatMap(({ persons }) => persons)],
      })
      return { figures, waits }
    },
    decide: ({ known }) => ({ changes: known.figures, spine: { waits: known.waits } }),
    follow: (tx, done) => addHand(tx, 'submit', done),
  })
}
