import type { Neighbours, Project } from '../project-directory.ts'
import { holdTaskYear } from '../project-lock.ts'
import { defineTaskAction, type ActionOnTask } from '../tasks/task-kind.ts'
import { mayRunTask } from '../tasks/task-policy.ts'
import { taskProcess } from '../tasks/task-process.ts'
import { asTaskProjects, departmentOf, projectsUnder } from '../tasks/task-projects.ts'
import { PlanTask } from '../tasks/task-schema.ts'
import { listTaskUnits } from '../tasks/task-store.ts'
import { alreadyPlanned } from './plan-task.ts'

/** Changes what was planned before it is sent; the projects are those of the year as they are now. */
export function editTask({ projects }: Neighbours): ActionOnTask<PlanTask, readonly Project[]> {
  return defineTaskAction({
    process: taskProcess,
    name: 'edit',
    input: PlanTask,
    mayBeTakenBy: mayRunTask,
    async gather(tx, { record, input, hat }) {
      if (!input) return []
      await holdTaskYear(tx, input.year)
      const others = await listTaskUnits(tx, input.year)
      if (others.some(({ id, unitId }) => unitId === record.unitId && id !== record.id))
        throw alreadyPlanned()
      return projectsUnder(hat, await projects.list(tx, input.year))
    },
    beginsWith: ({ year, title, basis, reportBy }) => ({ year, title, basis, reportBy }),
    decide({ input, known }) {
      const { title, ...fields } = input
      return {
        changes: {
          ...fields,
          departmentName: departmentOf(known),
          projects: asTaskProjects(known),
        },
        spine: { title },
      }
    },
  })
}
