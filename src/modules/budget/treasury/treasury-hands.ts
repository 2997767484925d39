import type { Asked } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isSamePerson, personsBehind } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { TreasuryList } from './treasury-kind.ts'
import { readStanding } from './treasury-sides.ts'
import { cashiersOf, type TreasuryStanding } from './treasury-standing.ts'
import { lockMatching } from './treasury-store.ts'
import { readTreasuryWay, type TreasuryWay } from './treasury-wait.ts'

/** What every hand in a match knows. */
export interface KnownOfTreasury {
  readonly way: TreasuryWay
  readonly standing: TreasuryStanding
  /** The persons who act: one, or a delegate with the one he acts for. */
  readonly persons: readonly string[]
}

/** Reads both sides; refuses whoever recorded one of the payments. The form is not even offered to them. */
export async function gatherTreasury(
  tx: Tx,
  { record, input, actor, hat, happenedAt }: Asked<TreasuryList, unknown>,
): Promise<KnownOfTreasury> {
  if (input !== null) await lockMatching(tx)
  const way = await readTreasuryWay(tx, { unitId: record.unitId, happenedAt })
  const standing = await readStanding(tx, record, way.rules.window)
  const persons = personsBehind(actor, hat)
  refuseCashier(persons, cashiersOf(standing))
  return { way, standing, persons }
}

export function refuseCashier(persons: readonly string[], cashiers: readonly string[]): void {
  if (!isSamePerson(persons, cashiers)) return
  throw new Refusal(
    'separation-of-duties',
    label(
      '这里有您（或您代的人）登记的支付，核对要换别人办。',
      'You, or the one you act for, recorded payments here. Somebody else must match them.',
    ),
  )
}
