import type { Wait } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { z } from 'zod'
import { mayReviewAsDepartment } from '../evaluations/evaluation-policy.ts'
import { lastDayFor } from '../evaluations/step-days.ts'
import { opinionField, optional } from '../form-fields.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import {
  defineMonitoringAction,
  type ActionOnMonitoring,
  type Monitoring,
} from '../monitoring/monitoring-kind.ts'
import { monitoringProcess } from '../monitoring/monitoring-process.ts'
import { findThreshold } from '../monitoring/thresholds.ts'
import { warn, type Warning } from '../monitoring/warning.ts'
import { waitOnOwner, waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'

const PassMonitoring = z.object({ opinion: optional(opinionField()) })
type PassMonitoring = z.infer<typeof PassMonitoring>

interface Passing {
  readonly warning: Warning | null
  readonly waits: Wait
}

/** The department passes it: warned by the year's own lines, it waits for a decision within their working days. */
export function passMonitoring({ staff }: Neighbours): ActionOnMonitoring<PassMonitoring, Passing> {
  return defineMonitoringAction({
    process: monitoringProcess,
    name: 'pass',
    input: PassMonitoring,
    likely: true,
    mayBeTakenBy: mayReviewAsDepartment,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-department' })
      const warning = warningOf(record)
      const isWarned = warning !== null && warning.sentences.length > 0
      const { unitId } = record
      const what = isWarned ? 'dispose' : 'archive'
      const role = 'performance-officer'
      const waits = await waitOnRole(tx, staff, { role, unitId, happenedAt, for: what })
      const days = findThreshold(record.year)?.disposalWorkingDays
      if (!isWarned || days === undefined) return { warning, waits }
      const calendar = await loadWorkingCalendar(tx)
      const dueOn = addWorkingDays(calendar, shanghaiDate(happenedAt.getTime()), days)
      return { warning, waits: { ...waits, dueOn } }
    },
    decide: ({ input, known }) => ({
      to: known.waits.for === 'dispose' ? 'awaiting-disposal' : 'passed',
      changes: { warning: known.warning, opinion: input.opinion ?? null },
      spine: { waits: known.waits },
    }),
    follow: (tx, done) => addHand(tx, 'pass', done, done.input.opinion ?? null),
  })
}

/** What the year's lines say of the figures; null where the year has none. */
export function warningOf(record: Monitoring): Warning | null {
  const threshold = findThreshold(record.year)
  return threshold && warn({ ...record, budget: record.budget.total }, threshold)
}

const ReturnMonitoring = z.object({ opinion: opinionField() })
type ReturnMonitoring = z.infer<typeof ReturnMonitoring>

/** Sends it back to whoever filled it in, never without an opinion. */
export const returnMonitoring: ActionOnMonitoring<ReturnMonitoring, string | null> =
  defineMonitoringAction({
    process: monitoringProcess,
    name: 'returnByDepartment',
    input: ReturnMonitoring,
    grave: true,
    mayBeTakenBy: mayReviewAsDepartment,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-department' })
      return lastDayFor(tx, 'mend', happenedAt)
    },
    decide: ({ record, input, known: dueOn }) => ({
      changes: { opinion: input.opinion },
      spine: { waits: waitOnOwner(record.ownerId, 'mend-monitoring', dueOn) },
    }),
    follow: (tx, done) => addHand(tx, 'returnByDepartment', done, done.input.opinion),
  })
