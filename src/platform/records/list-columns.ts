import type { Spine } from '#kernel/action.ts'
import { label, say } from '#kernel/label.ts'
import type { Process } from '#kernel/process.ts'
import { sql } from 'kysely'
import type { ListColumn } from './record-book.ts'

/** Where a record stands, in the words of its process. */
export function stateColumn(process: Process): ListColumn<Spine> {
  return {
    name: 'state',
    label: label('状态', 'State'),
    sort: sql`r.state`,
    cell: ({ state }, language) => {
      const words = process.states[state]
      return { type: 'text', text: words ? say(words, language) : state }
    },
  }
}

/** When anything last happened to a record. */
export const changedColumn: ListColumn<Spine> = {
  name: 'changed',
  label: label('更新', 'Changed'),
  sort: sql`r.changed_at`,
  sortAs: 'timestamptz',
  cell: ({ changedAt }) => ({ type: 'instant', at: changedAt.toISOString() }),
}
