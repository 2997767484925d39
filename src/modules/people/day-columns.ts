import { label } from '#kernel/label.ts'
import { sql } from 'kysely'
import { dateOrDash } from './facts.ts'

interface FromTo {
  readonly fromOn: string
  readonly toOn: string | null
}

/** The first and the last day, in a list of what lasts from one to the other. */
export const dayColumns = [
  {
    name: 'from',
    label: label('起始日', 'From day'),
    sort: sql`own.from_on`,
    sortAs: 'date',
    cell: ({ fromOn }: FromTo) => dateOrDash(fromOn),
  },
  {
    name: 'to',
    label: label('最后一天', 'Last day'),
    sort: sql`own.to_on`,
    sortAs: 'date',
    cell: ({ toOn }: FromTo) => dateOrDash(toOn),
  },
] as const
