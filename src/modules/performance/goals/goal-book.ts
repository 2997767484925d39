import { label, say, type Language } from '#kernel/label.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import {
  defineBook,
  type Choice,
  type Listing,
  type RecordBook,
} from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { adjustGoal } from '../actions/adjust-goal.ts'
import { declareGoal } from '../actions/declare-goal.ts'
import { discardGoal } from '../actions/discard-goal.ts'
import { dropAdjustment } from '../actions/drop-adjustment.ts'
import { editGoal } from '../actions/edit-goal.ts'
import { judgeGoal } from '../actions/judge-goal.ts'
import { submitGoal } from '../actions/submit-goal.ts'
import { takeUpGoal } from '../actions/take-up-goal.ts'
import { text, written } from '../face-values.ts'
import { describeGoal } from './goal-face.ts'
import { goalKind, type Goal } from './goal-kind.ts'
import { mayDeclare } from './goal-policy.ts'
import { goalProcess } from './goal-process.ts'
import { ownFilters, yearColumn } from '../list-columns.ts'
import { currentYear, projectChoices } from '../project-choices.ts'
import type { Neighbours } from '../project-directory.ts'
import { registeredFigures } from '../registered-figures.ts'
import { rulesOfYear } from '../rule-row.ts'
import { weightSchemes } from '../rules-in-force.ts'

const listing: Listing<Goal> = {
  title: label('绩效目标', 'Performance goals'),
  columns: [
    {
      name: 'title',
      label: label('项目', 'Project'),
      sort: sql`own.project_name`,
      cell: (goal) => written(goal.projectName),
    },
    yearColumn,
    {
      name: 'indicators',
      label: label('指标数', 'Indicators'),
      numeric: true,
      cell: (goal) => text(String(goal.declaration.indicators.length)),
    },
    stateColumn(goalProcess),
    changedColumn,
  ],
  defaultSort: '-changed',
  filters: ownFilters,
}

/** Goals as every face meets them. */
export function goalBook(neighbours: Neighbours): RecordBook {
  return defineBook<Goal>({
    kind: goalKind,
    actions: [
      submitGoal(neighbours),
      takeUpGoal,
      judgeGoal('approve'),
      editGoal('editDraft'),
      editGoal('editReturned'),
      editGoal('editAdjustment'),
      adjustGoal(neighbours),
      judgeGoal('return'),
      dropAdjustment,
      discardGoal,
    ],
    creations: [declareGoal(neighbours)],
    describe: (tx, goal, { language }) => describeGoal(tx, goal, { language, neighbours }),
    choices: async (tx, action, goal, context) => ({
      ...(action === 'declare'
        ? await projectChoices(tx, neighbours, { ...context, permission: mayDeclare })
        : {}),
      schemeCode: schemeChoices(goal?.year ?? currentYear(context), context.language),
      'indicators.figureCode': figureChoices(neighbours, context.language),
    }),
    listing,
  })
}

/** Each scheme with the document it stands in. */
function schemeChoices(year: number, language: Language): readonly Choice[] {
  return rulesOfYear(weightSchemes, year).map(({ code, label: name, source }) => ({
    value: code,
    label: `${code} ${say(name, language)}${language === 'zh' ? `（${source}）` : ` (${source})`}`,
  }))
}

/** The figures of the registers, by what they are called there. */
function figureChoices({ modules }: Neighbours, language: Language): readonly Choice[] {
  return registeredFigures(modules()).map(({ code, label: name, about }) => ({
    value: code,
    label: `${say(name, language)}${about === null ? say(ofTheCounty, language) : ''}`,
  }))
}

const ofTheCounty = label('（全县）', ' (whole county)')
