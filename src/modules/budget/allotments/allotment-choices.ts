import { isWithinReach, type Actor } from '#kernel/actor.ts'
import { say, type Label, type Language } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { getUnits } from '#modules/people/index.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { Choice } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { listVisible } from '../projects/project-directory.ts'
import type { Allotment } from './allotment-kind.ts'
import { mayDrawUpAllotment, maySeeAllotment } from './allotment-policy.ts'
import { titleOf } from './allotment-basis.ts'
import { readStandings } from './allotment-store.ts'
import { wantingOf } from './town-standing.ts'

const offeredMax = 200

/** The decided tables that this person may see and the towns on each: what a claim may be paid on. */
export async function payableChoices(
  tx: Tx,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): Promise<{ readonly allotmentId: readonly Choice[]; readonly towns: readonly Choice[] }> {
  const { rows } = await sql<Pick<Allotment, 'id' | 'number' | 'name' | 'towns'>>`
    select a.id, r.number, a.name, a.towns from budget.allotment a join platform.record r on r.id = a.id
    where r.state in ('decided', 'paid-out') and ${scopeCondition(scopeOf(actor, maySeeAllotment))}
    order by r.number desc limit ${offeredMax}`.execute(tablesOf<'budget'>(tx))
  const under = new Map<string, string[]>()
  for (const { id, towns } of rows)
    for (const { townId } of towns) under.set(townId, [...(under.get(townId) ?? []), id])
  const towns = await townChoices(tx, [...under.keys()], language)
  return {
    allotmentId: rows.map((row) => ({ value: row.id, label: titleOf(row) })),
    towns: towns.map((town) => ({ ...town, under: under.get(town.value) ?? [] })),
  }
}

/** A table as its project's page names it. */
export type ListedAllotment = Pick<Allotment, 'id' | 'number' | 'name' | 'totalFen' | 'state'>

/** The tables on a project that this person may see, the latest first. */
export async function listAllotments(
  tx: Tx,
  projectId: string,
  actor: Actor,
): Promise<readonly ListedAllotment[]> {
  const { rows } = await sql<ListedAllotment>`
    select a.id, r.number, a.name, a.total_fen, r.state from budget.allotment a
      join platform.record r on r.id = a.id
    where a.project_id = ${projectId} and ${scopeCondition(scopeOf(actor, maySeeAllotment))}
    order by a.id desc limit ${offeredMax}`.execute(tablesOf<'budget'>(tx))
  return rows
}

/** The approved projects on which this person may draw up a table. */
export async function projectChoices(tx: Tx, actor: Actor): Promise<readonly Choice[]> {
  const projects = await listVisible(tx, actor)
  return projects
    .filter((project) => {
      const spine = { ...project, ownerId: null, assigneeKey: null }
      return project.state === 'approved' && isWithinReach(actor, mayDrawUpAllotment, spine)
    })
    .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))
}

/** The towns of one table; for a receipt those that still owe one, with what is to be received. */
export async function sharedTowns(
  tx: Tx,
  allotment: Allotment,
  { action, language }: { readonly action: string; readonly language: Language },
): Promise<readonly Choice[]> {
  const standings = await readStandings(tx, allotment)
  const offered =
    action === 'receive'
      ? standings.filter((standing) => wantingOf(standing).includes('receipt'))
      : standings
  const choices = await townChoices(
    tx,
    offered.map(({ share }) => share.townId),
    language,
  )
  const fenOf = (townId: string): number => {
    const one = offered.find(({ share }) => share.townId === townId)
    if (one === undefined) return 0
    return action === 'receive' ? one.paidFen - one.receivedFen : one.share.amountFen
  }
  return choices.map(({ value, label }) => ({
    value,
    label: `${label} ${sayYuan(fenOf(value))}`,
  }))
}

async function townChoices(
  tx: Tx,
  ids: readonly string[],
  language: Language,
): Promise<readonly Choice[]> {
  const units = await getUnits(tx, ids)
  return ids.map((value) => {
    const unit = units.get(value)
    const words: Label = { zh: unit?.name ?? '—', en: unit?.nameEnglish ?? unit?.name ?? '—' }
    return { value, label: say(words, language) }
  })
}
