import type { RecordKind, RecordOf } from '#platform/actions/record-kind.ts'
import { maySeeProject } from './project-policy.ts'
import { projectProcess, type ProjectState } from './project-process.ts'
import type { ProjectFields } from './project.ts'

export const projectKind: RecordKind<ProjectState, keyof typeof projectProcess.actions> = {
  process: projectProcess,
  table: 'budget.project',
  collection: 'projects',
  maySee: maySeeProject,
  waits: {},
}

export type Project = RecordOf<ProjectState, ProjectFields>
