import type { Actor } from '#kernel/actor.ts'
import { say, type Language } from '#kernel/label.ts'
import { every, stateIn } from '#kernel/scope.ts'
import { getUnits } from '#modules/people/index.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { Choice } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { listClasses } from './class-store.ts'
import { sourceCodes, sourceLabels } from './funds.ts'
import { maySeeProject } from './project-policy.ts'

/** The classes a line may have: those that have none below them. */
export async function classChoices(tx: Tx, onDate: string): Promise<readonly Choice[]> {
  const classes = await listClasses(tx, onDate)
  const parents = new Set(classes.map(({ parentCode }) => parentCode))
  return classes
    .filter(({ code }) => !parents.has(code))
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
}

export function sourceChoices(language: Language): readonly Choice[] {
  return sourceCodes.map((code) => ({ value: code, label: say(sourceLabels[code], language) }))
}

/** The approved projects on which this actor may claim, newest year first. */
export async function projectChoices(tx: Tx, actor: Actor): Promise<readonly Choice[]> {
  const scope = every(scopeOf(actor, maySeeProject), stateIn('approved'))
  const { rows } = await sql<{ id: string; name: string; year: number }>`
    select p.id, p.name, p.year from budget.project p join platform.record r on r.id = p.id
    where r.kind = 'budget.project' and ${scopeCondition(scope)}
    order by p.year desc, p.code limit 500`.execute(tablesOf<'budget'>(tx))
  return rows.map(({ id, name, year }) => ({ value: id, label: `${String(year)} ${name}` }))
}

/** The units for which this actor may plan a project. */
export async function unitChoices(tx: Tx, actor: Actor): Promise<readonly Choice[]> {
  const reached = actor.hats.flatMap((hat) => {
    const reach = hat.grants['budget.project.plan']
    return reach === undefined || reach === 'county' ? [hat.unitId] : reach
  })
  const units = await getUnits(tx, [...new Set(reached)])
  return [...units.values()].map(({ id, name }) => ({ value: id, label: name }))
}
