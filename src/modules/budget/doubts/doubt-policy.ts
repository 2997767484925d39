import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, every, ownerIs, type Scope } from '#kernel/scope.ts'
import { maySeeClaim } from '../claims/claim-policy.ts'

/** Finance and audit look at doubts. */
export const maySeeDoubts = 'budget.doubt.see'

/** The claims whose doubts he is shown: those he may see, as far as he may look at doubts. */
export function maySeeDoubtsOf(hat: Hat): Scope {
  return every(granted(hat, maySeeDoubts), maySeeClaim(hat))
}

/** Answers are seen by whoever sees doubts there, by who gave them, and by whoever must confirm them. */
export function maySeeAnswer(hat: Hat): Scope {
  return any(granted(hat, maySeeDoubts), mayAnswerAgain(hat), assignedTo(hat.keys))
}

export function mayAnswerDoubt(hat: Hat): Scope {
  return granted(hat, 'budget.doubt.answer')
}

export function mayAnswerAgain(hat: Hat): Scope {
  return ownerIs(hat.actingFor?.accountId ?? hat.accountId)
}

/** Which persons may not, the action looks at: nobody confirms his own answer. */
export function mayConfirmAnswer(hat: Hat): Scope {
  return granted(hat, 'budget.doubt.confirm')
}
