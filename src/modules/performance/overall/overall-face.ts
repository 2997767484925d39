import type { Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { fact, text, written } from '../face-values.ts'
import { checkOf, sayNotYet } from '../finding-faces.ts'
import { handsOf } from '../hands.ts'
import { findLocalDefaultNote } from '../rule-row.ts'
import { sayGrade } from '../rules-in-force.ts'
import { operators } from '../scoring/operator.ts'
import { getTask } from './collect-values.ts'
import type { Overall } from './overall-kind.ts'
import { overallProcess } from './overall-process.ts'
import { overallIndicatorsOf, scoredOverall } from './overall-rules.ts'
import { findingsOfOverall, sayValue, sayWanted, type ScoredOverall } from './overall.ts'

/** What the page of a department's own evaluation shows: each indicator with its value, its points and its reason. */
export async function describeOverall(
  tx: Tx,
  overall: Overall,
  { language }: FaceContext,
): Promise<RecordDescription> {
  const { lines, total, grade } = scoredOverall(overall.year, overall.lines)
  const isOpen = permits(overallProcess, overall.state, 'submit')
  const findings = isOpen ? findingsOfOverall(lines, overall.conclusion) : []
  const task = await getTask(tx, overall.taskId)
  const said: readonly (readonly [Label, string | null])[] = [
    [label('评价结论', 'Conclusion'), overall.conclusion],
    [label('存在问题', 'Problems'), overall.problems],
    [label('改进措施', 'Improvements'), overall.improvements],
    [label('部门意见', 'Department opinion'), overall.opinion],
  ]
  const score = `${overall.score ?? total} ${sayGrade(overall.grade ?? grade, language)}`
  const facts: Fact[] = [
    { ...fact(label('得分', 'Score'), text(score), language), main: true },
    fact(label('部门', 'Department'), written(overall.departmentName), language),
    fact(
      label('年度任务', "The year's task"),
      { type: 'record', collection: 'tasks', id: task.id, text: task.title },
      language,
    ),
    fact(
      label('指标和分值', 'Indicators and points'),
      text(sayOrigin(overall.year, language)),
      language,
    ),
    fact(label('各项指标', 'Each indicator'), lineTable(lines, total, language), language),
    ...said.flatMap(([words, value]) =>
      value === null ? [] : [fact(words, written(value), language)],
    ),
  ]
  return {
    facts,
    checks: findings.map((one) => checkOf(one, language)),
    hands: await handsOf(tx, overall.id, overallProcess, language),
    notYet: sayNotYet(findings, language),
  }
}

/** Where the indicators come from, marked where no document could be found. */
export function sayOrigin(year: number, language: Language): string {
  const [first] = overallIndicatorsOf(year)
  if (!first) return ''
  const note = findLocalDefaultNote(first)
  return note === null
    ? first.source
    : `${say(note, language)}${language === 'zh' ? '：' : ': '}${first.source.replace(/^本县缺省：/, '')}`
}

export const overallHeads: readonly (readonly [words: Label, numeric: boolean])[] = [
  [label('指标', 'Indicator'), false],
  [label('要求', 'Wanted'), true],
  [label('完成', 'Reached'), true],
  [label('分值', 'Points'), true],
  [label('得分', 'Score'), true],
  [label('原因', 'Reason'), false],
]

/** A line in words: what is wanted, what was reached or judged, its points and its reason. */
export function overallWords(
  { indicator, line, score }: ScoredOverall,
  language: Language,
): readonly [wanted: string, reached: string, weight: string, score: string] {
  const { found, ratioPercent } = line
  const judged =
    ratioPercent === null
      ? '—'
      : say(label(`人评 ${ratioPercent}%`, `judged ${ratioPercent}%`), language)
  const { operator } = indicator
  return [
    operator === 'qualitative'
      ? say(operators.qualitative.label, language)
      : sayWanted(operators[operator].sign, indicator),
    found === null ? judged : sayValue(found, indicator.unit),
    indicator.weight,
    score ?? '—',
  ]
}

function lineTable(lines: readonly ScoredOverall[], total: string, language: Language): FactValue {
  return {
    type: 'table',
    columns: overallHeads.map(([words, numeric]) => ({ label: say(words, language), numeric })),
    rows: lines.map((one) => [
      text(say(one.indicator.label, language)),
      ...overallWords(one, language).map(text),
      written(one.line.reason ?? ''),
    ]),
    total: [
      text(say(label('合计', 'Total'), language)),
      ...[text(''), text(''), text('100'), text(total), text('')],
    ],
  }
}
