import type { Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { fact, text, written } from '../face-values.ts'
import { sayGrade } from '../rules-in-force.ts'
import { changeOf, rateOf, standingScore, totalOf, type SummaryRow } from './summary.ts'
import type { Task } from './task-kind.ts'
import type { ProjectProgress } from './task-store.ts'

type Cell = Extract<FactValue, { readonly type: 'table' }>['rows'][number][number]

export const summaryHeads: readonly (readonly [words: Label, numeric: boolean])[] = [
  [label('项目', 'Project'), false],
  [label('年初预算（元）', 'Year-start budget'), true],
  [label('调整后预算（元）', 'Adjusted budget'), true],
  [label('执行数（元）', 'Paid'), true],
  [label('执行率', 'Rate'), true],
  [label('自评得分', 'Score'), true],
  [label('等级', 'Grade'), false],
  [label('复核得分', 'Score found'), true],
  [label('上年得分', 'Last year'), true],
  [label('比上年', 'Change'), true],
  [label('存在问题', 'Problems'), false],
]

/** The summary of the year as the page of its task shows it, of the projects that this reader may see. */
export function summaryFacts(
  { summary }: Task,
  shown: readonly ProjectProgress[],
  language: Language,
): Fact[] {
  if (summary === null) return []
  const ids = new Set(shown.map(({ project }) => project.id))
  const rows = summary.rows.filter(({ projectId }) => ids.has(projectId))
  const table: FactValue = {
    type: 'table',
    columns: summaryHeads.map(([words, numeric]) => ({ label: say(words, language), numeric })),
    rows: rows.map((row) => rowCells(row, language)),
    total: totalCells(rows, language),
  }
  const facts = [fact(label('汇总表', 'Summary'), table, language)]
  const { lastYear } = summary
  if (rows.length === summary.rows.length)
    facts.push(
      fact(
        label('和上年比', 'Compared with last year'),
        text(say(sayLastYear(rows, lastYear), language)),
        language,
      ),
    )
  return facts
}

function rowCells(row: SummaryRow, language: Language): Cell[] {
  return [
    row.evaluationId === null
      ? written(row.projectName)
      : { type: 'record', collection: 'evaluations', id: row.evaluationId, text: row.projectName },
    money(row.yearStartFen),
    money(row.adjustedFen),
    money(row.paidFen),
    text(rateOf(row) ?? '—'),
    text(row.score ?? '—'),
    text(row.grade === null ? '—' : sayGrade(row.grade, language)),
    text(row.recheckedScore ?? '—'),
    text(row.lastScore ?? '—'),
    text(changeOf(standingScore(row), row.lastScore) ?? '—'),
    written(row.problems),
  ]
}

function money(fen: number | null): Cell {
  return fen === null ? text('—') : { type: 'amount', fen }
}

function totalCells(rows: readonly SummaryRow[], language: Language): Cell[] {
  const sum = totalOf(rows)
  const empty = text('')
  return [
    text(say(label('合计', 'Total'), language)),
    money(sum.yearStartFen),
    money(sum.adjustedFen),
    money(sum.paidFen),
    text(rateOf(sum) ?? '—'),
    text(
      sum.averageScore === null
        ? '—'
        : `${say(label('平均', 'mean'), language)} ${sum.averageScore}`,
    ),
    ...Array.from({ length: 5 }, () => empty),
  ]
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
