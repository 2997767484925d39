import { say, type Language } from '#kernel/label.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import type { Fact } from '#kernel/face.ts'
import { checkOf } from '../finding-faces.ts'
import { look, type Finding } from '../finding.ts'
import { label } from '#kernel/label.ts'
import { outlineSources } from './report-outline.ts'
import { drawChart } from './draw-chart.ts'
import { sayHeadingOf } from './report-headings.ts'
import { partsReader, type PartsReader } from './report-parts.ts'
import type {
  ReportClaims,
  ReportFace,
  ReportPart,
  ReportSectionFace,
  ReportTableFace,
} from './report-face.ts'
import type { Report, ReportSection, ReportTable } from './report.ts'

/** What the preview is told besides the report itself. */
export interface PreviewContext {
  readonly language: Language
  readonly isSample: boolean
  readonly isDraft: boolean
  /** Whether this reader may still rewrite sections. */
  readonly isOpen: boolean
  readonly findings: readonly Finding[]
  readonly claims: ReportClaims | null
}

/** The report as the desk previews it. */
export async function faceOfReport(report: Report, context: PreviewContext): Promise<ReportFace> {
  const read = partsReader(report)
  const sections: ReportSectionFace[] = []
  for (const section of report.sections) sections.push(await faceOfSection(section, read, context))
  const { language, isSample, isDraft, claims } = context
  return {
    id: report.evaluationId,
    title: report.title.join(''),
    subtitle: report.subtitle,
    isSample,
    isDraft,
    asOf: report.asOf,
    sections,
    hands: report.hands.map((hand) => handFact(hand)),
    figures: report.figures.map(({ number, name, label: words, text, face }) => ({
      number,
      name,
      label: words,
      text,
      figure: face,
    })),
    findings: [...context.findings, ...findingsOfReport(report)].map((one) =>
      checkOf(one, language),
    ),
    claims,
  }
}

/** What the report itself lacks: sections that only their author can write. */
export function findingsOfReport({ sections }: Pick<Report, 'sections'>): Finding[] {
  return sections
    .filter(({ waitsForAuthor }) => waitsForAuthor)
    .map(({ path, heading }) =>
      look(
        'section-waits',
        `/sections/${path}`,
        label(`“${heading}”要由填报人补充`, `“${heading}” waits for its author`),
      ),
    )
}

async function faceOfSection(
  section: ReportSection,
  read: PartsReader,
  { language, isOpen }: PreviewContext,
): Promise<ReportSectionFace> {
  const chart = section.chart && (await drawChart(section.chart))
  return {
    path: section.path,
    level: section.level,
    heading: sayHeadingOf(section),
    isRewritten: section.isRewritten,
    isEditable: isOpen && section.writtenFrom.length > 0,
    writtenFrom: section.writtenFrom.map((source) => saySource(source, language)),
    raw: section.raw,
    parts: joinParagraphs(read.paragraphs(section.raw)),
    tables: [
      ...(section.members.length === 0 ? [] : [memberTable(section)]),
      ...section.tables.map((table) => faceOfTable(table, read)),
    ],
    chart: chart && {
      title: chart.title,
      alternative: chart.alternative,
      svg: chart.svg,
      points: chart.points.map(({ label: words, value, text }) => ({ label: words, value, text })),
    },
  }
}

const sources: Readonly<Record<string, (typeof outlineSources)[keyof typeof outlineSources]>> =
  outlineSources

function saySource(source: string, language: Language): string {
  const found = sources[source]
  return found ? say(found, language) : source
}

function joinParagraphs(paragraphs: readonly (readonly ReportPart[])[]): ReportPart[] {
  return paragraphs.flatMap((parts, at) =>
    at === 0 ? parts : [{ type: 'text' as const, text: '\n' }, ...parts],
  )
}

function memberTable({ members }: ReportSection): ReportTableFace {
  const words = (text: string): ReportPart[] => [{ type: 'text', text }]
  return {
    caption: '领导小组成员',
    columns: ['组内职务', '姓名', '岗位'].map((name) => ({ label: name, numeric: false })),
    rows: members.map(({ role, name, post }) => [words(role), words(name), words(post)]),
    total: null,
  }
}

function faceOfTable(table: ReportTable, read: PartsReader): ReportTableFace {
  // A cell that covers several columns is followed by empty ones, so that cells line up with columns.
  const cells = (list: NonNullable<ReportTable['total']>) =>
    list.flatMap((cell) => [
      [...read.cell(cell)],
      ...Array.from({ length: (cell.span ?? 1) - 1 }, (): ReportPart[] => []),
    ])
  return {
    caption: table.caption,
    columns: table.columns.map(({ label: name, align }) => ({
      label: name,
      numeric: align === 'right',
    })),
    rows: table.rows.map((row) =>
      'group' in row ? [[{ type: 'text' as const, text: row.group }]] : cells(row.cells),
    ),
    total: table.total && cells(table.total),
  }
}

function handFact({ what, person, post, on }: Report['hands'][number]): Fact {
  return {
    label: what,
    value: { type: 'text', text: `${person}（${post}） ${sayDate(on, 'zh')}`, written: true },
  }
}
