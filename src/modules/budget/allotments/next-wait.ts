import type { Wait } from '#kernel/action.ts'
import { accountKey, postKey } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { WorkingCalendar } from '#kernel/working-calendar.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { findHoldersByRole } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import type { Allotment } from './allotment-kind.ts'
import { readAllotmentRule, type AllotmentRule } from './allotment-rule.ts'
import { readStandings } from './allotment-store.ts'
import { mayBePaid, wantingOf, type TownStanding } from './town-standing.ts'

/** What a decided table waits for, found from where its towns stand. */
export interface Surroundings {
  readonly rule: AllotmentRule
  readonly calendar: WorkingCalendar
  readonly standings: readonly TownStanding[]
}

/** Reads it all at once. `take` holds the table, so no claim can draw on it meanwhile. */
export async function readSurroundings(
  tx: Tx,
  allotment: Pick<Allotment, 'id' | 'towns'>,
  happenedAt: Date,
): Promise<Surroundings> {
  const [rule, calendar, standings] = await Promise.all([
    readAllotmentRule(tx, shanghaiDate(happenedAt.getTime())),
    loadWorkingCalendar(tx),
    readStandings(tx, allotment),
  ])
  return { rule, calendar, standings }
}

/**
 * What its clerk does next: first the receipts for what was paid, each within the county's days; then what may be paid;
 * then what must be accepted; at last nothing but closing.
 */
export function nextWait(
  { ownerId, paymentOrder }: Pick<Allotment, 'ownerId' | 'paymentOrder'>,
  { rule, calendar, standings }: Surroundings,
): Wait | null {
  if (ownerId === null) return null
  const on = accountKey(ownerId)
  const wanting = (what: ReturnType<typeof wantingOf>[number]) =>
    standings.filter((standing) => wantingOf(standing).includes(what))
  const paidOn = wanting('receipt')
    .flatMap(({ lastPaidOn }) => lastPaidOn ?? [])
    .toSorted()[0]
  if (paidOn !== undefined) {
    const dueOn = addWorkingDays(calendar, paidOn, rule.receiptWorkingDays)
    return { on, for: 'receipts', dueOn }
  }
  if (wanting('payment').some((standing) => mayBePaid({ paymentOrder }, standing)))
    return { on, for: 'pay', dueOn: null }
  const planned = wanting('acceptance')
    .map(({ share }) => share.plannedOn)
    .toSorted()[0]
  if (planned !== undefined) return { on, for: 'accept', dueOn: planned }
  return { on, for: 'close', dueOn: null }
}

/** A table that is drawn up waits for whoever decides it: the first role of the rule that somebody else holds. */
export async function waitOnDecider(
  tx: Tx,
  unitId: string,
  { persons, happenedAt }: { readonly persons: readonly string[]; readonly happenedAt: Date },
): Promise<Wait> {
  const onDate = shanghaiDate(happenedAt.getTime())
  const { decidedBy } = await readAllotmentRule(tx, onDate)
  const byRole = await findHoldersByRole(tx, { roles: decidedBy, unitId, onDate })
  for (const role of decidedBy) {
    const holder = byRole.get(role)?.find(({ personId }) => !persons.includes(personId))
    if (holder) return { on: postKey(role, holder.unitId), for: 'decide', dueOn: null }
  }
  throw new Refusal(
    'signer-undetermined',
    label(
      '这个单位现在没有人能确定分配表。请安全管理员授岗（如分管领导），再拟定。',
      'Nobody may decide allotments for this unit now. Ask the security administrator to give the post, e.g. of leader in charge, then draw it up.',
    ),
  )
}
