import { label, type Label } from '#kernel/label.ts'
import type { ComponentType } from 'react'

/** A screen a module draws itself, loaded when it is opened. */
export interface Screen {
  /** Its address below `/desk`, e.g. `evaluations/:id/report`. */
  readonly path: string
  readonly load: () => Promise<{ readonly Page: ComponentType }>
}

/** A job people come to do: one line of the side navigation, shown when the session's permissions name it. */
export interface Job {
  readonly name: string
  readonly label: Label
  /** Where it leads: a module's screen, or the generic list of a collection with its filters in the address. */
  readonly to: string
  /** Jobs of one group stand together; a hairline parts the groups. */
  readonly group: 'window' | 'money' | 'public' | 'ground'
}

/** The one list of jobs, in the order of the day. */
export const jobs: readonly Job[] = [
  { name: 'receive', label: label('收件', 'Receive'), to: '/cases/new', group: 'window' },
  { name: 'review', label: label('审查', 'Review'), to: '/cases', group: 'window' },
  { name: 'deliver', label: label('出件', 'Deliver'), to: '/licences', group: 'window' },
  { name: 'claims', label: label('报账', 'Claims'), to: '/claims', group: 'money' },
  { name: 'projects', label: label('项目', 'Projects'), to: '/projects', group: 'money' },
  { name: 'evaluations', label: label('自评', 'Evaluations'), to: '/evaluations', group: 'money' },
  { name: 'evidence', label: label('证据', 'Evidence'), to: '/evidence', group: 'money' },
  { name: 'publish', label: label('发布', 'Publish'), to: '/articles', group: 'public' },
  { name: 'letters', label: label('回信', 'Letters'), to: '/letters', group: 'public' },
  { name: 'items', label: label('事项', 'Items'), to: '/service-items', group: 'ground' },
  { name: 'people', label: label('人员', 'People'), to: '/accounts', group: 'ground' },
]

/** The one list of screens that are more than a list, a record or a form. */
export const screens: readonly Screen[] = []

/** The address of a record's page. */
export function recordPath(collection: string, id: string): string {
  return `/${collection}/${id}`
}
