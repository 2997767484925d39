import { z } from 'zod'
import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { fieldGroupNames, type Covered } from '../claims/claim-content.ts'
import { claimKinds, type ClaimContent, type ClaimKind } from '../claims/claim.ts'

const Words = z.object({ zh: z.string().min(1), en: z.string().min(1) })
const RoleOf = z.object({ role: z.string().min(1) })

/** What a hand does to the money: persons in different duties are different persons, save as `separation.ts` says. */
export const Duty = z.enum(['apply', 'approve', 'check', 'pay', 'record'])
export type Duty = z.infer<typeof Duty>

const covered = ['signatures', ...fieldGroupNames] as [Covered, ...Covered[]]

const ChainStep = z.object({
  code: z.string().min(1),
  seal: z.string().min(1),
  label: Words,
  duty: Duty,
  /** Who signs: holders of this role in the claim's unit or the nearest above; null is the claimant. */
  role: z.string().nullable(),
  /** Who signs instead when the matter goes up a level. */
  upward: RoleOf.nullable(),
  covers: z.array(z.enum(covered)).min(1),
  answersFor: Words,
  statement: Words,
})

/** A rule of topic `budget.signing-chain`: who signs, in which order, for which claims. */
export const SigningChain = z.object({
  label: Words,
  /** Of several chains that apply, the one of highest priority is followed. */
  priority: z.int(),
  claimKinds: z.array(z.enum(claimKinds)),
  fromFen: z.int(),
  belowFen: z.int().nullable(),
  projectIds: z.array(z.uuid()),
  classCodes: z.array(z.string()),
  steps: z.array(ChainStep).min(2),
  payment: RoleOf,
  booking: RoleOf,
})
export type SigningChain = z.infer<typeof SigningChain>
export type ChainStep = Readonly<z.infer<typeof ChainStep>>

/** A rule of topic `budget.same-person`. */
export const SamePersonRule = z.object({
  adjacentPosts: z.enum(['signs-both-marked', 'goes-up-a-level']),
  ownClaim: z.enum(['signs-both-marked', 'goes-up-a-level']),
})
export type SamePersonRule = z.infer<typeof SamePersonRule>

/** A rule of topic `budget.step-working-days`. */
export const StepDays = z.object({ days: z.int(), steps: z.record(z.string(), z.int()) })
export type StepDays = z.infer<typeof StepDays>

/** A rule of topic `budget.amendment`: what the claimant may change while others are signing. */
export const AmendmentRule = z.object({ groups: z.array(z.string()) })

/** The chain a claim follows, kept with it: a rule that changes later does not change who has to sign. */
export interface PinnedChain {
  readonly code: string
  readonly steps: readonly ChainStep[]
  readonly payment: { readonly role: string }
  readonly booking: { readonly role: string }
  readonly samePerson: SamePersonRule
  readonly stepDays: StepDays
  /** When it was first submitted. */
  readonly submittedAt: string
}

/** The chain for this claim among those in force; refuses when none applies, for nothing passes unsigned. */
export function chooseChain(
  chains: readonly { readonly code: string; readonly chain: SigningChain }[],
  claim: Pick<ClaimContent, 'projectId' | 'lines' | 'totalFen'> & { readonly claimKind: ClaimKind },
): { readonly code: string; readonly chain: SigningChain } {
  const [first] = chains
    .filter(({ chain }) => applies(chain, claim))
    .toSorted((one, other) => other.chain.priority - one.chain.priority)
  if (first) return first
  throw signerUndetermined(label('签批链', 'The chain of signers'))
}

function applies(chain: SigningChain, claim: Parameters<typeof chooseChain>[1]): boolean {
  const { projectIds, classCodes } = chain
  return (
    chain.claimKinds.includes(claim.claimKind) &&
    claim.totalFen >= chain.fromFen &&
    (chain.belowFen === null || claim.totalFen < chain.belowFen) &&
    (projectIds.length === 0 || projectIds.includes(claim.projectId)) &&
    (classCodes.length === 0 ||
      claim.lines.some(({ classCode }) => classCodes.some((code) => classCode.startsWith(code))))
  )
}

/** A step whose signer cannot be determined stops the claim, and says which. */
export function signerUndetermined(step: Label): Refusal {
  return new Refusal(
    'signer-undetermined',
    label(
      `“${step.zh}”这一步现在没有人能办，报账先停在这里。请系统管理员把岗位配齐，再办一次。`,
      `Nobody can take the step “${step.en}” now, so the claim stops here. Ask the system administrator to fill the post, then try again.`,
    ),
  )
}
