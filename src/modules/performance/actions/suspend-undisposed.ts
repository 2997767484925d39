import { shanghaiDate } from '#kernel/dates.ts'
import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { defineMonitoringAction, type ActionOnMonitoring } from '../monitoring/monitoring-kind.ts'
import { maySuspend } from '../monitoring/monitoring-policy.ts'
import { monitoringProcess } from '../monitoring/monitoring-process.ts'

/** What nobody decided on in time is suspended by the program, and stays with whoever has to decide. */
export const suspendUndisposed: ActionOnMonitoring<Nothing> = defineMonitoringAction({
  process: monitoringProcess,
  name: 'suspend',
  input: Nothing,
  mayBeTakenBy: maySuspend,
  gather: () => Promise.resolve(null),
  decide: ({ record: { assigneeKey, dueOn }, happenedAt }) => ({
    changes: { suspendedOn: shanghaiDate(happenedAt.getTime()) },
    ...(assigneeKey === null
      ? {}
      : { spine: { waits: { on: assigneeKey, for: 'dispose-late', dueOn } } }),
    noted: { dueOn },
  }),
  follow: (tx, done) => addHand(tx, 'suspend', done),
})
