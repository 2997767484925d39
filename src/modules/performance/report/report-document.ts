import {
  heading,
  type Block,
  type Cell,
  type OfficialDocument,
  type Row,
  type Run,
  type Source,
  type Table,
} from '#platform/documents/document.ts'
import { drawChart } from './draw-chart.ts'
import type { ReportPart } from './report-face.ts'
import { partsReader, type PartsReader } from './report-parts.ts'
import type { Report, ReportCell, ReportFigure, ReportSection, ReportTable } from './report.ts'

/** The report as an official document, for PDF and Word. */
export async function documentOfReport(
  report: Report,
  marks: { readonly isSample: boolean; readonly isDraft: boolean; readonly baseHref: string },
): Promise<OfficialDocument> {
  const read = partsReader(report)
  const blocks: Block[] = []
  for (const section of report.sections) blocks.push(...(await blocksOf(section, read)))
  const { isSample, isDraft, baseHref } = marks
  return {
    language: 'zh',
    title: report.title,
    organ: report.organ,
    date: report.date,
    sample: isSample,
    draft: isDraft,
    ...(isSample && !isDraft ? { seal: '样例印章' } : {}),
    blocks: [...blocks, { kind: 'signature' }],
    sources: sourcesOf(report, baseHref),
    asOf: `时点${report.asOf}`,
  }
}

async function blocksOf(section: ReportSection, read: PartsReader): Promise<Block[]> {
  const level = section.level === 1 ? 1 : section.level === 2 ? 2 : 3
  return [
    heading(level, section.heading),
    ...textOf(section, read),
    ...section.tables.map((table) => tableOf(table, read)),
    ...(section.chart === null
      ? []
      : [{ kind: 'chart' as const, chart: await drawChart(section.chart) }]),
  ]
}

/** Members stand below the sentence that announces them. */
function textOf({ raw, members }: ReportSection, read: PartsReader): readonly Block[] {
  const paragraphs = read.paragraphs(raw)
  const blocks = paragraphs.map((parts): Block => ({ kind: 'paragraph', runs: parts.map(runOf) }))
  if (members.length === 0) return blocks
  const announced = paragraphs.findIndex((parts) => parts.at(-1)?.text.endsWith('如下。') === true)
  const at = announced === -1 ? blocks.length : announced + 1
  return blocks.toSpliced(at, 0, { kind: 'members', members })
}

function runOf(part: ReportPart): Run {
  switch (part.type) {
    case 'text':
      return { kind: 'text', text: part.text }
    case 'figure':
      return { kind: 'figure', text: part.text, source: part.source }
    case 'unsourced':
      return { kind: 'unsourced', text: part.text }
  }
}

function tableOf(table: ReportTable, read: PartsReader): Table {
  const cells = (list: readonly ReportCell[]): Cell[] =>
    list.map((one) => ({
      runs: read.cell(one).map(runOf),
      ...(one.span === undefined ? {} : { span: one.span }),
    }))
  const rows: Row[] = table.rows.map((row) =>
    'group' in row ? { kind: 'group', text: row.group } : { kind: 'row', cells: cells(row.cells) },
  )
  return {
    kind: 'table',
    caption: table.caption,
    columns: table.columns.map(({ align, width }) => ({ align, width })),
    head: [table.columns.map(({ label }) => ({ runs: [{ kind: 'text', text: label }] }))],
    rows,
    ...(table.total === null ? {} : { total: cells(table.total) }),
  }
}

/** The sources in their order, each with its period and the short digest of its query. */
export function sourcesOf(report: Report, baseHref: string): Source[] {
  return numbered(report).map((figure) => ({
    number: figure.number,
    label: figure.label,
    definition: `${figure.face.definition}（${figure.face.period}）`,
    value: figure.sum,
    recordCount: figure.face.recordCount,
    href: `${baseHref}/${String(figure.number)}`,
    digest: shortDigest(figure.queryDigest),
  }))
}

/** The figures that the report uses, in the order of their numbers. */
export function numbered({
  figures,
}: Pick<Report, 'figures'>): readonly (ReportFigure & { readonly number: number })[] {
  return figures
    .filter((one): one is ReportFigure & { readonly number: number } => one.number !== null)
    .toSorted((one, other) => one.number - other.number)
}

/** The first eight signs of a digest: enough to compare by eye. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 8)
}
