import { systemActorFor } from '#modules/people/index.ts'
import type { RecordRef } from '#platform/actions/lock-records.ts'
import { take } from '#platform/actions/take.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { followPayments } from '../actions/follow-payments.ts'
import { allotmentKind } from '../allotments/allotment-kind.ts'
import type { ClaimContent } from './claim.ts'

type Paid = Pick<ClaimContent, 'claimKind' | 'basisId' | 'projectId'>

/** The project whose money the claim takes, and the contract or allotment it is paid on: locked together, in one order. */
export function moneyOf({ claimKind, basisId, projectId }: Paid): readonly RecordRef[] {
  const project = { kind: 'budget.project', id: projectId }
  return basisId === null ? [project] : [project, { kind: `budget.${claimKind}`, id: basisId }]
}

/** Lets the allotment follow when the claim on it was paid or its payment came back. */
export async function tellBasis(
  tx: Tx,
  { claimKind, basisId }: Paid,
  happenedAt: Date,
): Promise<void> {
  if (claimKind !== 'allotment' || basisId === null) return
  await take(tx, allotmentKind, followPayments, {
    recordId: basisId,
    version: null,
    actor: systemActorFor(['budget.payment.record']),
    input: {},
    happenedAt,
  })
}
