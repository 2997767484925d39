import type { Actor, Hat } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Claim } from './claim-kind.ts'
import { claimProcess } from './claim-process.ts'
import { listPayments } from './claim-store.ts'
import { earlierHands } from './hands-before.ts'
import { judge, separationRefused, type EarlierHand } from '../signing/separation.ts'
import type { Signature } from '../signing/signature.ts'
import { listStanding } from '../signing/signature-store.ts'
import { handOf } from '../signing/signed-content.ts'
import { bookingLabel, findPaymentPost, paymentLabel, type Way } from '../signing/signers.ts'
import { signerUndetermined, type PinnedChain } from '../signing/signing-chain.ts'

/** What paying and booking know of those who came before. */
export interface PaymentHands {
  readonly chain: PinnedChain
  readonly signatures: readonly Signature[]
  readonly lastSignedAt: Date | null
}

/**
 * Refuses a cashier who claimed, checked or approved, and a bookkeeper who claimed, approved or paid, in person or for
 * a colleague. The form is not even offered to them.
 */
export async function readPaymentHands(
  tx: Tx,
  claim: Claim,
  {
    actor,
    hat,
    duty,
  }: { readonly actor: Actor; readonly hat: Hat; readonly duty: 'pay' | 'record' },
): Promise<PaymentHands> {
  const { chain, claimantPersonId } = claim
  if (!chain) throw signerUndetermined(claimProcess.label)
  const [signatures, paid] = await Promise.all([
    listStanding(tx, claim.id),
    duty === 'record' ? cashiersOf(tx, claim.id) : [],
  ])
  const earlier = [...earlierHands({ claimantPersonId, chain, signatures }), ...paid]
  const verdict = judge(handOf(actor, hat, duty), earlier, chain.samePerson)
  if (!verdict.allowed) throw separationRefused(verdict.by)
  return { chain, signatures, lastSignedAt: signatures.at(-1)?.signedAt ?? null }
}

/** How far the claim is signed as it is paid, given back or booked, kept with that: signatures may be made void later. */
export function stepsOf({ chain, signatures }: PaymentHands): {
  readonly stepsRequired: number
  readonly stepsSigned: number
} {
  return {
    stepsRequired: chain.steps.length,
    stepsSigned: new Set(signatures.map(({ step }) => step)).size,
  }
}

async function cashiersOf(tx: Tx, claimId: string): Promise<readonly EarlierHand[]> {
  const payments = await listPayments(tx, claimId)
  return payments
    .filter(({ kind }) => kind === 'payment')
    .map(({ personId }) => ({ duty: 'pay', label: paymentLabel, persons: [personId] }))
}

/** Who books the claim once it is paid: a key and the last day for it. */
export function findBookingWait(
  way: Way,
  claim: Claim,
  { chain, signatures, happenedAt }: PaymentHands & { readonly happenedAt: Date },
): ReturnType<typeof findPaymentPost> {
  return findPaymentPost(
    way,
    {
      unitId: claim.unitId,
      ownerId: claim.ownerId ?? '',
      claimantPersonId: claim.claimantPersonId,
      chain,
      signatures,
      happenedAt,
    },
    { ...chain.booking, duty: 'record', label: bookingLabel },
  )
}
