import type { Wait } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import { mayFill, mayReviewAsDepartment } from '../evaluations/evaluation-policy.ts'
import { lastDayFor } from '../evaluations/step-days.ts'
import { textField } from '../form-fields.ts'
import { addHand, listOtherHands, personsBehind, refuseOwnWork } from '../hands.ts'
import { defineMonitoringAction, type ActionOnMonitoring } from '../monitoring/monitoring-kind.ts'
import { mayRunMonitoring } from '../monitoring/monitoring-policy.ts'
import { monitoringProcess } from '../monitoring/monitoring-process.ts'
import { waitOnOwner, waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'

const words = { lengthMax: 500, widget: 'long-text' } as const

const OrderRectification = z.object({
  advice: textField(label('整改要求', 'What is to be put right'), words),
})
type OrderRectification = z.infer<typeof OrderRectification>

/** The office says what is to be put right; the unit has so many working days. */
export const orderRectification: ActionOnMonitoring<OrderRectification, string | null> =
  defineMonitoringAction({
    process: monitoringProcess,
    name: 'orderRectification',
    input: OrderRectification,
    mayBeTakenBy: mayRunMonitoring,
    gather: (tx, { happenedAt }) => lastDayFor(tx, 'rectify', happenedAt),
    decide: ({ record, input, known: dueOn }) => ({
      changes: { rectifyAdvice: input.advice },
      spine: { waits: waitOnOwner(record.ownerId, 'rectify', dueOn) },
    }),
    follow: (tx, done) => addHand(tx, 'orderRectification', done, done.input.advice),
  })

const ReportRectification = z.object({
  rectification: textField(label('整改情况', 'What was done'), words),
})
type ReportRectification = z.infer<typeof ReportRectification>

/** The unit reports what it did, and the department's reviewer has the word. */
export function reportRectification({
  staff,
}: Neighbours): ActionOnMonitoring<ReportRectification, Wait> {
  return defineMonitoringAction({
    process: monitoringProcess,
    name: 'reportRectification',
    input: ReportRectification,
    likely: true,
    mayBeTakenBy: mayFill,
    async gather(tx, { record, actor, hat, happenedAt }) {
      const others = await listOtherHands(tx, record.id, 'review-as-department')
      return waitOnRole(tx, staff, {
        role: 'department-reviewer',
        unitId: record.unitId,
        happenedAt,
        for: 'conclude',
        butNot: [...personsBehind(actor, hat), ...others.flatMap(({ persons }) => persons)],
      })
    },
    beginsWith: ({ rectification }) => (rectification === null ? {} : { rectification }),
    decide: ({ input, known }) => ({
      changes: { rectification: input.rectification },
      spine: { waits: known },
    }),
    follow: (tx, done) => addHand(tx, 'reportRectification', done, done.input.rectification),
  })
}

const ConcludeRectification = z.object({
  conclusion: textField(label('整改结论', 'Conclusion'), words),
})
type ConcludeRectification = z.infer<typeof ConcludeRectification>

/** The department concludes on what was put right. */
export function concludeRectification({
  staff,
}: Neighbours): ActionOnMonitoring<ConcludeRectification, Wait> {
  return defineMonitoringAction({
    process: monitoringProcess,
    name: 'concludeRectification',
    input: ConcludeRectification,
    likely: true,
    mayBeTakenBy: mayReviewAsDepartment,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-department' })
      const { unitId, rectification } = record
      if (rectification === null) throw notReported()
      const role = 'performance-officer'
      return waitOnRole(tx, staff, { role, unitId, happenedAt, for: 'archive' })
    },
    decide: ({ input, known }) => ({
      changes: { conclusion: input.conclusion },
      spine: { waits: known },
    }),
    follow: (tx, done) => addHand(tx, 'concludeRectification', done, done.input.conclusion),
  })
}

function notReported(): Refusal {
  return new Refusal(
    'not-ready',
    label('单位还没报整改情况。', 'The unit has not reported what it did yet.'),
  )
}
