import { label, say, type Language } from '#kernel/label.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import {
  defineBook,
  type Choice,
  type Listing,
  type RecordBook,
} from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { archiveUnpublished } from '../actions/archive-unpublished.ts'
import { chooseOutline } from '../actions/choose-outline.ts'
import { fillInEvaluation } from '../actions/fill-in-evaluation.ts'
import { finaliseEvaluation } from '../actions/finalise-evaluation.ts'
import { openEvaluation } from '../actions/open-evaluation.ts'
import { passEvaluationOn } from '../actions/pass-evaluation-on.ts'
import { putEvaluationAway } from '../actions/put-evaluation-away.ts'
import { remindEvaluation } from '../actions/remind-evaluation.ts'
import { returnEvaluation } from '../actions/return-evaluation.ts'
import { submitEvaluation } from '../actions/submit-evaluation.ts'
import { takeUpEvaluation } from '../actions/take-up-evaluation.ts'
import { describeEvaluation } from './evaluation-face.ts'
import { evaluationKind, type Evaluation } from './evaluation-kind.ts'
import { mayFill } from './evaluation-policy.ts'
import { evaluationProcess } from './evaluation-process.ts'
import { text, written } from '../face-values.ts'
import { ownFilters, yearColumn } from '../list-columns.ts'
import { projectChoices } from '../project-choices.ts'
import type { Neighbours } from '../project-directory.ts'
import { rulesOfYear } from '../rule-row.ts'
import { reportOutlines, sayGrade } from '../rules-in-force.ts'

const listing: Listing<Evaluation> = {
  title: label('绩效自评', 'Self-evaluations'),
  columns: [
    {
      name: 'title',
      label: label('项目', 'Project'),
      sort: sql`own.project_name`,
      cell: (row) => written(row.projectName),
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
    stateColumn(evaluationProcess),
    changedColumn,
  ],
  defaultSort: '-changed',
  filters: {
    ...ownFilters,
    grade: (value) => sql<boolean>`own.grade = ${value}`,
  },
}

/** Self-evaluations as every face meets them. */
export function evaluationBook(neighbours: Neighbours): RecordBook {
  return defineBook<Evaluation>({
    kind: evaluationKind,
    actions: [
      submitEvaluation(neighbours),
      fillInEvaluation('fillIn', neighbours),
      fillInEvaluation('mend', neighbours),
      chooseOutline,
      remindEvaluation,
      takeUpEvaluation,
      passEvaluationOn(neighbours),
      finaliseEvaluation(neighbours),
      returnEvaluation('returnByDepartment'),
      returnEvaluation('returnByFinance'),
      putEvaluationAway('publish'),
      putEvaluationAway('archive'),
      archiveUnpublished,
    ],
    creations: [openEvaluation(neighbours)],
    describe: (tx, evaluation, context) =>
      describeEvaluation(tx, evaluation, { ...context, neighbours }),
    choices: async (tx, action, record, context) => ({
      ...(action === 'open'
        ? await projectChoices(tx, neighbours, { ...context, permission: mayFill })
        : {}),
      outline: outlineChoices(record, context.language),
      'lines.code': (record?.lines ?? []).map(({ code, name }) => ({ value: code, label: name })),
    }),
    listing,
  })
}

/** The outlines of the evaluation's year, by name alone: the document each stands in would be cut off in the field. */
function outlineChoices(record: Evaluation | null, language: Language): readonly Choice[] {
  if (record === null) return []
  return rulesOfYear(reportOutlines, record.year).map(({ code, label: name }) => ({
    value: code,
    label: say(name, language),
  }))
}
