import { label } from '#kernel/label.ts'
import { accountKey } from '#kernel/actor.ts'
import { z } from 'zod'
import { selectField, textField } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { defineMonitoringAction, type ActionOnMonitoring } from '../monitoring/monitoring-kind.ts'
import { mayRunMonitoring } from '../monitoring/monitoring-policy.ts'
import { monitoringProcess } from '../monitoring/monitoring-process.ts'
import { disposals } from '../monitoring/monitoring-schema.ts'

const DisposeOfWarning = z.object({
  disposal: selectField(label('处置', 'Decision'), disposals),
  reason: textField(label('理由和依据', 'Reason and basis'), {
    lengthMax: 500,
    hint: label('调剂或取消的，写明办理文号', 'For an adjustment or a cancellation, its document'),
    widget: 'long-text',
  }),
})
type DisposeOfWarning = z.infer<typeof DisposeOfWarning>

const outcomes = { continue: 'continued', adjust: 'adjusted', cancel: 'cancelled' } as const

/** One of three after a warning: go on, adjust the budget, or cancel. Also what ends a suspension. */
export const disposeOfWarning: ActionOnMonitoring<DisposeOfWarning> = defineMonitoringAction({
  process: monitoringProcess,
  name: 'dispose',
  input: DisposeOfWarning,
  likely: true,
  mayBeTakenBy: mayRunMonitoring,
  gather: () => Promise.resolve(null),
  decide: ({ input: { disposal, reason }, hat }) => ({
    to: outcomes[disposal],
    changes: { disposal, disposalReason: reason },
    spine: {
      waits: {
        on: accountKey(hat.accountId),
        for: disposal === 'cancel' ? 'archive' : 'follow-up',
        dueOn: null,
      },
    },
  }),
  follow: (tx, done) => addHand(tx, 'dispose', done, done.input.reason),
})
