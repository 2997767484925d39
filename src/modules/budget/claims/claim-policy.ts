import { granted, holds, type Actor, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, every, ownerIs, stateIn, type Scope } from '#kernel/scope.ts'

/** Whoever files, owns, reviews, pays or books claims sees those within his reach; and whoever must act sees what waits for him. */
export function maySeeClaim(hat: Hat): Scope {
  return any(
    granted(hat, 'budget.claim.see'),
    granted(hat, 'budget.claim.review-as-section-head'),
    granted(hat, 'budget.claim.review-as-accountant'),
    granted(hat, 'budget.claim.review-as-leader-in-charge'),
    granted(hat, 'budget.claim.review-as-finance-leader'),
    granted(hat, 'budget.payment.record'),
    granted(hat, 'budget.claim.book'),
    mayChangeOwn(hat),
    mayTakeTurn(hat),
  )
}

/** Whether he sees claims beyond his own and those that wait for him. */
export function seesClaims(actor: Actor): boolean {
  return holds(actor, 'budget.claim.see')
}

export function mayFileClaim(hat: Hat): Scope {
  return granted(hat, 'budget.claim.file')
}

/** The claimant, or a colleague to whom he delegated. */
export function mayChangeOwn(hat: Hat): Scope {
  return ownerIs(hat.actingFor?.accountId ?? hat.accountId)
}

/** The hand whose turn it is. */
export function mayTakeTurn(hat: Hat): Scope {
  return assignedTo(hat.keys)
}

/** A hand of the chain, or the cashier, may return what waits for his post; the claimant takes his own back instead. */
export function mayReturnClaim(hat: Hat): Scope {
  return assignedTo(hat.keys.filter((key) => key.startsWith('post:')))
}

export function mayRecordPayment(hat: Hat): Scope {
  return granted(hat, 'budget.payment.record')
}

export function mayBookClaim(hat: Hat): Scope {
  return granted(hat, 'budget.claim.book')
}

/** The accountant strikes out what must not be paid. */
export function mayVoidClaim(hat: Hat): Scope {
  return every(
    granted(hat, 'budget.claim.review-as-accountant'),
    stateIn('signing', 'returned', 'awaiting-payment'),
  )
}
