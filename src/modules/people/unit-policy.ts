import { granted, type Hat } from '#kernel/actor.ts'
import { everything, type Scope } from '#kernel/scope.ts'

/** Who the county's units are is no secret to whoever works here. */
export function maySeeUnit(): Scope {
  return everything
}

export function mayKeepUnit(hat: Hat): Scope {
  return granted(hat, 'people.unit.keep')
}
