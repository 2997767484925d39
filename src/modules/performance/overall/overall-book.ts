import { isWithinReach } from '#kernel/actor.ts'
import { label, say } from '#kernel/label.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import { defineBook, type Listing, type RecordBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { beginOverall } from '../actions/begin-overall.ts'
import { fillInOverall } from '../actions/fill-in-overall.ts'
import { judgeOverall } from '../actions/judge-overall.ts'
import { publishOverall } from '../actions/publish-overall.ts'
import { submitOverall } from '../actions/submit-overall.ts'
import { text, written } from '../face-values.ts'
import { yearColumn } from '../list-columns.ts'
import type { Neighbours } from '../project-directory.ts'
import { sayGrade } from '../rules-in-force.ts'
import { mayRunTask } from '../tasks/task-policy.ts'
import { describeOverall } from './overall-face.ts'
import { overallKind, type Overall } from './overall-kind.ts'
import { overallProcess } from './overall-process.ts'
import { overallIndicatorsOf } from './overall-rules.ts'
import { listTasksToJudge } from './overall-store.ts'

const listing: Listing<Overall> = {
  title: label('部门整体自评', "Departments' own evaluations"),
  columns: [
    {
      name: 'title',
      label: label('部门', 'Department'),
      sort: sql`own.department_name`,
      cell: (row) => written(row.departmentName),
    },
    yearColumn,
    {
      name: 'score',
      label: label('得分', 'Score'),
      numeric: true,
      cell: (row) => text(row.score ?? '—'),
    },
    {
      name: 'grade',
      label: label('等级', 'Grade'),
      cell: (row, language) => text(row.grade === null ? '—' : sayGrade(row.grade, language)),
    },
    stateColumn(overallProcess),
    changedColumn,
  ],
  defaultSort: '-year',
  filters: {},
}

/** The departments' own evaluations as every face meets them. */
export function overallBook(neighbours: Neighbours): RecordBook {
  return defineBook<Overall>({
    kind: overallKind,
    actions: [
      submitOverall(neighbours),
      fillInOverall,
      judgeOverall('confirm'),
      publishOverall,
      judgeOverall('returnByDepartment'),
    ],
    creations: [beginOverall],
    describe: describeOverall,
    choices: async (tx, action, record, { actor, language }) => ({
      ...(action === 'begin'
        ? {
            taskId: (await listTasksToJudge(tx))
              .filter(({ unitId }) => {
                const place = { state: 'draft', unitId, ownerId: null, assigneeKey: null }
                return isWithinReach(actor, mayRunTask, place)
              })
              .map(({ id, title }) => ({ value: id, label: title })),
          }
        : {}),
      'lines.code': (record === null ? [] : overallIndicatorsOf(record.year)).map((row) => ({
        value: row.code,
        label: say(row.label, language),
      })),
    }),
    listing,
  })
}
