import type { ComponentType } from 'react'

/** A screen a module draws itself, loaded when it is opened. */
export interface Screen {
  /** Its address below `/desk`, e.g. `evaluations/:id/report`. */
  readonly path: string
  readonly load: () => Promise<{ readonly Page: ComponentType }>
  /** Actions that are taken on this screen: a record's page leads here instead of opening their form. */
  readonly takes?: { readonly collection: string; readonly actions: readonly string[] }
}

/** The one list of screens that are more than a list, a record or a form. */
export const screens: readonly Screen[] = [
  {
    path: 'evaluations/:id/fill',
    load: () => import('../modules/performance/desk/fill-page.tsx'),
    takes: { collection: 'evaluations', actions: ['fillIn', 'mend'] },
  },
  {
    path: 'evaluations/:id/report',
    load: () => import('../modules/performance/desk/report-page.tsx'),
  },
  {
    path: 'reports',
    load: () => import('../modules/performance/desk/reports-page.tsx'),
  },
]

/** The address of the screen on which an action of a record is taken, where it has one of its own. */
export function findScreenPath(collection: string, id: string, action: string): string | undefined {
  const screen = screens.find(
    ({ takes }) => takes?.collection === collection && takes.actions.includes(action),
  )
  return screen && `/${screen.path.replace(':id', id)}`
}
