import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, ownerIs, type Scope } from '#kernel/scope.ts'

/** Whoever fills in, reviews or publishes self-evaluations, and whoever may look at them. */
export function maySeeEvaluation(hat: Hat): Scope {
  return any(
    ownerIs(hat.actingFor?.accountId ?? hat.accountId),
    assignedTo(hat.keys),
    granted(hat, 'performance.evaluation.see'),
    mayFill(hat),
    mayReviewAsDepartment(hat),
    mayReviewAsFinance(hat),
    mayPublish(hat),
  )
}

export function mayFill(hat: Hat): Scope {
  return granted(hat, 'performance.evaluation.fill')
}

export function mayReviewAsDepartment(hat: Hat): Scope {
  return granted(hat, 'performance.evaluation.review-as-department')
}

export function mayReviewAsFinance(hat: Hat): Scope {
  return granted(hat, 'performance.evaluation.review-as-finance')
}

export function mayPublish(hat: Hat): Scope {
  return granted(hat, 'performance.evaluation.publish')
}
