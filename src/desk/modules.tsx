import { label, type Label } from '#kernel/label.ts'
import { lazy, type ComponentType } from 'react'
import type { RecordPartProps } from './record/record-part.ts'

/** A screen a module draws itself, loaded when it is opened. */
export interface Screen {
  /** Its address below `/desk`, e.g. `evaluations/:id/report`. */
  readonly path: string
  readonly load: () => Promise<{ readonly Page: ComponentType }>
  /** Actions that are taken on this screen: a record's page leads here instead of opening their form. */
  readonly takes?: { readonly collection: string; readonly actions: readonly string[] }
  /** A further view of each record of a collection: the record's page names it beside the title. */
  readonly shows?: { readonly collection: string; readonly label: Label }
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
    shows: { collection: 'evaluations', label: label('看报告', 'See the report') },
  },
  {
    path: 'scores',
    load: () => import('../modules/performance/desk/scores-page.tsx'),
  },
  {
    path: 'reports',
    load: () => import('../modules/performance/desk/reports-page.tsx'),
  },
  {
    path: 'budget',
    load: async () => ({
      Page: (await import('../modules/budget/desk/budget-page.tsx')).BudgetPage,
    }),
  },
  {
    path: 'doubts',
    load: async () => ({
      Page: (await import('../modules/budget/desk/doubts-page.tsx')).DoubtsPage,
    }),
  },
  {
    path: 'report-audits/new',
    load: async () => ({
      Page: (await import('../modules/report-audit/desk/audit-page.tsx')).AuditPage,
    }),
  },
  {
    path: 'account/sessions',
    load: async () => ({
      Page: (await import('../modules/people/desk/own-sessions-page.tsx')).OwnSessionsPage,
    }),
  },
  {
    path: 'account/tokens',
    load: async () => ({
      Page: (await import('../modules/people/desk/own-tokens-page.tsx')).OwnTokensPage,
    }),
  },
  {
    path: 'administration/:part?',
    load: async () => ({
      Page: (await import('../modules/people/desk/administration-page.tsx')).AdministrationPage,
    }),
  },
]

/** A part of the page of each record of a collection that its module draws, over the whole width below the facts. */
interface RecordPart {
  readonly collection: string
  /** Actions that its rows begin, each with what the row is about; the bar leaves them to it. */
  readonly begins: readonly string[]
  /** It says the facts itself: the columns of facts, papers and hands are left out. */
  readonly saysFacts?: true
  readonly Part: ComponentType<RecordPartProps>
}

/** The one list of records whose page has a part of its own. */
const recordParts: readonly RecordPart[] = [
  {
    collection: 'treasury-lists',
    begins: ['explain', 'untie'],
    Part: lazy(async () => ({
      default: (await import('../modules/budget/desk/treasury-match-part.tsx')).TreasuryMatchPart,
    })),
  },
  {
    collection: 'report-audits',
    begins: [],
    saysFacts: true,
    Part: lazy(async () => ({
      default: (await import('../modules/report-audit/desk/audit-part.tsx')).AuditPart,
    })),
  },
]

export function findRecordPart(collection: string): RecordPart | undefined {
  return recordParts.find((part) => part.collection === collection)
}

/** The address of the screen on which an action of a record is taken, where it has one of its own. */
export function findScreenPath(collection: string, id: string, action: string): string | undefined {
  const screen = screens.find(
    ({ takes }) => takes?.collection === collection && takes.actions.includes(action),
  )
  return screen && `/${screen.path.replace(':id', id)}`
}

/** The further views of a record, each with its words and address. */
export function listViews(
  collection: string,
  id: string,
): readonly { readonly label: Label; readonly to: string }[] {
  return screens.flatMap(({ path, shows }) =>
    shows?.collection === collection
      ? [{ label: shows.label, to: `/${path.replace(':id', id)}` }]
      : [],
  )
}
