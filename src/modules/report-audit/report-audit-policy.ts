import { granted, type Hat } from '#kernel/actor.ts'
import { any, ownerIs, type Scope } from '#kernel/scope.ts'

/** A report may name people, so its audit is seen by whoever had it audited and within his section. */
export function maySeeAudit(hat: Hat): Scope {
  return any(ownerIs(hat.accountId), granted(hat, 'report-audit.see'))
}

export function mayMakeAudit(hat: Hat): Scope {
  return granted(hat, 'report-audit.make')
}
