import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, type Scope } from '#kernel/scope.ts'

/** Whoever checks, and whoever may see the self-evaluation that is checked. */
export function maySeeRecheck(hat: Hat): Scope {
  return any(
    assignedTo(hat.keys),
    granted(hat, 'performance.evaluation.see'),
    granted(hat, 'performance.task.run'),
  )
}
