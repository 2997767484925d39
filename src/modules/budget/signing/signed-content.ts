import type { SignedContent } from '#kernel/action.ts'
import type { Actor, Hat } from '#kernel/actor.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { valueOf } from '../claims/claim-content.ts'
import type { Claim } from '../claims/claim-kind.ts'
import type { ClaimNames } from '../claims/claim-surroundings.ts'
import { factsOf } from '../claims/claim-words.ts'
import { judge, separationRefused, type NextHand } from './separation.ts'
import type { Signature, SignatureMark } from './signature.ts'
import { earlierHands } from '../claims/hands-before.ts'
import type { ChainStep, PinnedChain } from './signing-chain.ts'

/** What every signature in the house says of itself while nobody has a key of his own. */
export const electronicNote = label(
  '电子签批（不是可靠电子签名）',
  'Electronic sign-off (not a reliable electronic signature)',
)

/** Exactly what this step's signer answers for, and nothing else: his digest is over these values. */
export function signedContent(
  claim: Claim,
  step: ChainStep,
  { names, signatures }: { readonly names: ClaimNames; readonly signatures: readonly Signature[] },
): SignedContent {
  const earlier = signatures.map(({ step: code, personId, actingForPersonId, digest }) => ({
    step: code,
    person: personId,
    actingFor: actingForPersonId,
    digest,
  }))
  const covered = step.covers.map((group) => [
    group,
    group === 'signatures' ? earlier : valueOf(group, claim),
  ])
  return {
    covered: Object.fromEntries(covered) as unknown,
    post: step.code,
    statement: (language) => `${say(step.statement, language)} ${say(electronicNote, language)}`,
    facts: (language) => [
      ...step.covers.flatMap((group) =>
        group === 'signatures' ? [] : factsOf(group, claim, { names, language }),
      ),
      ...(step.covers.includes('signatures') ? [sayEarlier(signatures.length, language)] : []),
    ],
  }
}

function sayEarlier(count: number, language: Language): ReturnType<SignedContent['facts']>[number] {
  return {
    label: language === 'zh' ? '前面的签字' : 'Signatures before',
    value: {
      type: 'text',
      text:
        language === 'zh'
          ? `${String(count)} 个，都有效，顺序正确`
          : `${String(count)}, all valid and in order`,
    },
  }
}

/** The persons behind whoever acts now. */
export function handOf(actor: Actor, hat: Hat, duty: NextHand['duty']): NextHand {
  return {
    duty,
    persons: hat.actingFor === null ? [actor.personId] : [actor.personId, hat.actingFor.personId],
    isDelegate: hat.actingFor !== null,
  }
}

/** Refuses whoever, himself or through a delegation, already stands elsewhere in the claim; says how his signature is marked. */
export function judgeHand(
  next: NextHand,
  claim: Claim,
  { chain, signatures }: { readonly chain: PinnedChain; readonly signatures: readonly Signature[] },
): SignatureMark | null {
  const { claimantPersonId } = claim
  const verdict = judge(
    next,
    earlierHands({ claimantPersonId, chain, signatures }),
    chain.samePerson,
  )
  if (!verdict.allowed) throw separationRefused(verdict.by)
  return verdict.mark
}
