import { yearPeriod } from '#kernel/dates.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import { evidenceFigure } from '../evaluations/actual-values.ts'
import { compare, exact, rounded, total } from '#kernel/exact.ts'
import { actualOf, targetOf } from '../evaluations/evaluation-face.ts'
import type { Evaluation, EvaluationLine } from '../evaluations/evaluation-kind.ts'
import type {
  EvaluationPreview,
  PreviewLevel,
  PreviewLine,
  PreviewText,
} from '../evaluations/evaluation-preview-schema.ts'
import { isExecutedBelow } from '../scoring/execution-rate.ts'
import { firstLevelCodes, firstLevels, secondLevels } from '../scoring/indicator-kinds.ts'
import { namedFigures } from '../report/report-figures.ts'
import { pointsOf } from '../report/score-indicators.ts'
import { getRules } from '../rules-in-force.ts'
import { overCauseCodes, overCauses } from '../scoring/score-rule.ts'
import type { ScoredEvaluation, ScoredLine } from '../evaluations/self-evaluation.ts'
import { plainly } from '../scoring/weight-scheme.ts'

/** Every line of the evaluation under its first level, with its score and what it still asks for. */
export async function levelsOf(
  evaluation: Evaluation,
  scored: ScoredEvaluation,
  context: FaceContext,
): Promise<PreviewLevel[]> {
  const levels: PreviewLevel[] = []
  for (const code of firstLevelCodes) {
    const under = scored.lines.filter(({ indicator }) => indicator.level1 === code)
    if (under.length === 0) continue
    const lines: PreviewLine[] = []
    for (const one of under) {
      const line = evaluation.lines.find((written) => written.code === one.indicator.code)
      if (line) lines.push(await lineOf(evaluation, line, one, context))
    }
    levels.push({
      code,
      label: say(firstLevels[code], context.language),
      weight: plainly(total(under.map(({ indicator }) => exact(indicator.weight)))),
      score: rounded(total(under.map(({ score }) => exact(score?.score ?? '0')))),
      isWaiting: under.every(({ score }) => (score?.score ?? null) === null),
      lines,
    })
  }
  return levels
}

async function lineOf(
  evaluation: Evaluation,
  line: EvaluationLine,
  { score }: ScoredLine,
  context: FaceContext,
): Promise<PreviewLine> {
  const { language } = context
  const isQualitative = line.operator === 'qualitative'
  const declared = evaluation.goal.indicators.find(({ code }) => code === line.code)
  const points = score?.score ?? null
  return {
    code: line.code,
    level2: say(secondLevels[line.level2].label, language),
    name: line.name,
    target: targetOf(evaluation, line),
    weight: line.weight,
    actual: await actualOf(line, yearPeriod(evaluation.year), context),
    isQualitative,
    score: points,
    isFull: points !== null && compare(exact(points), exact(line.weight)) === 0,
    needs: [
      ...(score?.needs ?? []),
      ...(isQualitative && line.source.kind !== 'none' && points === null
        ? (['rating'] as const)
        : []),
    ],
    sum: (score?.sum ?? []).map((one) => ({ label: say(one.label, language), value: one.text })),
    evidence:
      line.figure.code === evidenceFigure && line.figure.subject !== null
        ? { indicatorId: line.figure.subject, kind: declared?.evidenceKind ?? null }
        : null,
  }
}

/** The budget's figures as they open, the execution rate apart. */
export async function budgetOf(
  { projectId, year }: Evaluation,
  context: FaceContext,
): Promise<Pick<EvaluationPreview['budget'], 'figures' | 'rate'>> {
  const read = (code: string) => context.figure(code, { subject: projectId, ...yearPeriod(year) })
  const figures = []
  for (const code of ['budget.appropriated', 'budget.adjusted', 'budget.paid'])
    figures.push(await read(code))
  return { figures, rate: await read('budget.execution-rate') }
}

