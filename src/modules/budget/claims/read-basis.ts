import type { Tx } from '#platform/database/transaction.ts'
import { findContractBasis } from '../contracts/contract-basis.ts'
import { findAllotmentBasis } from '../allotments/allotment-basis.ts'
import type { Basis, BasisStanding } from './basis.ts'
import { readTaken } from './basis-store.ts'
import type { ClaimKind } from './claim.ts'

/** How the basis of each kind of claim is found; a kind without one rests on nothing but its invoices. */
const findBasis: Readonly<
  Partial<Record<ClaimKind, (tx: Tx, id: string) => Promise<Basis | null>>>
> = {
  contract: findContractBasis,
  allotment: findAllotmentBasis,
}

/** The contract or allotment as it stands now, or null. */
export async function readBasis(
  tx: Tx,
  { claimKind, basisId }: { readonly claimKind: ClaimKind; readonly basisId: string | null },
): Promise<Basis | null> {
  const find = findBasis[claimKind]
  return find === undefined || basisId === null ? null : find(tx, basisId)
}

/** The basis with what claims other than this one take of it. */
export async function readBasisStanding(
  tx: Tx,
  claim: Parameters<typeof readBasis>[1],
  claimId: string | null,
): Promise<BasisStanding | null> {
  const { basisId } = claim
  if (basisId === null) return null
  const [basis, takenElsewhere] = await Promise.all([
    readBasis(tx, claim),
    readTaken(tx, basisId, claimId),
  ])
  return basis && { basis, takenElsewhere }
}
