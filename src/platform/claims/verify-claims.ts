import type { Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { computeFigure, findIndicator, type Figure } from '../indicators/read-figure.ts'
import { resolveAsOf, type AsOf } from '../journal/as-of.ts'
import type { Claim } from './claim-store.ts'

/** A claim asked again: as of its own seal, and as of now. */
export interface VerifiedClaim {
  readonly claim: Claim
  /** What is answered now for the claim's own moment; null when the county no longer keeps this indicator. */
  readonly then: Figure | null
  readonly now: Figure | null
  /**
   * `broken`: the claim's own moment gives another answer, so something is wrong with the register itself.
   * `moved`: records that came later changed it.
   */
  readonly outcome: 'stands' | 'moved' | 'broken'
  /** The same answer from another statement: the program counts in another way than it did. */
  readonly isAskedOtherwise: boolean
}

/** Asks every claim again, twice. */
export async function verifyClaims(
  house: Pick<House, 'modules'>,
  tx: Tx,
  claims: readonly Claim[],
): Promise<readonly VerifiedClaim[]> {
  const latest = await resolveAsOf(tx, 'latest')
  const moments = new Map<string, Promise<AsOf>>()
  const momentAskedOnce = (claim: Claim): Promise<AsOf> => {
    const key = `${String(claim.sealNumber)}:${String(claim.journalIdMax)}`
    const moment = moments.get(key) ?? momentOf(tx, claim)
    moments.set(key, moment)
    return moment
  }
  // All together: a report has some twenty claims, and one after the other each waits for the database twice.
  return Promise.all(
    claims.map(async (claim) =>
      verifyClaim(house, tx, claim, { moment: await momentAskedOnce(claim), latest }),
    ),
  )
}

async function verifyClaim(
  house: Pick<House, 'modules'>,
  tx: Tx,
  claim: Claim,
  { moment, latest }: { readonly moment: AsOf; readonly latest: AsOf },
): Promise<VerifiedClaim> {
  if (!findIndicator(house, claim.code))
    return { claim, then: null, now: null, outcome: 'broken', isAskedOtherwise: false }
  const question = {
    code: claim.code,
    period: { from: claim.periodFrom, to: claim.periodTo },
    subject: claim.subject,
  }
  const [then, now] = await Promise.all([
    computeFigure(house, tx, { ...question, asOf: moment }),
    computeFigure(house, tx, { ...question, asOf: latest }),
  ])
  const { value, recordCount, queryDigest } = claim
  const isBroken = then.answer.value !== value || then.answer.recordCount !== recordCount
  const hasMoved = now.answer.value !== value
  return {
    claim,
    then,
    now,
    outcome: isBroken ? 'broken' : hasMoved ? 'moved' : 'stands',
    isAskedOtherwise: then.queryDigest !== queryDigest,
  }
}

/** A claim made before its newest rows were sealed counted every row up to the last; any other asks its seal. */
async function momentOf(tx: Tx, claim: Claim): Promise<AsOf> {
  const { sealNumber, journalIdMax, provisional, asOfAt } = claim
  if (!provisional && sealNumber > 0) return resolveAsOf(tx, { seal: sealNumber })
  return {
    sealNumber,
    sealDigest: '',
    journalIdMax,
    lateJournalIds: [],
    provisional,
    at: asOfAt.toISOString(),
  }
}
