import { shanghaiDate } from '#kernel/dates.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import { lastDayFor } from '../evaluations/step-days.ts'
import { findGoal } from '../goals/goal-store.ts'
import { readMonitored, type MonitoredFigures } from '../monitoring/monitored-figures.ts'
import {
  defineMonitoringCreation,
  type CreationOfMonitoring,
} from '../monitoring/monitoring-kind.ts'
import { mayRunMonitoring } from '../monitoring/monitoring-policy.ts'
import { monitoringProcess } from '../monitoring/monitoring-process.ts'
import { refuseSecondMonitoring } from '../monitoring/monitoring-store.ts'
import { waitOnOwner } from '../next-hand.ts'
import { getProject, type Neighbours, type Project } from '../project-directory.ts'
import { holdProjectYear } from '../project-lock.ts'

const IssueMonitoring = z.object({
  projectId: plain(z.uuid().meta({ label: label('项目', 'Project'), widget: 'select' })),
  throughMonth: plain(
    z
      .int()
      .min(1)
      .max(12)
      .meta({
        label: label('从一月看到几月', 'From January to month'),
        hint: label('每年八月集中看 1–7 月', 'In August each year January to July are looked at'),
      }),
  ),
})
type IssueMonitoring = z.infer<typeof IssueMonitoring>

interface Issuing {
  readonly today: string
  readonly found:
    | (MonitoredFigures & {
        readonly project: Project
        readonly goalId: string
        readonly ownerId: string
        readonly dueOn: string | null
      })
    | null
}

/** Issues the monitoring of a project; whoever promised the results fills it in. */
export function issueMonitoring(
  neighbours: Neighbours,
): CreationOfMonitoring<IssueMonitoring, Issuing> {
  return defineMonitoringCreation({
    process: monitoringProcess,
    name: 'issue',
    input: IssueMonitoring,
    likely: true,
    mayBeTakenBy: mayRunMonitoring,
    async gather(tx, { input, happenedAt }) {
      const today = shanghaiDate(happenedAt.getTime())
      if (!input) return { today, found: null }
      const { projectId, throughMonth } = input
      const project = await getProject(tx, neighbours, projectId)
      const { year } = project
      await holdProjectYear(tx, projectId, year)
      await refuseSecondMonitoring(tx, { projectId, year, throughMonth })
      const goal = await findGoal(tx, projectId, year)
      if (!goal?.approved || goal.ownerId === null) throw withoutGoals()
      const asked = { projectId, year, throughMonth, goalId: goal.id, before: [] }
      const figures = await readMonitored(tx, neighbours, asked)
      const dueOn = await lastDayFor(tx, 'fill-monitoring', happenedAt)
      const { id: goalId, ownerId } = goal
      return { today, found: { ...figures, project, goalId, ownerId, dueOn } }
    },
    beginsWith: ({ today }) => ({ throughMonth: usualMonth(today) }),
    decide({ input, known: { found } }) {
      if (!found) throw new Error('Without approved goals nothing is monitored.')
      const { project, goalId, ownerId, dueOn, ...figures } = found
      const { id: projectId, code: projectCode, name: projectName, year, unitId } = project
      const months = `1–${String(input.throughMonth)}月`
      return {
        fields: {
          ...{ projectId, projectCode, projectName, year, goalId },
          throughMonth: input.throughMonth,
          ...figures,
          ...{ expectedFen: null, budgetNote: null, warning: null, opinion: null },
          ...{ disposal: null, disposalReason: null, suspendedOn: null },
          ...{ rectifyAdvice: null, rectification: null, conclusion: null },
        },
        spine: {
          title: `${projectName}${String(year)}年${months}绩效监控`,
          unitId,
          ownerId,
          waits: waitOnOwner(ownerId, 'fill-monitoring', dueOn),
        },
      }
    },
  })
}

/** July once it is over, and the month before until then. */
export function usualMonth(today: string): number {
  const month = Number(today.slice(5, 7))
  return month >= 8 ? 7 : Math.max(1, month - 1)
}

function withoutGoals(): Refusal {
  return new Refusal(
    'not-ready',
    label(
      '这个项目的绩效目标还没有批复，没有目标就没法监控。',
      'The goals of this project are not approved yet, so there is nothing to be watched.',
    ),
  )
}
