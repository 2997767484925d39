import { label } from '#kernel/label.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import { defineBook, type Listing, type RecordBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { compileTask } from '../actions/compile-summary.ts'
import { discardTask } from '../actions/discard-task.ts'
import { drawSample } from '../actions/draw-sample.ts'
import { editTask } from '../actions/edit-task.ts'
import { judgeSummary } from '../actions/judge-summary.ts'
import { planTask } from '../actions/plan-task.ts'
import { publishSummary } from '../actions/publish-summary.ts'
import { remindLate } from '../actions/remind-late.ts'
import { sendTask } from '../actions/send-task.ts'
import { text, written } from '../face-values.ts'
import { yearColumn } from '../list-columns.ts'
import type { Neighbours } from '../project-directory.ts'
import { describeTask } from './task-face.ts'
import { taskKind, type Task } from './task-kind.ts'
import { taskProcess } from './task-process.ts'
import { isOwed, listProgress } from './task-store.ts'

const listing: Listing<Task> = {
  title: label('年度自评', "The year's self-evaluations"),
  columns: [
    {
      name: 'title',
      label: label('任务', 'Task'),
      sort: sql`r.title`,
      cell: (row) => written(row.title),
    },
    yearColumn,
    {
      name: 'projects',
      label: label('项目数', 'Projects'),
      numeric: true,
      cell: (row) => text(String(row.projects.length)),
    },
    {
      name: 'reportBy',
      label: label('上报截止日', 'To be submitted by'),
      sort: sql`own.report_by`,
      sortAs: 'date',
      cell: (row) => ({ type: 'date', date: row.reportBy }),
    },
    stateColumn(taskProcess),
    changedColumn,
  ],
  defaultSort: '-year',
  filters: { year: yearIs },
}

function yearIs(value: string) {
  return sql<boolean>`own.year::text = ${value}`
}

/** The year's tasks as every face meets them. */
export function taskBook(neighbours: Neighbours): RecordBook {
  return defineBook<Task>({
    kind: taskKind,
    actions: [
      sendTask('send', neighbours),
      compileTask(neighbours),
      judgeSummary('confirm'),
      publishSummary,
      editTask(neighbours),
      remindLate,
      drawSample(neighbours),
      sendTask('sendRest', neighbours),
      judgeSummary('returnSummary'),
      discardTask,
    ],
    creations: [planTask(neighbours)],
    describe: (tx, task, context) => describeTask(tx, task, { ...context, neighbours }),
    choices: async (tx, action, task) =>
      action !== 'remind' || task === null
        ? {}
        : {
            projectIds: (await listProgress(tx, task))
              .filter(isOwed)
              .map(({ project }) => ({ value: project.id, label: project.name })),
          },
    listing,
  })
}
