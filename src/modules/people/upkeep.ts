import { shanghaiDate } from '#kernel/dates.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { accountKind } from './account-kind.ts'
import { listUnusedAccounts } from './account-store.ts'
import { lapseDelegation } from './actions/lapse-delegation.ts'
import { stopAccount } from './actions/stop-account.ts'
import { delegationKind } from './delegation-kind.ts'
import { listLapsedDelegations } from './delegation-store.ts'
import { findSignInRules } from './sign-in-rules.ts'
import { systemActor } from './system-actor.ts'

type UpkeepHouse = Pick<House, 'database' | 'visitors'>

/** Stops the accounts that nobody has used for as long as the rule allows; gives how many. */
export async function stopUnusedAccounts(house: UpkeepHouse, now: Date): Promise<number> {
  const stopped = await inTransaction(house.database, async (tx) => {
    const { unusedDaysMax } = await findSignInRules(tx, now)
    const unused = await listUnusedAccounts(
      tx,
      new Date(now.getTime() - unusedDaysMax * 86_400_000),
    )
    for (const recordId of unused) {
      await take(tx, accountKind, stopAccount, {
        recordId,
        version: null,
        actor: systemActor,
        input: { reason: `${String(unusedDaysMax)} 天未登录` },
        happenedAt: now,
      })
    }
    return unused.length
  })
  house.visitors.drop()
  return stopped
}

/** Ends the delegations whose last day is over. They give no hat since that day; this says so in their state. */
export async function lapseDelegations(house: UpkeepHouse, now: Date): Promise<number> {
  return inTransaction(house.database, async (tx) => {
    const lapsed = await listLapsedDelegations(tx, shanghaiDate(now.getTime()))
    for (const recordId of lapsed) {
      await take(tx, delegationKind, lapseDelegation, {
        recordId,
        version: null,
        actor: systemActor,
        input: {},
        happenedAt: now,
      })
    }
    return lapsed.length
  })
}
