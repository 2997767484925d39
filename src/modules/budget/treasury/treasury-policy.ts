import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, type Scope } from '#kernel/scope.ts'

/** Payees stand in it, so it is seen by those who keep the money, and by whoever must act on it. */
export function maySeeTreasury(hat: Hat): Scope {
  return any(
    granted(hat, 'budget.treasury.see'),
    granted(hat, 'budget.treasury.import'),
    assignedTo(hat.keys),
  )
}

/** Importing, matching, explaining and confirming; which persons may not, the actions look at. */
export function mayMatchTreasury(hat: Hat): Scope {
  return granted(hat, 'budget.treasury.import')
}
