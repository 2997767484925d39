import type { Spine } from '#kernel/action.ts'
import { label, say } from '#kernel/label.ts'
import type { Process } from '#kernel/process.ts'
import type { ListColumn } from '#platform/records/record-book.ts'
import { sql, type RawBuilder } from 'kysely'
import { text } from './face-values.ts'

/** Columns and filters that goals, evidence and evaluations share; each has a year and a project. */
export const yearColumn: ListColumn<{ readonly year: number }> = {
  name: 'year',
  label: label('年度', 'Year'),
  sort: sql`own.year::bigint`,
  sortAs: 'bigint',
  cell: (row) => text(String(row.year)),
}

export const changedColumn: ListColumn<Spine> = {
  name: 'changed',
  label: label('更新', 'Changed'),
  sort: sql`r.changed_at`,
  sortAs: 'timestamptz',
  cell: (row) => ({ type: 'instant', at: row.changedAt.toISOString() }),
}

export function stateColumn(process: Process): ListColumn<Spine> {
  return {
    name: 'state',
    label: label('状态', 'State'),
    sort: sql`r.state`,
    cell: ({ state }, language) => {
      const words = process.states[state]
      return text(words ? say(words, language) : state)
    },
  }
}

export const ownFilters: Readonly<Record<string, (value: string) => RawBuilder<boolean>>> = {
  year: (value) => sql<boolean>`own.year::text = ${value}`,
  project: (value) => sql<boolean>`own.project_id::text = ${value}`,
  unit: (value) => sql<boolean>`r.unit_id::text = ${value}`,
}
