import { Refusal } from '#kernel/refusal.ts'
import { sql } from 'kysely'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { refusalOf } from './batches.ts'

/** One of many that is refused, by its place in the list. */
export interface Refused {
  readonly place: number
  readonly refusal: Refusal
}

interface Parted<Fit> {
  readonly fit: readonly Fit[]
  readonly refused: readonly Refused[]
}

/** Those that may go on, and the refusals of the others. */
export function parted<Fit extends object>(all: readonly (Fit | Refused)[]): Parted<Fit> {
  const isRefused = (one: Fit | Refused): one is Refused => 'refusal' in one
  return {
    fit: all.filter((one): one is Fit => !isRefused(one)),
    refused: all.filter(isRefused),
  }
}

/** What the work gives, or the refusal that it threw. */
export function attempt<Fit>(place: number, work: () => Fit): Fit | Refused {
  try {
    return work()
  } catch (error) {
    return { place, refusal: refusalOf(error) }
  }
}

/**
 * Gathers for all and decides one by one. When some are refused, what gathering wrote is undone and the rest is
 * gathered anew: a number taken for one that is refused would leave a gap in its series.
 */
export async function gatherUntilNoneIsRefused<
  One extends { readonly place: number },
  Known,
  Fit extends object,
>(
  tx: Tx,
  all: readonly One[],
  gather: (tx: Tx, asked: readonly One[]) => Promise<readonly (Known | Refusal)[]>,
  decide: (one: One, known: Known) => Fit,
): Promise<Parted<Fit>> {
  const tables = tablesOf<'platform'>(tx)
  await sql`savepoint before_gathering`.execute(tables)
  const refused: Refused[] = []
  for (let left = all; left.length > 0;) {
    const known = await gather(tx, left)
    const decided = left.map((one, place) => decideOne(one, known[place], decide))
    const outcome = parted(decided)
    refused.push(...outcome.refused)
    if (outcome.refused.length === 0) return { fit: outcome.fit, refused }
    await sql`rollback to savepoint before_gathering`.execute(tables)
    const gone = new Set(outcome.refused.map(({ place }) => place))
    left = left.filter(({ place }) => !gone.has(place))
  }
  return { fit: [], refused }
}

function decideOne<One extends { readonly place: number }, Known, Fit extends object>(
  one: One,
  known: Known | Refusal | undefined,
  decide: (one: One, known: Known) => Fit,
): Fit | Refused {
  if (known === undefined)
    throw new Error('An action gathered for fewer records than it was asked.')
  if (known instanceof Refusal) return { place: one.place, refusal: known }
  return attempt(one.place, () => decide(one, known))
}
