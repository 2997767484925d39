import { label } from '#kernel/label.ts'
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

export const ownFilters: Readonly<Record<string, (value: string) => RawBuilder<boolean>>> = {
  year: (value) => sql<boolean>`own.year::text = ${value}`,
  project: (value) => sql<boolean>`own.project_id::text = ${value}`,
  unit: (value) => sql<boolean>`r.unit_id::text = ${value}`,
}
