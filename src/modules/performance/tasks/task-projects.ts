import type { Hat } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { covers } from '#kernel/scope.ts'
import type { Project } from '../project-directory.ts'
import type { TaskProject } from './task-kind.ts'
import { mayRunTask } from './task-policy.ts'

/** Of the projects of a year, those of the department that this hat runs the year for. */
export function projectsUnder(hat: Hat, projects: readonly Project[]): readonly Project[] {
  return projects.filter(({ unitId }) =>
    covers(mayRunTask(hat), { state: 'draft', unitId, ownerId: null, assigneeKey: null }),
  )
}

/** The department that a year is run for, by its projects; a year without any is refused. */
export function departmentOf([first]: readonly Project[]): string {
  if (first) return first.departmentName
  throw new Refusal(
    'not-ready',
    label('这一年还没有项目，没有可评的。', 'There is no project of that year to be evaluated.'),
    [{ path: '/year', sentence: label('请核对年度。', 'Check the year.') }],
  )
}

export function asTaskProjects(projects: readonly Project[]): readonly TaskProject[] {
  return projects.map(({ id, code, name, unitId }) => ({ id, code, name, unitId }))
}
