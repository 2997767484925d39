import type { Asked } from '#kernel/action.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { defineClaimAction, type Claim } from '../claims/claim-kind.ts'
import { mayTakeTurn } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { NothingToFill } from '../claims/claim-schema.ts'
import { readNames } from '../claims/claim-surroundings.ts'
import { nextStep } from '../signing/signature.ts'
import { addSignature, listStanding } from '../signing/signature-store.ts'
import { handOf, judgeHand, signedContent } from '../signing/signed-content.ts'
import { findNextWait, readWay } from '../signing/signers.ts'
import { makeSignature } from '../signing/signing.ts'
import { signerUndetermined, type ChainStep, type PinnedChain } from '../signing/signing-chain.ts'

/** The hand whose turn it is signs what he answers for, and the claim goes on to the next. */
export const signClaim = defineClaimAction({
  process: claimProcess,
  name: 'sign',
  input: NothingToFill,
  likely: true,
  mayBeTakenBy: mayTakeTurn,
  gather,
  signs: ({ record, known }) => signedContent(record, known.step, known),
  decide({ known }) {
    const { next, own } = known
    if (!next) throw signerUndetermined(claimProcess.label)
    return {
      to: next.isSigned ? 'awaiting-payment' : 'signing',
      spine: { waits: next.wait },
      noted: { step: own.step, ...(own.mark === null ? {} : { mark: own.mark }) },
    }
  },
  follow: (tx, { record, known, journalId, signatureDigest }) =>
    addSignature(tx, {
      ...known.own,
      claimId: record.id,
      digest: signatureDigest ?? '',
      journalId,
    }),
})

async function gather(tx: Tx, { record, input, actor, hat, happenedAt }: Asked<Claim, object>) {
  const { unitId, ownerId, claimantPersonId } = record
  const [signatures, names, way] = await Promise.all([
    listStanding(tx, record.id),
    readNames(tx, record),
    input === null || !record.chain
      ? null
      : readWay(tx, { chain: record.chain, unitId, happenedAt }),
  ])
  const { chain, step } = turnOf(record, signatures)
  const mark = judgeHand(handOf(actor, hat, step.duty), record, { chain, signatures })
  const own = makeSignature({ step, chain, actor, hat, mark, happenedAt })
  const known = { chain, step, signatures, own, names }
  if (!way) return { ...known, next: null }
  const next = findNextWait(way, {
    unitId,
    ownerId: ownerId ?? actor.accountId,
    claimantPersonId,
    chain,
    signatures: [...signatures, own],
    happenedAt,
  })
  return { ...known, next }
}

/** The step whose turn it is, of the chain the claim has followed since it was submitted. */
function turnOf(
  record: Claim,
  signatures: Parameters<typeof nextStep>[1],
): { readonly chain: PinnedChain; readonly step: ChainStep } {
  const step = record.chain ? nextStep(record.chain.steps, signatures) : undefined
  if (record.chain && step) return { chain: record.chain, step }
  throw signerUndetermined(claimProcess.label)
}
