import { shanghaiDate } from '#kernel/dates.ts'
import { accountKey } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { ownerUnder } from '../next-hand.ts'
import { holdTaskYear } from '../project-lock.ts'
import type { Neighbours, Project } from '../project-directory.ts'
import { defineTaskCreation, type CreationOfTask } from '../tasks/task-kind.ts'
import { mayRunTask } from '../tasks/task-policy.ts'
import { taskProcess } from '../tasks/task-process.ts'
import { asTaskProjects, departmentOf, projectsUnder } from '../tasks/task-projects.ts'
import { PlanTask } from '../tasks/task-schema.ts'
import { listTaskUnits } from '../tasks/task-store.ts'

interface Planning {
  readonly today: string
  readonly projects: readonly Project[]
  /** Units that have a task for the year. */
  readonly taken: readonly string[]
}

/** Plans the self-evaluation of a year, of all projects of the department in it. */
export function planTask({ projects }: Neighbours): CreationOfTask<PlanTask, Planning> {
  return defineTaskCreation({
    process: taskProcess,
    name: 'planTask',
    input: PlanTask,
    likely: true,
    mayBeTakenBy: mayRunTask,
    async gather(tx, { input, happenedAt }) {
      const today = shanghaiDate(happenedAt.getTime())
      if (!input) return { today, projects: [], taken: [] }
      await holdTaskYear(tx, input.year)
      return {
        today,
        projects: await projects.list(tx, input.year),
        taken: (await listTaskUnits(tx, input.year)).map(({ unitId }) => unitId),
      }
    },
    beginsWith: ({ today }) => firstWords(Number(today.slice(0, 4)) - 1),
    decide({ input, known, hat }) {
      const { title, ...fields } = input
      const own = projectsUnder(hat, known.projects)
      const unitId = hat.departmentId
      if (known.taken.includes(unitId)) throw alreadyPlanned()
      return {
        fields: {
          ...fields,
          departmentName: departmentOf(own),
          projects: asTaskProjects(own),
          sentOn: null,
          drawings: [],
          summary: null,
          summaryNote: null,
          summaryOpinion: null,
          publishedOn: null,
        },
        spine: {
          title,
          unitId,
          ownerId: ownerUnder(hat),
          waits: { on: accountKey(ownerUnder(hat)), for: 'send', dueOn: null },
        },
      }
    },
  })
}

/** The year that is over is the one to be evaluated. */
function firstWords(year: number): object {
  return { year, title: `${String(year)}年度项目支出绩效自评` }
}

/** One task a year for each department; a discarded one does not count. */
export function alreadyPlanned(): Refusal {
  return new Refusal(
    'already-exists',
    label(
      '这一年的自评任务已经有了，请在原来的任务上办。',
      'There is a task for this year already; go on with that one.',
    ),
  )
}
