import { label } from '#kernel/label.ts'
import { sayDate, sayInstant } from '#kernel/spoken-dates.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { chart } from '#platform/page/chart.ts'
import { attributes, html, type Html } from '#platform/page/html.ts'
import { definePage, type PageReader, type PortalPage } from '#platform/page/portal-page.ts'
import { table } from '#platform/page/tables.ts'
import type { Neighbours } from '../../project-directory.ts'
import { readClaims } from '../keep-report.ts'
import { factsOfChart } from '../draw-chart.ts'
import { findPublished } from '../published-reports.ts'
import type { ReportClaims } from '../report-face.ts'
import { sayHeadingOf } from '../report-headings.ts'
import { partsReader } from '../report-parts.ts'
import type { Report, ReportSection, ReportTable } from '../report.ts'
import { writeParts, type PartsPlace } from './written-parts.ts'

/** One published report as a page, each figure leading to what stands behind it. */
export function reportPage(house: House, neighbours: Neighbours): PortalPage {
  return definePage({
    path: '/reports/:id',
    title: label('绩效自评报告', 'Performance report'),
    crumbs: [{ title: label('绩效报告', 'Performance reports'), path: '/reports' }],
    async render(context) {
      const { id } = context.parameters
      const { evaluation, report, claims } = await reading(house.database, async (tx) => {
        const found = await findPublished(tx, neighbours, id)
        return { ...found, claims: await readClaims(tx, house.modules, found) }
      })
      const place = { reader: context, read: partsReader(report), id }
      const lang = context.language === 'en' ? 'zh-CN' : null
      return {
        title: report.title.join(''),
        titleWritten: true,
        lead: leadOf(context, report, evaluation.publishedOn),
        body: html`<div class="sheet body">
${downloads(context, id)}</div>
${claims === null ? null : html`<div class="sheet body">${sinceThen(context, claims)}</div>`}
<div class="sheet body"><article class="prose"${attributes({ lang })}>${report.sections.map((section) => writeSection(section, place))}</article></div>
<div class="sheet body">${sourceTable(context, report, id)}
</div>`,
        tags: ['reports', `report:${id}`],
      }
    },
  })
}

function leadOf(reader: PageReader, report: Report, publishedOn: string | null): Html {
  const day = publishedOn === null ? '' : sayDate(publishedOn, reader.language)
  return html`${reader.written(report.organ)} · ${reader.say(label(`${day}公开`, `published ${day}`))} · ${reader.say(label(`自评${report.scores.total}分`, `score ${report.scores.total}`))} ${reader.written(report.scores.grade)}`
}

function downloads(reader: PageReader, id: string): Html {
  const files = [
    ['pdf', label('下载 PDF', 'Download as PDF')],
    ['docx', label('下载 Word', 'Download as Word')],
    ['xlsx', label('下载自评表（Excel）', 'Download the table (Excel)')],
  ] as const
  return html`<ul class="lines">${files.map(([form, words]) => html`<li><a href="/reports/${id}/report.${form}">${reader.say(words)}</a></li>`)}</ul>`
}

/** What became of the claims: the report stays as it was published, and says what has moved. */
function sinceThen(reader: PageReader, claims: ReportClaims): Html {
  const at = sayInstant(Date.parse(claims.renderedAt), reader.language)
  const intro = reader.say(
    label(
      `报告里的数定于${at}。现在重新算一遍：`,
      `The figures were fixed on ${at}. Counted again now: `,
    ),
  )
  const broken = claims.broken.map(
    ({ label: name, said, now }) =>
      html`<li>${reader.written(name)} ${reader.say(label(`当时写的是${said}，按同一时点重算是${now}，台账有问题，请告诉我们。`, `was said to be ${said}; counted again for the same moment it is ${now}. Something is wrong; please tell us.`))}</li>`,
  )
  const moved = claims.moved.map(
    ({ label: name, before, after }) =>
      html`<li>${reader.written(name)} ${reader.say(label(`当时${before}，现在${after}。`, `then ${before}, now ${after}.`))}</li>`,
  )
  const same = broken.length + moved.length === 0
  return html`<section aria-labelledby="since-then"><h2 id="since-then">${reader.say(sinceHeading)}</h2>
<p>${intro}${same ? reader.say(allStand) : null}</p>${same ? null : html`<ul>${broken}${moved}</ul>`}</section>`
}

function writeSection(section: ReportSection, place: PartsPlace): Html {
  const heading = sayHeadingOf(section)
  const head =
    section.level === 1
      ? html`<h2>${heading}</h2>`
      : section.level === 2
        ? html`<h3>${heading}</h3>`
        : html`<h4>${heading}</h4>`
  const members =
    section.members.length === 0
      ? null
      : html`<ul>${section.members.map(({ role, name, post }) => html`<li>${role}：${name} ${post}</li>`)}</ul>`
  return html`${head}
${place.read.paragraphs(section.raw).map((parts) => html`<p>${writeParts(parts, place)}</p>`)}${members}
${section.tables.map((one) => writeTable(one, place))}${section.chart === null ? null : chart(place.reader, factsOfChart(section.chart), `chart-${section.path.replaceAll('.', '-')}`)}`
}

function writeTable({ caption, columns, rows, total }: ReportTable, place: PartsPlace): Html {
  const width = columns.length
  return table({
    caption,
    captionShown: true,
    // Numbers set to the right would touch words that begin at the left of the next column.
    columns: columns.map(({ label: name, align }, at) => ({
      label: name,
      numeric: align === 'right' && (columns[at + 1]?.align ?? 'right') === 'right',
    })),
    rows: rows.flatMap((row) =>
      'group' in row ? [] : [row.cells.map((cell) => writeParts(place.read.cell(cell), place))],
    ),
    ...(total === null
      ? {}
      : {
          total: total
            .flatMap((cell) => [
              writeParts(place.read.cell(cell), place),
              ...Array.from({ length: (cell.span ?? 1) - 1 }, () => html``),
            ])
            .slice(0, width),
        }),
  })
}

function sourceTable(reader: PageReader, { figures, asOf }: Report, id: string): Html {
  const used = figures
    .filter(({ number }) => number !== null)
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
  return html`<h2>${reader.say(sources)}</h2><p>${reader.say(asOfWords)} ${reader.written(asOf)}</p>
${table({
  caption: reader.say(sources),
  columns: [
    { label: reader.say(label('名称', 'Figure')) },
    { label: reader.say(label('怎么算', 'How it is counted')), wide: true },
    { label: reader.say(label('数', 'Value')), numeric: true },
    { label: reader.say(label('记录数', 'Records')), numeric: true },
  ],
  rows: used.map(({ number, label: name, sum, face }) => [
    html`<a href="${reader.address(`/reports/${id}/sources/${String(number)}`)}">${String(number)} ${reader.written(name)}</a>`,
    reader.written(face.definition),
    reader.written(sum),
    face.recordCount,
  ]),
})}`
}

const sinceHeading = label('公开以后变了没有', 'What has moved since')
const allStand = label('没有变化。', 'nothing has moved.')
const sources = label('数字来源', 'Sources of the figures')
const asOfWords = label('时点：', 'As of:')
