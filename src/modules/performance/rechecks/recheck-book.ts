import { label } from '#kernel/label.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import { defineBook, type Listing, type RecordBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { concludeRecheck } from '../actions/conclude-recheck.ts'
import { text, written } from '../face-values.ts'
import { ownFilters, yearColumn } from '../list-columns.ts'
import { describeRecheck } from './recheck-face.ts'
import { recheckKind, type Recheck } from './recheck-kind.ts'
import { recheckProcess } from './recheck-process.ts'

const listing: Listing<Recheck> = {
  title: label('抽查复核', 'Re-checks'),
  columns: [
    {
      name: 'title',
      label: label('项目', 'Project'),
      sort: sql`own.project_name`,
      cell: (row) => written(row.projectName),
    },
    yearColumn,
    {
      name: 'unitScore',
      label: label('自评得分', "Unit's score"),
      numeric: true,
      cell: (row) => text(row.unitScore),
    },
    {
      name: 'score',
      label: label('复核得分', 'Score found'),
      numeric: true,
      cell: (row) => text(row.score ?? '—'),
    },
    stateColumn(recheckProcess),
    changedColumn,
  ],
  defaultSort: '-changed',
  filters: ownFilters,
}

/** Re-checks as every face meets them; the draw of a task makes them. */
export const recheckBook: RecordBook = defineBook<Recheck>({
  kind: recheckKind,
  actions: [concludeRecheck],
  creations: [],
  describe: describeRecheck,
  listing,
})
