import type { ComponentType } from 'react'

/** A screen a module draws itself, loaded when it is opened. */
export interface Screen {
  /** Its address below `/desk`, e.g. `evaluations/:id/report`. */
  readonly path: string
  readonly load: () => Promise<{ readonly Page: ComponentType }>
}

/** The one list of screens that are more than a list, a record or a form. */
export const screens: readonly Screen[] = [
  {
    path: 'budget',
    load: async () => ({
      Page: (await import('../modules/budget/desk/budget-page.tsx')).BudgetPage,
    }),
  },
  {
    path: 'administration/:part?',
    load: async () => ({
      Page: (await import('../modules/people/desk/administration-page.tsx')).AdministrationPage,
    }),
  },
]
