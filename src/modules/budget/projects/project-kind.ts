import type { Action } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import { defineAction, type RecordKind, type RecordOf } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { maySeeProject } from './project-policy.ts'
import { projectProcess, type ProjectState } from './project-process.ts'
import type { ProjectFields } from './project.ts'

export const projectKind: RecordKind<ProjectState, keyof typeof projectProcess.actions> = {
  process: projectProcess,
  table: 'budget.project',
  collection: 'projects',
  maySee: maySeeProject,
  waits: { approve: label('批复后登记', 'Record the approval') },
}

export type Project = RecordOf<ProjectState, ProjectFields>

/** Declares an action on a project. */
export function defineProjectAction<Name extends keyof typeof projectProcess.actions, Input, Known>(
  action: Action<Tx, ProjectState, Name, Project, ProjectFields, Input, Known>,
): Action<Tx, ProjectState, Name, Project, ProjectFields, Input, Known> {
  return defineAction(action)
}
