import { granted, type Hat } from '#kernel/actor.ts'
import { any, assignedTo, type Scope } from '#kernel/scope.ts'

/** Whoever runs the department's year, confirms its summary, or may look at it. */
export function maySeeTask(hat: Hat): Scope {
  return any(assignedTo(hat.keys), granted(hat, 'performance.task.see'), mayRunTask(hat))
}

export function mayRunTask(hat: Hat): Scope {
  return granted(hat, 'performance.task.run')
}
