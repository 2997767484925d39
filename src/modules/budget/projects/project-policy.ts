import { granted, type Hat } from '#kernel/actor.ts'
import { any, every, stateIn, type Scope } from '#kernel/scope.ts'

export function maySeeProject(hat: Hat): Scope {
  return any(
    granted(hat, 'budget.project.see'),
    granted(hat, 'budget.project.plan'),
    granted(hat, 'budget.adjust'),
    // Whoever may file a claim must be able to choose the project.
    every(granted(hat, 'budget.claim.file'), stateIn('approved')),
  )
}

/** The whole of a project in one file is for finance and audit. */
export function mayTakeDossier(hat: Hat): Scope {
  return granted(hat, 'budget.dossier.take')
}

export function mayPlanProject(hat: Hat): Scope {
  return granted(hat, 'budget.project.plan')
}

/** Approval, adjustment, receipt and closing change what may be spent. */
export function mayAdjustProject(hat: Hat): Scope {
  return granted(hat, 'budget.adjust')
}
