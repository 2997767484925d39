import { yearPeriod, type Period } from '#kernel/dates.ts'
import type { Fact, FactValue, Paper } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { evidenceFigure, readAgain } from './actual-values.ts'
import type { Evaluation, EvaluationLine } from './evaluation-kind.ts'
import type { ActualFace } from './evaluation-preview-schema.ts'
import { evaluationProcess } from './evaluation-process.ts'
import { findingsOfEvaluation, scoreOf } from './evaluation-findings.ts'
import { text, written } from '../face-values.ts'
import { checkOf, sayNotYet } from '../finding-faces.ts'
import { sayTarget } from '../goals/goal.ts'
import { handsOf } from '../hands.ts'
import { renderNarrative } from '../narrative/narrative.ts'
import type { Neighbours } from '../project-directory.ts'
import { findInReport } from '../report/audit-report.ts'
import { answerFigures } from '../report/answer-figures.ts'
import { findDrift } from './register-drift.ts'
import { secondLevels } from '../scoring/indicator-kinds.ts'
import { sayGrade, sayOutline } from '../rules-in-force.ts'

/** The steps of those who review; while one of them is open, the figures must still be those of the registers. */
const reviews = ['takeUp', 'passDepartment', 'finalise'] as const

/** What the page of a self-evaluation shows: its score, its figures with their sources, and its words. */
export async function describeEvaluation(
  tx: Tx,
  evaluation: Evaluation,
  context: FaceContext & { readonly neighbours: Neighbours },
): Promise<RecordDescription> {
  const { language } = context
  const isOpen = permits(evaluationProcess, evaluation.state, 'submit')
  const isReviewed = reviews.some((step) => permits(evaluationProcess, evaluation.state, step))
  const findings = [
    ...findingsOfEvaluation(evaluation),
    ...(isOpen || isReviewed ? await findInReport(tx, context.neighbours, evaluation) : []),
    ...(isReviewed
      ? findDrift(evaluation, await readAgain(tx, context.neighbours, evaluation))
      : []),
  ]
  return {
    facts: await factsOf(await renderWords(tx, evaluation, context.neighbours), context),
    checks: findings.map((one) => checkOf(one, language)),
    papers: reportPapers(evaluation, language),
    hands: await handsOf(tx, evaluation.id, evaluationProcess, language),
    notYet: isOpen || isReviewed ? sayNotYet(findings, language) : null,
  }
}

/** The evaluation with its words as they are read: each figure they name is said as of the evaluation's own moment. */
export async function renderWords(
  tx: Tx,
  evaluation: Evaluation,
  neighbours: Neighbours,
): Promise<Evaluation> {
  const { words } = evaluation
  const shown = ['goalCompletion', 'conclusion', 'problems', 'improvements'] as const
  if (!shown.some((name) => words[name].includes('{{'))) return evaluation
  const answered = await answerFigures(tx, neighbours, evaluation)
  const texts = new Map(answered.map(({ named, text: said }) => [named.name, said]))
  const read = (narrative: string): string =>
    renderNarrative(narrative, (name) => texts.get(name) ?? null).text
  const said = Object.fromEntries(shown.map((name) => [name, read(words[name])]))
  return { ...evaluation, words: { ...words, ...said } }
}

async function factsOf(evaluation: Evaluation, context: FaceContext): Promise<Fact[]> {
  const { language } = context
  const scored = scoreOf(evaluation)
  const fact = (words: Label, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ label: say(words, language), value: written(value) }]
  const { words } = evaluation
  return [
    {
      label: say(label('自评得分', 'Score'), language),
      value: text(
        `${evaluation.score ?? scored.total} ${sayGrade(evaluation.grade ?? scored.grade, language)}`,
      ),
      main: true,
    },
    ...fact(label('还没计分', 'Points still waiting'), zeroIsNothing(scored.waitingPoints)),
    ...fact(label('项目', 'Project'), `${evaluation.projectCode} ${evaluation.projectName}`),
    ...fact(label('主管部门', 'Department'), evaluation.departmentName),
    {
      label: say(label('报告提纲', 'Outline of the report'), language),
      value: text(sayOutline(evaluation.outline, language)),
    },
    ...(await budgetFacts(evaluation, context)),
    {
      label: say(label('绩效指标', 'Indicators'), language),
      value: await lineTable(evaluation, context),
    },
    ...fact(label('年度目标完成情况', 'How the goal was met'), words.goalCompletion),
    ...fact(label('执行率原因', 'Reason for the rate'), words.executionReason),
    ...fact(label('评价结论', 'Conclusion'), words.conclusion),
    ...fact(label('存在问题', 'Problems'), words.problems),
    ...fact(label('改进措施', 'Improvements'), words.improvements),
    ...fact(label('没有来源的数为什么留着', 'Why typed figures stay'), words.unsourcedReason),
    ...fact(
      label('审报告指出的矛盾为什么留着', 'Why a contradiction stays'),
      words.contradictionReason ?? '',
    ),
    ...fact(label('主管部门评分', 'Department score'), evaluation.departmentScore),
    ...fact(label('结果应用建议', 'Suggestion'), evaluation.departmentSuggestion),
    ...fact(label('部门意见', 'Department opinion'), evaluation.departmentOpinion),
    ...fact(label('财政意见', 'Finance opinion'), evaluation.financeOpinion),
  ]
}

