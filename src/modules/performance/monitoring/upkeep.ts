import { shanghaiDate } from '#kernel/dates.ts'
import { systemActorFor } from '#modules/people/index.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { suspendUndisposed } from '../actions/suspend-undisposed.ts'
import { monitoringKind } from './monitoring-kind.ts'
import { listUndisposed } from './monitoring-store.ts'

const upkeeper = systemActorFor(['performance.monitoring.run'])

/** Suspends what nobody decided on within its working days; gives how many. */
export async function suspendUndisposedOf(
  { database }: Pick<House, 'database'>,
  now: Date,
): Promise<number> {
  return inTransaction(database, async (tx) => {
    const late = await listUndisposed(tx, shanghaiDate(now.getTime()))
    for (const recordId of late)
      await take(tx, monitoringKind, suspendUndisposed, {
        ...{ recordId, version: null, actor: upkeeper, input: {}, happenedAt: now },
      })
    return late.length
  })
}
