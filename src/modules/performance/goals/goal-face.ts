import type { Check, Fact } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { RecordDescription } from '#platform/records/record-book.ts'
import { text, written } from '../face-values.ts'
import { checkOf, sayNotYet } from '../finding-faces.ts'
import { findingsOfGoal } from './goal-findings.ts'
import type { Goal } from './goal-kind.ts'
import { goalProcess } from './goal-process.ts'
import { projectKinds, reviewGrades } from './goal-schema.ts'
import { sayTarget } from './goal.ts'
import { handsOf } from '../hands.ts'
import { firstLevels, secondLevels } from '../scoring/indicator-kinds.ts'
import type { Neighbours } from '../project-directory.ts'

/** What the page of a project's goals shows. */
export async function describeGoal(
  tx: Tx,
  goal: Goal,
  { language, neighbours }: { readonly language: Language; readonly neighbours: Neighbours },
): Promise<RecordDescription> {
  const findings = findingsOfGoal(goal, neighbours)
  return {
    facts: factsOf(goal, language),
    checks: [
      ...findings.map((one) => checkOf(one, language)),
      ...weightsFollow(findings.length, language),
    ],
    hands: await handsOf(tx, goal.id, goalProcess, language),
    notYet: permits(goalProcess, goal.state, 'submit') ? sayNotYet(findings, language) : null,
  }
}

function factsOf(goal: Goal, language: Language): Fact[] {
  const { declaration, review, adjustment } = goal
  const fact = (words: Label, value: string): Fact => ({
    label: say(words, language),
    value: written(value),
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
      written(one.name),
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
