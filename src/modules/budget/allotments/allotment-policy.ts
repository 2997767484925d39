import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, nothing, ownerIs, type Scope } from '#kernel/scope.ts'

/** Whoever draws up, decides or watches allotments sees those within his reach; and whoever must act sees what waits for him. */
export function maySeeAllotment(hat: Hat): Scope {
  return any(
    granted(hat, 'budget.allotment.see'),
    mayDrawUpAllotment(hat),
    mayDecideAllotment(hat),
    ownerIs(hat.actingFor?.accountId ?? hat.accountId),
    assignedTo(hat.keys),
  )
}

/** Draws up the table and keeps what towns hand in. */
export function mayDrawUpAllotment(hat: Hat): Scope {
  return granted(hat, 'budget.allotment.draw-up')
}

export function mayDecideAllotment(hat: Hat): Scope {
  return granted(hat, 'budget.allotment.decide')
}

/** The program's own, when a claim on the table is paid or its payment comes back. */
export function mayFollowPayments(hat: Hat): Scope {
  return hat.post === 'system' ? granted(hat, 'budget.payment.record') : nothing
}
