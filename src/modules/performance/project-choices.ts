import { isWithinReach, type Hat } from '#kernel/actor.ts'
import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Choice, FaceContext } from '#platform/records/record-book.ts'
import type { Neighbours } from './project-directory.ts'

/** The projects of this year and the two before in whose unit this person may do what the form is for, the latest first. */
export async function projectChoices(
  tx: Tx,
  { projects }: Neighbours,
  context: Pick<FaceContext, 'actor' | 'now'> & { readonly permission: (hat: Hat) => Scope },
): Promise<{ readonly projectId: readonly Choice[] }> {
  const { actor, permission } = context
  const year = currentYear(context)
  const listed = []
  for (const one of [year, year - 1, year - 2]) listed.push(...(await projects.list(tx, one)))
  return {
    projectId: listed
      .filter(({ unitId }) => {
        const place = { state: 'draft', unitId, ownerId: null, assigneeKey: null }
        return isWithinReach(actor, permission, place)
      })
      .map((one) => ({ value: one.id, label: `${String(one.year)} ${one.name}（${one.code}）` })),
  }
}

export function currentYear({ now }: Pick<FaceContext, 'now'>): number {
  return yearOf(shanghaiDate(now.getTime()))
}
