import { label, say } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { html, type Html } from '#platform/page/html.ts'
import { definePage, type PageReader, type PortalPage } from '#platform/page/portal-page.ts'
import { table } from '#platform/page/tables.ts'
import { overallHeads, overallWords, sayOrigin } from '../../overall/overall-face.ts'
import type { Overall } from '../../overall/overall-kind.ts'
import { scoredOverall } from '../../overall/overall-rules.ts'
import { findPublishedOverall } from '../../overall/overall-store.ts'
import { sayGrade } from '../../rules-in-force.ts'
import { findSummary, listSummaries, type PublishedSummary } from '../published-summaries.ts'
import {
  moneyCaption,
  moneyHeads,
  sayLastYear,
  scoreCaption,
  scoreHeads,
  scoreWords,
} from '../summary-table.ts'
import { rateOf, totalOf, type SummaryRow } from '../summary.ts'

/** 绩效自评汇总表: what the projects of a year came to, each leading to its report. */
export function summaryPage(house: House): PortalPage {
  return definePage({
    path: '/reports/summaries/:id',
    title: label('绩效自评汇总表', 'Summary of self-evaluations'),
    crumbs: [{ title: label('绩效报告', 'Performance reports'), path: '/reports' }],
    async render(context) {
      const { found, overall } = await reading(house.database, async (tx) => ({
        found: await findSummary(tx, context.parameters.id),
        overall: await findPublishedOverall(tx, context.parameters.id),
      }))
      const { task, rows, lastYear, hidden } = found
      const { language } = context
      return {
        title: say(titleOf(task), language),
        lead: leadOf(context, task),
        body: html`<div class="sheet body">${moneyTable(context, rows)}</div>
<div class="sheet body">${scoreTable(context, rows)}
${hidden === 0 ? html`<p>${context.say(sayLastYear(rows, lastYear))}</p>` : html`<p>${context.say(sayHidden(hidden))}</p>`}
<p class="quiet-words">${context.say(sources)}</p></div>${overall ? overallSheet(context, overall) : null}`,
        tags: ['reports'],
      }
    },
  })
}

/** The published summaries as lines, for the page of all reports; nothing while there is none. */
export async function summaryLines(house: House, reader: PageReader): Promise<Html | null> {
  const found = await reading(house.database, listSummaries)
  if (found.length === 0) return null
  return html`<section aria-labelledby="summaries"><h2 id="summaries">${reader.say(heading)}</h2>
<ul class="lines">${found.map(
    (one) =>
      html`<li><a href="${reader.address(`/reports/summaries/${one.id}`)}">${reader.say(titleOf(one))}</a>
<span class="quiet-words">${leadOf(reader, one)}</span></li>`,
  )}</ul></section>`
}

function titleOf({ year }: Pick<PublishedSummary, 'year'>) {
  return label(
    `${String(year)}年度项目支出绩效自评汇总表`,
    `Summary of the self-evaluations of ${String(year)}`,
  )
}

function leadOf(
  reader: PageReader,
  { departmentName, publishedOn }: Pick<PublishedSummary, 'departmentName' | 'publishedOn'>,
): Html {
  const day = publishedOn === null ? '' : sayDate(publishedOn, reader.language)
  return html`${reader.written(departmentName)} · ${reader.say(label(`${day}公开`, `published ${day}`))}`
}

function headsOf(reader: PageReader, heads: typeof moneyHeads) {
  return heads.map(([words, numeric]) => ({ label: reader.say(words), numeric }))
}

function nameOf(reader: PageReader, { evaluationId, projectName }: SummaryRow): Html {
  return html`<a href="${reader.address(`/reports/${evaluationId ?? ''}`)}">${reader.written(projectName)}</a>`
}

function moneyTable(reader: PageReader, rows: readonly SummaryRow[]): Html {
  const sum = totalOf(rows)
  const cells = (row: Parameters<typeof rateOf>[0] & { readonly yearStartFen: number | null }) => [
    ...[row.yearStartFen, row.adjustedFen, row.paidFen].map((fen) =>
      fen === null ? '—' : sayYuan(fen),
    ),
    rateOf(row) ?? '—',
  ]
  return table({
    caption: reader.say(moneyCaption),
    captionShown: true,
    columns: headsOf(reader, moneyHeads),
    rows: rows.map((row) => [nameOf(reader, row), ...cells(row)]),
    total: [reader.say(label('合计', 'Total')), ...cells(sum)],
  })
}

function scoreTable(reader: PageReader, rows: readonly SummaryRow[]): Html {
  return table({
    caption: reader.say(scoreCaption),
    captionShown: true,
    columns: headsOf(reader, scoreHeads),
    rows: rows.map((row) => [
      nameOf(reader, row),
      ...scoreWords(row, reader.language),
      reader.written(row.problems),
    ]),
    total: [
      reader.say(label('平均', 'Mean')),
      totalOf(rows).averageScore ?? '—',
      ...Array.from({ length: 5 }, () => ''),
    ],
  })
}

/** 部门整体支出绩效自评: what the department says of its own year, each value with the numbers it is made of. */
function overallSheet(reader: PageReader, overall: Overall): Html {
  const { lines, total, grade } = scoredOverall(overall.year, overall.lines)
  const { language } = reader
  const said = label(`得分 ${total}，${grade}`, `Score ${total}, ${sayGrade(grade, 'en')}`)
  return html`<div class="sheet body"><section aria-labelledby="overall"><h2 id="overall">${reader.say(overallHeading)}</h2>
<p>${reader.say(said)} <span class="quiet-words">${sayOrigin(overall.year, language)}</span></p>
${table({
  caption: reader.say(overallHeading),
  columns: headsOf(reader, overallHeads),
  rows: lines.map((one) => [
    reader.say(one.indicator.label),
    ...overallWords(one, language),
    reader.written(one.line.reason ?? ''),
  ]),
  total: [reader.say(label('合计', 'Total')), '', '', '100', total, ''],
})}
${overall.conclusion === null ? null : html`<p>${reader.written(overall.conclusion)}</p>`}</section></div>`
}

function sayHidden(count: number) {
  return label(
    `另有 ${String(count)} 个项目按规定不公开或没有终审，不在表里。`,
    `${String(count)} more are not in the table: not public by law, or not final.`,
  )
}

const overallHeading = label('部门整体支出绩效自评', "The department's own evaluation")
const heading = label('年度汇总表', 'Summaries of a year')
const sources = label(
  '预算数和得分取自各项目终审的自评报告，点项目名称看报告，报告里的数能点开看来源。',
  'Amounts and scores are those of the final reports: open a project to read its report, and a figure in it to see its source.',
)
