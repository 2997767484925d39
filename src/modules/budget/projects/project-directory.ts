import type { Actor } from '#kernel/actor.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { Choice, ChoiceReader } from '#platform/records/record-book.ts'
import { sql, type RawBuilder } from 'kysely'
import type { BasisDocument } from './project.ts'
import type { ProjectState } from './project-process.ts'
import { maySeeProject } from './project-policy.ts'

/** A project as other parts of the house know it. What became of its money is in the indicators. */
export interface ProjectEntry {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly nameEnglish: string | null
  readonly year: number
  readonly unitId: string
  readonly state: ProjectState
  readonly documents: readonly BasisDocument[]
}

const listedMax = 1000

export async function findProject(tx: Tx, id: string): Promise<ProjectEntry | undefined> {
  return (await readEntries(tx, sql<boolean>`p.id = ${id}`))[0]
}

/** The projects of a budget year, by code. */
export async function listProjects(tx: Tx, year: number): Promise<readonly ProjectEntry[]> {
  return readEntries(tx, sql<boolean>`p.year = ${year}`)
}

/** The approved projects that this person may see, the latest year first: what a claim may be filed on. */
export async function listClaimable(tx: Tx, actor: Actor): Promise<readonly ProjectEntry[]> {
  const visible = scopeCondition(scopeOf(actor, maySeeProject))
  return readEntries(tx, sql<boolean>`r.state = 'approved' and ${visible}`)
}

/** The projects that this person may see, the latest year first. */
export async function listVisible(tx: Tx, actor: Actor): Promise<readonly ProjectEntry[]> {
  return readEntries(tx, scopeCondition(scopeOf(actor, maySeeProject)))
}

/** The visible projects, to narrow a list by. */
export async function projectChoices(
  tx: Tx,
  { actor, language }: ChoiceReader,
): Promise<readonly Choice[]> {
  const projects = await listVisible(tx, actor)
  return projects.map(({ id, year, name, nameEnglish }) => ({
    value: id,
    label: `${String(year)} ${language === 'en' ? (nameEnglish ?? name) : name}`,
  }))
}

async function readEntries(
  tx: Tx,
  condition: RawBuilder<boolean>,
): Promise<readonly ProjectEntry[]> {
  const { rows } = await sql<ProjectEntry>`
    select p.id, p.code, p.name, p.name_english, p.year, r.unit_id, r.state, p.documents
    from budget.project p join platform.record r on r.id = p.id
    where ${condition} order by p.year desc, p.code collate "C" limit ${listedMax}`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows
}
