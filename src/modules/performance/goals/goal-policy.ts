import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, ownerIs, type Scope } from '#kernel/scope.ts'

/** Whoever declared or reviews goals, and whoever may look at them. */
export function maySeeGoal(hat: Hat): Scope {
  return any(
    mayDiscard(hat),
    assignedTo(hat.keys),
    granted(hat, 'performance.goal.see'),
    mayDeclare(hat),
    mayReviewGoal(hat),
  )
}

/** Whoever may declare for the unit of the project. */
export function mayDeclare(hat: Hat): Scope {
  return granted(hat, 'performance.goal.declare')
}

/** Whoever declared them, or a colleague to whom he delegated. */
export function mayDiscard(hat: Hat): Scope {
  return ownerIs(hat.actingFor?.accountId ?? hat.accountId)
}

export function mayReviewGoal(hat: Hat): Scope {
  return granted(hat, 'performance.goal.review')
}
