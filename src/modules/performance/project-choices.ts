import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Choice, FaceContext } from '#platform/records/record-book.ts'
import type { Neighbours } from './project-directory.ts'

/** The projects of this year and the one before, to choose from. */
export async function projectChoices(
  tx: Tx,
  { projects }: Neighbours,
  context: FaceContext,
): Promise<{ readonly projectId: readonly Choice[] }> {
  const year = currentYear(context)
  const listed = [...(await projects.list(tx, year)), ...(await projects.list(tx, year - 1))]
  const each = new Map(listed.map((one) => [one.id, one]))
  return {
    projectId: [...each.values()].map((one) => ({
      value: one.id,
      label: `${one.code} ${one.name}`,
    })),
  }
}

export function currentYear({ now }: Pick<FaceContext, 'now'>): number {
  return yearOf(shanghaiDate(now.getTime()))
}
