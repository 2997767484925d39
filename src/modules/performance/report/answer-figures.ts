import type { FigureFace } from '#kernel/face.ts'
import { sayYuan } from '#kernel/money.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { IndicatorAnswer, IndicatorUnit } from '#platform/indicators/indicator.ts'
import {
  computeFigure,
  faceOfFigure,
  findIndicator,
  sayValue,
  type Figure,
} from '#platform/indicators/read-figure.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import type { Neighbours } from '../project-directory.ts'
import { namedFigures, type NamedFigure } from './report-figures.ts'

/** A named figure with its answer. */
export interface AnsweredFigure {
  readonly named: NamedFigure
  readonly figure: Figure
  readonly label: string
  readonly text: string
}

/** Asks every figure the report may name as of the evaluation's own moment; what no module keeps is left out. */
export async function answerFigures(
  tx: Tx,
  { modules }: Neighbours,
  evaluation: Evaluation,
): Promise<readonly AnsweredFigure[]> {
  const house = { modules: modules() }
  const answered: AnsweredFigure[] = []
  for (const named of namedFigures(evaluation)) {
    if (!findIndicator(house, named.code)) continue
    const figure = await computeFigure(house, tx, { ...named, asOf: evaluation.asOf })
    if (figure.answer.value === null) continue
    answered.push({
      named,
      figure,
      label: named.label ?? figure.indicator.label.zh,
      text: sayFigure(figure.answer.value, figure.indicator.unit, named.unit),
    })
  }
  return answered
}

/** `80.00万元`, `97.62%`, `7个`: without the blank that screens put before a unit. `unit` is for figures that have none. */
export function sayFigure(
  value: string | null,
  ownUnit: IndicatorUnit,
  unit: string | null,
): string {
  const said = sayValue(value, ownUnit, 'zh').replace(/(?<=[\d.]) (?=\P{ASCII})/u, '')
  const isBare = ownUnit.kind === 'number' && ownUnit.label.zh === ''
  return isBare && value !== null ? `${said}${unit ?? ''}` : said
}

/** The division as on paper where the figure is one: `8200 ÷ 8400`, money in 元. */
export function saySum({ answer, indicator }: Figure, text: string): string {
  const [part, whole, ...more] = answer.parts ?? []
  if (!part || !whole || more.length > 0) return text
  const isMoney = isOfMoney(indicator.code, answer)
  const say = (value: string) => (isMoney ? sayYuan(Number(value)) : value)
  return `${say(part.value)}÷${say(whole.value)}${isMoney ? '（元）' : ''}＝${text}`
}

// The parts of a rate of the budget are in fen, as its module keeps them.
function isOfMoney(code: string, { parts = [] }: IndicatorAnswer): boolean {
  return (
    code.startsWith('budget.execution-rate') && parts.every(({ value }) => /^-?\d+$/.test(value))
  )
}

/** The figure as a face shows it, with the words of the report. */
export function faceOfAnswered({ figure, label, text }: AnsweredFigure): FigureFace {
  return { ...faceOfFigure(figure, 'zh'), label, text }
}
