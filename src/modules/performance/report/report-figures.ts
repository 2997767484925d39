import { yearPeriod, type Period } from '#kernel/dates.ts'
import type { EvaluationFields } from '../evaluations/evaluation-kind.ts'
import type { FirstLevel } from '../scoring/indicator-kinds.ts'

/** A figure that the report's sentences may name: what is asked when it is rendered. */
export interface NamedFigure {
  readonly name: string
  readonly code: string
  readonly subject: string | null
  readonly period: Period
  /** What the figure is called where the goals call it something else than its indicator does. */
  readonly label: string | null
  /** The unit of the goal's indicator, for a figure that has none of its own. */
  readonly unit: string | null
}

type Asked = Pick<EvaluationFields, 'projectId' | 'year' | 'lines'> & {
  readonly id?: string | null
}

const ofProject = [
  'budget.appropriated',
  'budget.adjusted',
  'budget.paid',
  'budget.received',
  'budget.execution-rate',
  'budget.claims.count',
  'budget.signatures-complete',
  'budget.invoices-valid',
  'performance.evidence-count',
] as const

/** Code of the figure for the points of a first level, or of all together; its subject is the evaluation's id. */
export const scoreCodes = {
  total: 'performance.points',
  execution: 'performance.points-execution',
  cost: 'performance.points-cost',
  output: 'performance.points-output',
  benefit: 'performance.points-benefit',
  satisfaction: 'performance.points-satisfaction',
} as const satisfies Record<FirstLevel | 'total', string>

/** The figures of an evaluation by name: the budget's, the scores', and one for each indicator (`line.01`). */
export function namedFigures({ id = null, projectId, year, lines }: Asked): NamedFigure[] {
  const period = yearPeriod(year)
  const levels = ['total', 'execution', ...new Set(lines.map(({ level1 }) => level1))] as const
  return [
    ...ofProject.map((code) => ({ ...plainFigure(code, period), code, subject: projectId })),
    ...levels.map((level) => ({
      ...plainFigure(`score.${level}`, period),
      code: scoreCodes[level],
      subject: id,
    })),
    ...lines
      .filter(({ actual }) => actual !== null)
      .map((line) => ({
        name: `line.${line.code}`,
        code: line.figure.code,
        subject: line.figure.subject,
        period,
        label: line.name,
        unit: line.unit,
      })),
  ]
}

function plainFigure(name: string, period: Period) {
  return { name, period, label: null, unit: null }
}

export function figureNames(evaluation: Asked): string[] {
  return namedFigures(evaluation).map(({ name }) => name)
}
