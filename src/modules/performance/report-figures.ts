import { yearPeriod, type Period } from '#kernel/dates.ts'
import type { EvaluationFields } from './evaluation-kind.ts'

/** A figure that the report's sentences may name: what is asked when it is rendered. */
export interface NamedFigure {
  readonly name: string
  readonly code: string
  readonly subject: string | null
  readonly period: Period
  /** The unit of the goal's indicator, for a figure that has none of its own. */
  readonly unit: string | null
}

type Asked = Pick<EvaluationFields, 'projectId' | 'year' | 'lines'>

const ofBudget = ['budget.appropriated', 'budget.adjusted', 'budget.paid', 'budget.execution-rate']

/** The figures of an evaluation by name: the budget's, and one for each indicator (`line.01`). */
export function namedFigures({ projectId, year, lines }: Asked): NamedFigure[] {
  const period = yearPeriod(year)
  return [
    ...ofBudget.map((code) => ({ name: code, code, subject: projectId, period, unit: null })),
    ...lines
      .filter(({ actual }) => actual !== null)
      .map((line) => ({
        name: `line.${line.code}`,
        code: line.figure.code,
        subject: line.figure.subject,
        period,
        unit: line.unit,
      })),
  ]
}

export function figureNames(evaluation: Asked): string[] {
  return namedFigures(evaluation).map(({ name }) => name)
}
