import { granted, type Hat } from '#kernel/actor.ts'
import { any, ownerIs, type Scope } from '#kernel/scope.ts'

/** Whoever enters evidence for the unit, and whoever may look at it. */
export function maySeeEvidence(hat: Hat): Scope {
  return any(ownerIs(hat.accountId), granted(hat, 'performance.evidence.see'), mayEnter(hat))
}

export function mayEnter(hat: Hat): Scope {
  return granted(hat, 'performance.evidence.enter')
}

/** Only whoever entered a piece of evidence answers for it. */
export function mayAnswerFor(hat: Hat): Scope {
  return ownerIs(hat.accountId)
}
