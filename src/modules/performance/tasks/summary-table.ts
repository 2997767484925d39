import type { Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { fact, text, written } from '../face-values.ts'
import { sayGrade } from '../rules-in-force.ts'
import { changeOf, rateOf, standingScore, totalOf, type SummaryRow } from './summary.ts'
import type { Task } from './task-kind.ts'
import type { ProjectProgress } from './task-store.ts'

type Cell = Extract<FactValue, { readonly type: 'table' }>['rows'][number][number]

type Head = readonly [words: Label, numeric: boolean]

const project: Head = [label('项目', 'Project'), false]

/** The two halves of the summary: what was spent, and what it was worth. Side by side they fit no screen. */
export const moneyHeads: readonly Head[] = [
  project,
  [label('年初预算（元）', 'Year-start budget (yuan)'), true],
  [label('调整后预算（元）', 'Adjusted budget (yuan)'), true],
  [label('执行数（元）', 'Paid (yuan)'), true],
  [label('执行率', 'Rate'), true],
]
export const scoreHeads: readonly Head[] = [
  project,
  [label('自评得分', 'Score'), true],
  [label('等级', 'Grade'), false],
  [label('复核得分', 'Score found'), true],
  [label('上年得分', 'Last year'), true],
  [label('比上年', 'Change'), true],
  [label('存在问题', 'Problems'), false],
]
export const moneyCaption = label('汇总表：预算执行', 'Summary: budget')
export const scoreCaption = label('汇总表：得分和问题', 'Summary: scores and problems')

/** The summary of the year as the page of its task shows it, of the projects that this reader may see. */
export function summaryFacts(
  { summary }: Task,
  shown: readonly ProjectProgress[],
  language: Language,
): Fact[] {
  if (summary === null) return []
  const ids = new Set(shown.map(({ project }) => project.id))
  const rows = summary.rows.filter(({ projectId }) => ids.has(projectId))
  const facts = [
    fact(moneyCaption, moneyTable(rows, language), language),
    fact(scoreCaption, scoreTable(rows, language), language),
  ]
  if (rows.length < summary.rows.length) return facts
  const compared = say(sayLastYear(rows, summary.lastYear), language)
  return [...facts, fact(label('和上年比', 'Compared with last year'), text(compared), language)]
}

function headsIn(heads: readonly Head[], language: Language) {
  return heads.map(([words, numeric]) => ({ label: say(words, language), numeric }))
}

function moneyTable(rows: readonly SummaryRow[], language: Language): FactValue {
  const sum = totalOf(rows)
  return {
    type: 'table',
    columns: headsIn(moneyHeads, language),
    rows: rows.map((row) => [nameCell(row), ...moneyCells(row)]),
    total: [text(say(label('合计', 'Total'), language)), ...moneyCells(sum)],
  }
}

function moneyCells(
  row: Pick<SummaryRow, 'yearStartFen' | 'adjustedFen' | 'paidFen'>,
): readonly Cell[] {
  const { yearStartFen, adjustedFen, paidFen } = row
  return [...[yearStartFen, adjustedFen, paidFen].map(money), text(rateOf(row) ?? '—')]
}

function money(fen: number | null): Cell {
  return fen === null ? text('—') : { type: 'amount', fen }
}

function scoreTable(rows: readonly SummaryRow[], language: Language): FactValue {
  const { averageScore } = totalOf(rows)
  return {
    type: 'table',
    columns: headsIn(scoreHeads, language),
    rows: rows.map((row) => [
      nameCell(row),
      ...scoreWords(row, language).map(text),
      written(row.problems),
    ]),
    total: [
      text(say(label('平均', 'Mean'), language)),
      text(averageScore ?? '—'),
      ...Array.from({ length: 5 }, () => text('')),
    ],
  }
}

/** The scores of a row as they are written: the unit's, its grade, the office's, last year's and the change. */
export function scoreWords(row: SummaryRow, language: Language): readonly string[] {
  return [
    row.score ?? '—',
    row.grade === null ? '—' : sayGrade(row.grade, language),
    row.recheckedScore ?? '—',
    row.lastScore ?? '—',
    changeOf(standingScore(row), row.lastScore) ?? '—',
  ]
}

function nameCell({ evaluationId: id, projectName }: SummaryRow): Cell {
  return id === null
    ? written(projectName)
    : { type: 'record', collection: 'evaluations', id, text: projectName }
}

/** The year beside the one before: projects, rate and average score. */
export function sayLastYear(
  rows: readonly SummaryRow[],
  lastYear: ReturnType<typeof totalOf> | null,
): Label {
  if (lastYear === null)
    return label(
      '系统里没有上年的自评，没有可比的。',
      'The registers hold no self-evaluation of last year.',
    )
  const now = totalOf(rows)
  const of = (one: typeof now) => ({
    count: String(one.evaluated),
    rate: rateOf(one) ?? '—',
    score: one.averageScore ?? '—',
  })
  const [present, last] = [of(now), of(lastYear)]
  const change = changeOf(now.averageScore, lastYear.averageScore)
  return label(
    `今年 ${present.count} 个项目、执行率 ${present.rate}、平均 ${present.score} 分；上年 ${last.count} 个、${last.rate}、${last.score} 分${change === null ? '' : `，平均分 ${change}`}`,
    `This year ${present.count} projects, rate ${present.rate}, mean ${present.score}; last year ${last.count}, ${last.rate}, ${last.score}${change === null ? '' : `; mean ${change}`}`,
  )
}