/** The texts in the order of the official form, with the length the year's rules allow. */
export function textsOf({ year, budget }: Evaluation, language: Language): PreviewText[] {
  const { limits } = getRules(year)
  const isBelow = isExecutedBelow(budget.total, limits.executionReasonBelowPercent)
  const wasAdjusted = [budget.total, ...budget.parts].some((line) => line.adjustmentFen !== 0)
  const of = (
    name: string,
    words: Label,
    rule: { lengthMax?: number; isNeeded?: boolean; hint?: Label } = {},
  ): PreviewText => ({
    name,
    label: say(words, language),
    hint: rule.hint ? say(rule.hint, language) : null,
    lengthMax: rule.lengthMax ?? null,
    isNeeded: rule.isNeeded ?? false,
    namesFigures: !name.endsWith('Reason'),
  })
  const { executionReasonBelowPercent: percent } = limits
  return [
    of('executionReason', label('执行率原因', 'Reason for the execution rate'), {
      lengthMax: limits.executionReasonLengthMax,
      isNeeded: isBelow,
      hint: label(`执行率不到 ${percent}% 要写`, `Asked for below ${percent}%`),
    }),
    of('adjustmentReason', label('预算调整理由', 'Why the budget was adjusted'), {
      isNeeded: wasAdjusted,
      hint: label('年中调过预算要写', 'Asked for when the budget was adjusted'),
    }),
    of('goalCompletion', label('年度目标完成情况', 'How the goal was met'), {
      lengthMax: limits.goalCompletionLengthMax,
      isNeeded: true,
    }),
    of('process', label('项目实施内容及过程', 'What was done and how')),
    of('conclusion', label('评价结论', 'Conclusion'), {
      lengthMax: limits.conclusionLengthMax,
      isNeeded: true,
    }),
    of('problems', label('存在问题', 'Problems'), { lengthMax: limits.problemsLengthMax }),
    of('improvements', label('改进措施', 'Improvements'), {
      lengthMax: limits.improvementsLengthMax,
    }),
    of('unsourcedReason', label('没有来源的数为什么留着', 'Why figures without a source stay'), {
      hint: label('文字里手写了数才要填', 'Only where figures were typed'),
    }),
    of('contradictionReason', label('矛盾为什么留着', 'Why a contradiction stays'), {
      hint: label('数没错、只是对不上才要填', 'Only where the figure is right all the same'),
    }),
  ]
}

/** What may be chosen beside a line: the causes of an over-achievement, and the levels of a rating. */
export function choicesOf(
  { year }: Evaluation,
  language: Language,
): Pick<EvaluationPreview, 'overCauses' | 'bands'> {
  const { bands } = getRules(year)
  const ordered = bands.toSorted((one, other) =>
    compare(exact(other.fromPercent), exact(one.fromPercent)),
  )
  return {
    overCauses: overCauseCodes.map((value) => ({ value, label: say(overCauses[value], language) })),
    bands: ordered.map(({ code, label: words, fromPercent }, at) => {
      const above = ordered[at - 1]?.fromPercent
      const range = above === undefined ? `${fromPercent}–100%` : `${fromPercent}–<${above}%`
      return { value: code, label: say(words, language), range }
    }),
  }
}

/** The figures that texts may name, with what they say today; the points are those of the words being written. */
export async function figuresOf(
  evaluation: Evaluation,
  scored: ScoredEvaluation,
  context: FaceContext,
): Promise<EvaluationPreview['figures']> {
  const figures: NamedFigure[] = []
  for (const { name, code, subject, period } of namedFigures(evaluation)) {
    const points = findPoints(name, scored, context.language)
    const line = evaluation.lines.find((one) => name === `line.${one.code}`)
    if (points) figures.push(points)
    else if (line) {
      const actual = await actualOf(line, yearPeriod(evaluation.year), context)
      const text = actual.type === 'figure' ? actual.figure.text : actual.text
      figures.push({ name, label: line.name, text })
    } else {
      const of = { ...(subject === null ? {} : { subject }), ...period }
      const figure = await context.figure(code, of)
      figures.push({ name, label: figure.label, text: figure.text })
    }
  }
  return figures
}

type NamedFigure = EvaluationPreview['figures'][number]

function findPoints(
  name: string,
  scored: ScoredEvaluation,
  language: Language,
): NamedFigure | undefined {
  if (name === 'score.total')
    return { name, label: say(label('自评得分', 'Score'), language), text: scored.total }
  const level = firstLevelCodes.find((code) => name === `score.${code}`)
  if (level === undefined) return undefined
  const words = say(firstLevels[level], language)
  const named = language === 'zh' ? `${words}得分` : `Points: ${words}`
  return { name, label: named, text: pointsOf(scored, level) ?? '—' }
}

/** What the reviewers said when they sent it back. */
export function opinionsOf(
  { state, departmentOpinion, financeOpinion }: Evaluation,
  language: Language,
): EvaluationPreview['opinions'] {
  if (state !== 'returned') return []
  const said: readonly (readonly [Label, string | null])[] = [
    [label('部门意见', 'Department opinion'), departmentOpinion],
    [label('财政意见', 'Finance opinion'), financeOpinion],
  ]
  return said.flatMap(([words, text]) =>
    text === null || text === '' ? [] : [{ label: say(words, language), text }],
  )
}
