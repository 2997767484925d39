import type { Check, Fact } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import { defineBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { yearOf, shanghaiDate } from '#kernel/dates.ts'
import { checkOf, sayNotYet } from './finding-faces.ts'
import { actionsOfDeclarer, declareGoal, findingsOfGoal } from './goal-actions.ts'
import { goalKind, type Goal } from './goal-kind.ts'
import { goalProcess } from './goal-process.ts'
import { actionsOfReviewer } from './goal-review.ts'
import { projectKinds, reviewGrades } from './goal-schema.ts'
import { sayTarget } from './goal.ts'
import { handsOf } from './hands.ts'
import { firstLevels, secondLevels } from './indicator-kinds.ts'
import type { Neighbours } from './project-directory.ts'
import { rulesOfYear } from './rule-row.ts'
import { weightSchemes } from './rules-in-force.ts'
import type { Tx } from '#platform/database/transaction.ts'

/** Goals as every face meets them: actions, words, lists. */
export function goalBook(neighbours: Neighbours) {
  return defineBook<Goal>({
    kind: goalKind,
    actions: [...actionsOfDeclarer(neighbours), ...actionsOfReviewer] as never,
    creations: [declareGoal(neighbours)] as never,
    async describe(tx, goal, { language }) {
      const open = ['draft', 'returned', 'adjusting'].includes(goal.state)
      const findings = findingsOfGoal(goal, neighbours)
      return {
        facts: factsOf(goal, language),
        checks: [
          ...findings.map((one) => checkOf(one, language)),
          ...weightsFollow(findings.length, language),
        ],
        hands: await handsOf(tx, goal.id, goalProcess, language),
        notYet: open ? sayNotYet(findings, language) : null,
      }
    },
    choices: async (tx, _action, goal, context) => ({
      ...(await projectChoices(tx, neighbours, context)),
      schemeCode: rulesOfYear(weightSchemes, goal?.year ?? currentYear(context)).map((scheme) => ({
        value: scheme.code,
        label: say(scheme.label, context.language),
      })),
      'indicators.figureCode': neighbours
        .modules()
        .flatMap(({ indicators }) => indicators)
        .map((one) => ({ value: one.code, label: say(one.label, context.language) })),
    }),
    listing: {
      columns: [
        {
          name: 'title',
          label: label('项目', 'Project'),
          sort: sql`r.title`,
          cell: (row: Goal) => ({ type: 'text' as const, text: row.projectName, written: true }),
        },
        {
          name: 'year',
          label: label('年度', 'Year'),
          sort: sql`own.year::bigint`,
          sortAs: 'bigint',
          cell: (row: Goal) => ({ type: 'text' as const, text: String(row.year) }),
        },
        {
          name: 'indicators',
          label: label('指标数', 'Indicators'),
          numeric: true,
          cell: (row: Goal) => text(String(row.declaration.indicators.length)),
        },
        {
          name: 'state',
          label: label('状态', 'State'),
          cell: (row: Goal, language: Language) =>
            text(say(goalProcess.states[row.state], language)),
        },
        {
          name: 'changed',
          label: label('更新', 'Changed'),
          sort: sql`r.changed_at`,
          sortAs: 'timestamptz',
          cell: (row: Goal) => ({ type: 'instant' as const, at: row.changedAt.toISOString() }),
        },
      ],
      defaultSort: '-changed',
      filters: {
        year: (value) => sql`own.year = ${Number.parseInt(value, 10) || 0}`,
        project: (value) => sql`own.project_id::text = ${value}`,
      },
    },
  })
}

/** The projects of this year and the one before, to choose from. */
export async function projectChoices(tx: Tx, { projects }: Neighbours, context: FaceContext) {
  const year = currentYear(context)
  const listed = [...(await projects.list(tx, year)), ...(await projects.list(tx, year - 1))]
  const each = new Map(listed.map((one) => [one.id, one]))
  return {
    projectId: [...each.values()].map((one) => ({
      value: one.id,
      label: `${one.code} ${one.name}`,
    })),
  }
}

function currentYear({ now }: FaceContext): number {
  return yearOf(shanghaiDate(now.getTime()))
}

export function text(words: string, written = false) {
  return { type: 'text' as const, text: words, ...(written ? { written } : {}) }
}

function factsOf(goal: Goal, language: Language): Fact[] {
  const { declaration, review, adjustment } = goal
  const fact = (words: Label, value: string): Fact => ({
    label: say(words, language),
    value: text(value, true),
  })
  return [
    { ...fact(label('年度目标', 'Goal of the year'), declaration.annualGoal), main: true },
    fact(label('项目', 'Project'), `${goal.projectCode} ${goal.projectName}`),
    fact(label('年度', 'Year'), String(goal.year)),
    fact(label('项目属性', 'Kind'), say(projectKinds[declaration.projectKind], language)),
    fact(
      label('项目期', 'Period'),
      `${String(declaration.periodFrom)}–${String(declaration.periodTo)}`,
    ),
    ...(declaration.midTermGoal === undefined
      ? []
      : [fact(label('中期目标', 'Mid-term goal'), declaration.midTermGoal)]),
    {
      label: say(label('绩效指标', 'Indicators'), language),
      value: indicatorTable(goal, language),
    },
    ...(adjustment ? [fact(label('调整原因', 'Why adjusted'), adjustment.reason)] : []),
    ...(review
      ? [
          fact(
            label('审核', 'Review'),
            [review.completeness, review.relevance, review.suitability, review.feasibility]
              .map((grade) => say(reviewGrades[grade], language))
              .join('、'),
          ),
          fact(label('审核意见', 'Opinion'), review.opinion),
        ]
      : []),
  ]
}

function indicatorTable({ declaration }: Goal, language: Language): Fact['value'] {
  const heads = [
    label('一级', 'First level'),
    label('二级', 'Second level'),
    label('三级指标', 'Indicator'),
    label('指标值', 'Target'),
    label('权重', 'Weight'),
  ]
  return {
    type: 'table',
    columns: heads.map((words, at) => ({ label: say(words, language), numeric: at > 2 })),
    rows: declaration.indicators.map((one) => [
      text(say(firstLevels[one.level1], language)),
      text(say(secondLevels[one.level2].label, language)),
      text(one.name, true),
      text(sayTarget(one)),
      text(one.weight),
    ]),
  }
}

function weightsFollow(found: number, language: Language): Check[] {
  if (found > 0) return []
  const words = label('权重、指标和来源都齐了', 'Weights, targets and sources are complete')
  return [{ result: 'follows', sentence: say(words, language) }]
}
