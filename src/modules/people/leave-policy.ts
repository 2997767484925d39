import { granted, type Hat } from '#kernel/actor.ts'
import { any, nothing, ownerIs, type Scope } from '#kernel/scope.ts'

export function maySeeLeave(hat: Hat): Scope {
  return any(granted(hat, 'people.leave.see'), ownLeave(hat))
}

/** Everyone notes and cancels his own. */
export function ownLeave(hat: Hat): Scope {
  return hat.actingFor === null ? ownerIs(hat.accountId) : nothing
}
