import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { defineMonitoringAction, type ActionOnMonitoring } from '../monitoring/monitoring-kind.ts'
import { mayRunMonitoring } from '../monitoring/monitoring-policy.ts'
import { monitoringProcess } from '../monitoring/monitoring-process.ts'

/** Puts a monitoring away once nothing of it is open. */
export const archiveMonitoring: ActionOnMonitoring<Nothing> = defineMonitoringAction({
  process: monitoringProcess,
  name: 'archive',
  input: Nothing,
  grave: true,
  mayBeTakenBy: mayRunMonitoring,
  gather: () => Promise.resolve(null),
  decide: () => ({ spine: { waits: null } }),
  follow: (tx, done) => addHand(tx, 'archive', done),
})
