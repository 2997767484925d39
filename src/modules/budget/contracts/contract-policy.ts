import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, type Scope } from '#kernel/scope.ts'

/** Whoever deals with claims sees the contracts within his reach; and whoever must act sees what waits for him. */
export function maySeeContract(hat: Hat): Scope {
  return any(
    granted(hat, 'budget.contract.see'),
    granted(hat, 'budget.contract.keep'),
    granted(hat, 'budget.contract.confirm'),
    assignedTo(hat.keys),
  )
}

/** The section that carries the contract out enters it, records what came of it, and closes it. */
export function mayKeepContract(hat: Hat): Scope {
  return granted(hat, 'budget.contract.keep')
}

/** A second person brings it into force, changes its price and ends it. */
export function mayConfirmContract(hat: Hat): Scope {
  return granted(hat, 'budget.contract.confirm')
}
