import { granted, type Hat } from '#kernel/actor.ts'
import { any, ownerIs, type Scope } from '#kernel/scope.ts'

/** Whoever enters evidence for the unit, and whoever may look at it. */
export function maySeeEvidence(hat: Hat): Scope {
  return any(mayAnswerFor(hat), granted(hat, 'performance.evidence.see'), mayEnter(hat))
}

export function mayEnter(hat: Hat): Scope {
  return granted(hat, 'performance.evidence.enter')
}

/** Only whoever entered a piece of evidence answers for it, or a colleague to whom he delegated. */
export function mayAnswerFor(hat: Hat): Scope {
  return ownerIs(hat.actingFor?.accountId ?? hat.accountId)
}