function zeroIsNothing(points: string): string | null {
  return Number(points) === 0 ? null : points
}

async function budgetFacts({ projectId, year }: Evaluation, context: FaceContext): Promise<Fact[]> {
  const facts: Fact[] = []
  for (const code of ['budget.adjusted', 'budget.paid', 'budget.execution-rate']) {
    const figure = await context.figure(code, { subject: projectId, ...yearPeriod(year) })
    facts.push({ label: figure.label, value: { type: 'figure', figure } })
  }
  return facts
}

async function lineTable(evaluation: Evaluation, context: FaceContext): Promise<FactValue> {
  const { language } = context
  const { lines, execution, total } = scoreOf(evaluation)
  const heads = [
    label('二级', 'Second level'),
    label('三级指标', 'Indicator'),
    label('指标值', 'Target'),
    label('完成值', 'Actual'),
    label('权重', 'Weight'),
    label('得分', 'Score'),
    label('原因', 'Reason'),
  ]
  const rows = []
  for (const [at, { score }] of lines.entries()) {
    const line = evaluation.lines[at]
    if (!line) continue
    rows.push([
      text(say(secondLevels[line.level2].label, language)),
      written(line.name),
      text(targetOf(evaluation, line)),
      await actualOf(line, yearPeriod(evaluation.year), context),
      text(line.weight),
      text(score?.score ?? '—'),
      written(line.reason),
    ])
  }
  const sum = [
    text(say(label('预算执行', 'Execution'), language)),
    ...Array.from({ length: 4 }, () => text('')),
  ]
  return {
    type: 'table',
    columns: heads.map((words, at) => ({ label: say(words, language), numeric: at > 1 && at < 6 })),
    rows: [...rows, [...sum, text(execution ?? '—'), text('')]],
    total: [
      text(say(label('合计', 'Total'), language)),
      ...Array.from({ length: 4 }, () => text('')),
      text(total),
      text(''),
    ],
  }
}

/** The target as the approved goals write it. */
export function targetOf({ goal }: Pick<Evaluation, 'goal'>, line: EvaluationLine): string {
  const declared = goal.indicators.find(({ code }) => code === line.code)
  return declared ? sayTarget(declared) : ''
}

/** The actual value as a figure that opens, or as one that nothing vouches for. */
export async function actualOf(
  line: Pick<EvaluationLine, 'actual' | 'figure' | 'source' | 'unit'>,
  period: Period,
  context: FaceContext,
): Promise<ActualFace> {
  const { language } = context
  if (line.source.kind === 'none' || line.actual === null) {
    const why = say(label('还没有已签的证据', 'No signed evidence yet'), language)
    return { type: 'unsourced', text: '—', why }
  }
  const { code, subject } = line.figure
  const figure = await context.figure(code, {
    ...(subject === null ? {} : { subject }),
    ...period,
  })
  const said =
    code === evidenceFigure ? { ...figure, text: `${line.actual}${line.unit ?? ''}` } : figure
  return { type: 'figure', figure: said }
}

function reportPapers({ id }: Evaluation, language: Language): readonly Paper[] {
  const forms = [
    ['pdf', label('自评报告（PDF）', 'Report (PDF)'), 'application/pdf'],
    [
      'docx',
      label('自评报告（Word）', 'Report (Word)'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'xlsx',
      label('自评表（Excel）', 'Self-evaluation table (Excel)'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  ] as const
  return forms.map(([form, title, mediaType]) => ({
    id: `report-${form}`,
    title: say(title, language),
    href: `/api/v1/evaluations/${id}/report.${form}`,
    mediaType,
    facts: [],
    checks: [],
  }))
}
