import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, nothing, ownerIs, type Scope } from '#kernel/scope.ts'

/** Whoever fills in, reviews or runs the monitoring, and whoever may see how projects are judged. */
export function maySeeMonitoring(hat: Hat): Scope {
  return any(
    ownerIs(hat.actingFor?.accountId ?? hat.accountId),
    assignedTo(hat.keys),
    granted(hat, 'performance.evaluation.see'),
    mayRunMonitoring(hat),
  )
}

/** Whoever issues it, decides on a warning and archives it. */
export function mayRunMonitoring(hat: Hat): Scope {
  return granted(hat, 'performance.monitoring.run')
}

/** The daily upkeep's, by the system's own account. */
export function maySuspend(hat: Hat): Scope {
  return hat.post === 'system' ? mayRunMonitoring(hat) : nothing
}
