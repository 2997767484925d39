import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { takenBy, type Taken } from './basis.ts'
import type { ClaimContent } from './claim.ts'

type Drawing = Pick<ClaimContent, 'basisId' | 'lines'>

/** What claims other than this one take of a contract or allotment. Decided by only after its record is locked. */
export async function readTaken(
  tx: Tx,
  basisId: string,
  exceptClaimId: string | null,
): Promise<Taken> {
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.basisUse')
    .select(({ fn }) => ['part', fn.sum<string>('amountFen').as('fen')])
    .where('basisId', '=', basisId)
    .$if(exceptClaimId !== null, (query) => query.where('claimId', '<>', exceptClaimId ?? ''))
    .groupBy('part')
    .execute()
  return Object.fromEntries(rows.map(({ part, fen }) => [part, Number(fen)]))
}

/** What a claim now takes of its basis, written as the difference to what it took before. */
export function useBasis(
  tx: Tx,
  use: {
    readonly claimId: string
    readonly before: Drawing | null
    readonly after: Drawing | null
    readonly happenedAt: Date
    readonly journalId: number
  },
): void {
  const { before, after, ...step } = use
  const rows = [...differences(before, -1), ...differences(after, 1)].map((row) => ({
    ...step,
    ...row,
  }))
  if (rows.length === 0) return
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.basisUse').values(rows))
}

function differences(drawing: Drawing | null, sign: 1 | -1) {
  const { basisId } = drawing ?? { basisId: null }
  if (drawing === null || basisId === null) return []
  return Object.entries(takenBy(drawing)).map(([part, fen]) => ({
    basisId,
    part,
    amountFen: sign * fen,
  }))
}
