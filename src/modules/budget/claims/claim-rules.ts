import { z } from 'zod'
import type { Tx } from '#platform/database/transaction.ts'
import { findRules } from '#platform/rules/rule-store.ts'
import type { ClaimKind } from './claim.ts'
import {
  AmendmentRule,
  chooseChain,
  SamePersonRule,
  SigningChain,
  StepDays,
  type PinnedChain,
} from '../signing/signing-chain.ts'

/** A rule of topic `budget.class-hint`: words in a purpose and the classes they usually mean. */
export const ClassHint = z.object({
  words: z.array(z.string().min(1)).min(1),
  /** With one of these beside it a word means something else: 接口改造 refurbishes nothing. */
  unless: z.array(z.string().min(1)).default([]),
  suggests: z.array(z.string()).min(1),
  sentence: z.object({ zh: z.string(), en: z.string() }),
})
export type ClassHint = z.infer<typeof ClassHint>

/** The county's rules about claims that are in force on a day. */
export interface ClaimRules {
  readonly chains: readonly { readonly code: string; readonly chain: SigningChain }[]
  readonly samePerson: SamePersonRule
  readonly stepDays: StepDays
  /** What the claimant may change while others sign. */
  readonly amendable: readonly string[]
  readonly hints: readonly ClassHint[]
}

const topics = [
  'budget.signing-chain',
  'budget.same-person',
  'budget.step-working-days',
  'budget.amendment',
  'budget.class-hint',
] as const

/** Reads them all at once. Without a rule nothing is waived: persons stay apart and nothing may be amended. */
export async function readClaimRules(tx: Tx, onDate: string): Promise<ClaimRules> {
  const rules = await findRules(tx, topics, onDate)
  const bodies = <Body>(topic: (typeof topics)[number], schema: z.ZodType<Body>) =>
    rules
      .filter((rule) => rule.topic === topic)
      .map(({ code, body }) => ({ code, body: schema.parse(body) }))
  return {
    chains: bodies('budget.signing-chain', SigningChain).map(({ code, body }) => ({
      code,
      chain: body,
    })),
    samePerson: bodies('budget.same-person', SamePersonRule)[0]?.body ?? {
      adjacentPosts: 'goes-up-a-level',
      ownClaim: 'goes-up-a-level',
    },
    stepDays: bodies('budget.step-working-days', StepDays)[0]?.body ?? { days: 3, steps: {} },
    amendable: bodies('budget.amendment', AmendmentRule)[0]?.body.groups ?? [],
    hints: bodies('budget.class-hint', ClassHint).map(({ body }) => body),
  }
}

/** The chain this claim follows from now on. */
export function pinChain(
  rules: ClaimRules,
  claim: Parameters<typeof chooseChain>[1] & { readonly claimKind: ClaimKind },
  submittedAt: string,
): PinnedChain {
  const { code, chain } = chooseChain(rules.chains, claim)
  const { steps, payment, booking } = chain
  const { samePerson, stepDays } = rules
  return { code, steps, payment, booking, samePerson, stepDays, submittedAt }
}
