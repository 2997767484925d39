import { label } from '#kernel/label.ts'
import type { EarlierHand } from '../signing/separation.ts'
import { personsOf, type Signature } from '../signing/signature.ts'
import type { PinnedChain } from '../signing/signing-chain.ts'

const claimantLabel = label('经办人', 'Claimant')

/** Who has already done what to the claim. The claimant counts from the beginning. */
export function earlierHands(standing: {
  readonly claimantPersonId: string
  readonly chain: PinnedChain
  readonly signatures: readonly Signature[]
}): readonly EarlierHand[] {
  const { chain, signatures, claimantPersonId } = standing
  return [
    { duty: 'apply', label: claimantLabel, persons: [claimantPersonId] },
    ...signatures.flatMap((signature) => {
      const step = chain.steps.find(({ code }) => code === signature.step)
      return step ? [{ duty: step.duty, label: step.label, persons: personsOf(signature) }] : []
    }),
  ]
}
