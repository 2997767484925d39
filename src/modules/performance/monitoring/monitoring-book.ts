import { label } from '#kernel/label.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import { defineBook, type Listing, type RecordBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { archiveMonitoring } from '../actions/archive-monitoring.ts'
import { disposeOfWarning } from '../actions/dispose-of-warning.ts'
import { fillInMonitoring } from '../actions/fill-in-monitoring.ts'
import { issueMonitoring } from '../actions/issue-monitoring.ts'
import { passMonitoring, returnMonitoring } from '../actions/judge-monitoring.ts'
import {
  concludeRectification,
  orderRectification,
  reportRectification,
} from '../actions/rectify-monitoring.ts'
import { submitMonitoring } from '../actions/submit-monitoring.ts'
import { text, written } from '../face-values.ts'
import { ownFilters, yearColumn } from '../list-columns.ts'
import { projectChoices } from '../project-choices.ts'
import type { Neighbours } from '../project-directory.ts'
import { describeMonitoring } from './monitoring-face.ts'
import { monitoringKind, type Monitoring } from './monitoring-kind.ts'
import { mayRunMonitoring } from './monitoring-policy.ts'
import { monitoringProcess } from './monitoring-process.ts'

const listing: Listing<Monitoring> = {
  title: label('绩效监控', 'Monitoring'),
  columns: [
    {
      name: 'title',
      label: label('项目', 'Project'),
      sort: sql`own.project_name`,
      cell: (row) => written(row.projectName),
    },
    yearColumn,
    {
      name: 'months',
      label: label('月份', 'Months'),
      cell: (row) => text(`1–${String(row.throughMonth)}`),
    },
    {
      name: 'rate',
      label: label('执行率', 'Rate'),
      numeric: true,
      cell: ({ warning }) => text(sayPercent(warning?.executionPercent ?? null)),
    },
    stateColumn(monitoringProcess),
    changedColumn,
  ],
  defaultSort: '-changed',
  filters: ownFilters,
}

function sayPercent(percent: string | null): string {
  return percent === null ? '—' : `${percent}%`
}

/** Monitorings as every face meets them. */
export function monitoringBook(neighbours: Neighbours): RecordBook {
  return defineBook<Monitoring>({
    kind: monitoringKind,
    actions: [
      submitMonitoring(neighbours),
      fillInMonitoring(neighbours),
      passMonitoring(neighbours),
      disposeOfWarning,
      reportRectification(neighbours),
      concludeRectification(neighbours),
      orderRectification,
      returnMonitoring,
      archiveMonitoring,
    ],
    creations: [issueMonitoring(neighbours)],
    describe: describeMonitoring,
    choices: async (tx, action, record, context) => ({
      ...(action === 'issue'
        ? await projectChoices(tx, neighbours, { ...context, permission: mayRunMonitoring })
        : {}),
      'lines.code': (record?.lines ?? []).map(({ code, name }) => ({ value: code, label: name })),
    }),
    listing,
  })
}
