import type { Wait } from '#kernel/action.ts'
import { accountKey, postKey } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import type { WorkingCalendar } from '#kernel/working-calendar.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { findHoldersOfPermission, type Holder } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { readTreasuryRules, type TreasuryRules } from './treasury-rules.ts'
import { countOpen } from './treasury-rows.ts'
import { cashiersOf, settlersOf, type TreasuryStanding } from './treasury-standing.ts'

/** Who may match the lists of a department, and how long each step may take. */
export interface TreasuryWay {
  readonly rules: TreasuryRules
  readonly holders: readonly (Holder & { readonly role: string })[]
  readonly calendar: WorkingCalendar
}

export async function readTreasuryWay(
  tx: Tx,
  { unitId, happenedAt }: { readonly unitId: string; readonly happenedAt: Date },
): Promise<TreasuryWay> {
  const onDate = shanghaiDate(happenedAt.getTime())
  const [rules, holders, calendar] = await Promise.all([
    readTreasuryRules(tx, onDate),
    findHoldersOfPermission(tx, { permission: 'budget.treasury.import', unitId, onDate }),
    loadWorkingCalendar(tx),
  ])
  return { rules, holders, calendar }
}

/** The importer has it in hand until nothing is left. */
export function waitOnImporter(
  { rules, calendar }: TreasuryWay,
  list: { readonly importerAccountId: string },
  step: { readonly for: 'map' | 'match' | 'settle'; readonly happenedAt: Date },
): Wait {
  const today = shanghaiDate(step.happenedAt.getTime())
  return {
    on: accountKey(list.importerAccountId),
    for: step.for,
    dueOn: addWorkingDays(calendar, today, rules.settleWorkingDays),
  }
}

/** Whose turn it is: the importer's while something is open, then that of someone who neither paid nor settled anything. */
export function findTreasuryWait(
  way: TreasuryWay,
  list: { readonly importerAccountId: string },
  now: { readonly standing: TreasuryStanding; readonly happenedAt: Date },
): Wait {
  const settle = waitOnImporter(way, list, { for: 'settle', happenedAt: now.happenedAt })
  if (countOpen(now.standing, way.rules.window) > 0) return settle
  const barred = new Set([...settlersOf(now.standing), ...cashiersOf(now.standing)])
  const confirmer = way.holders.find(({ personId }) => !barred.has(personId))
  // Where nobody else may confirm it, whoever has it must see to it that somebody can.
  return {
    ...settle,
    for: 'confirm',
    on: confirmer ? postKey(confirmer.role, confirmer.unitId) : settle.on,
  }
}
