import type { Actor, Hat } from '#kernel/actor.ts'
import type { Signature, SignatureMark } from './signature.ts'
import type { ChainStep, PinnedChain } from './signing-chain.ts'

/** The signature that this actor is about to make; its digest comes with the signing itself. */
export function makeSignature({
  step,
  chain,
  actor,
  hat,
  mark = null,
  happenedAt,
}: {
  readonly step: ChainStep
  readonly chain: PinnedChain
  readonly actor: Actor
  readonly hat: Hat
  readonly mark?: SignatureMark | null
  readonly happenedAt: Date
}): Signature {
  const isLevelUp = step.role !== null && hat.post !== step.role
  return {
    id: '',
    step: step.code,
    place: chain.steps.findIndex(({ code }) => code === step.code),
    accountId: actor.accountId,
    personId: actor.personId,
    actingForAccountId: hat.actingFor?.accountId ?? null,
    actingForPersonId: hat.actingFor?.personId ?? null,
    signedAt: happenedAt,
    digest: '',
    covers: step.covers,
    mark: mark ?? (isLevelUp ? 'level-up' : null),
  }
}
