import { granted, type Hat } from '#kernel/actor.ts'
import { any, nothing, ownerIs, type Scope } from '#kernel/scope.ts'

/** Its maker, whoever acts for him, and those who watch over delegations. */
export function maySeeDelegation(hat: Hat): Scope {
  const ofColleague = hat.actingFor === null ? nothing : ownerIs(hat.actingFor.accountId)
  return any(granted(hat, 'people.delegation.see'), ownerIs(hat.accountId), ofColleague)
}

/** Under one's own hats only: what was delegated to one is not one's own to give. */
export function mayDelegate(hat: Hat): Scope {
  return hat.actingFor === null ? ownerIs(hat.accountId) : nothing
}

/** The daily upkeep's, by the system's own account. */
export function mayLapse(hat: Hat): Scope {
  return hat.post === 'system' ? granted(hat, 'people.account.keep') : nothing
}
