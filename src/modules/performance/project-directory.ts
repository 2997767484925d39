import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { IndicatorQuestion } from '#platform/indicators/indicator.ts'
import type { Module } from '#platform/module.ts'
import type { BudgetLine } from './evaluations/self-evaluation.ts'

/** What this module must know of a budget project; given by whoever keeps projects. */
export interface Project {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly year: number
  readonly unitId: string
  readonly departmentName: string
  /** The document it rests on, e.g. its number and title. */
  readonly basisText: string
}

/** The one way to budget projects from here. */
export interface ProjectDirectory {
  find(tx: Tx, projectId: string): Promise<Project | undefined>
  list(tx: Tx, year: number): Promise<readonly Project[]>
  /** The budget by source of funds, without the total; the subject of the question is the project. */
  readLines(tx: Tx, question: IndicatorQuestion): Promise<readonly BudgetLine[]>
}

export interface Holder {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  /** Where he holds it: the unit asked about, or the nearest one above. */
  readonly unitId: string
}

/** A member of the leading group, as the report names him. */
export interface GroupMember {
  readonly name: string
  /** E.g. `组长（局长）`. */
  readonly post: string
}

/** Who holds a post, and who sits in the leading group; given by the module that keeps people. */
export interface StaffDirectory {
  findHolders(tx: Tx, role: string, unitId: string, onDate: string): Promise<readonly Holder[]>
  listLeadingGroup(tx: Tx, unitId: string, onDate: string): Promise<readonly GroupMember[]>
}

/** What the rest of the house gives this module at start; figures come through the registry of `modules`. */
export interface Neighbours {
  readonly projects: ProjectDirectory
  readonly staff: StaffDirectory
  readonly modules: () => readonly Module[]
}

export async function getProject(
  tx: Tx,
  { projects }: Neighbours,
  projectId: string,
): Promise<Project> {
  const project = await projects.find(tx, projectId)
  if (project) return project
  throw new Refusal('not-found', label('没有这个项目。', 'There is no such project.'), [
    { path: '/projectId', sentence: label('请选项目。', 'Choose a project.') },
  ])
}
