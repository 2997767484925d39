import { label, say } from '#kernel/label.ts'
import {
  auditDocument,
  readKnowledge,
  type Audit,
  type AuditFinding,
  type Knowledge,
} from '#modules/report-audit/index.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { ReadBlock, ReadDocument } from '#platform/reading/read-document.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import { blocks, look, withSum, type Finding } from '../finding.ts'
import type { Neighbours } from '../project-directory.ts'
import { composeReport } from './compose-report.ts'
import type { ReportPart } from './report-face.ts'
import { partsReader, type PartsReader } from './report-parts.ts'
import type { Report, ReportCell, ReportTable } from './report.ts'

/**
 * What an auditor of reports finds in the report as it would be signed: contradictions keep it from going on until
 * they are mended or somebody says why they stay; what only deserves a look is shown.
 */
export async function findInReport(
  tx: Tx,
  neighbours: Neighbours,
  evaluation: Evaluation,
): Promise<readonly Finding[]> {
  const { report } = await composeReport(tx, neighbours, evaluation)
  const { document, places } = readableReport(report)
  const audit = auditDocument(document, await knowledgeOf(tx, neighbours, evaluation))
  return findingsOf(audit, places, evaluation.words.contradictionReason ?? '')
}

/** The findings of an audit as this module's own: by the section of the report that they stand in. */
export function findingsOf(
  { findings }: Pick<Audit, 'findings'>,
  places: readonly string[],
  reason: string,
): readonly Finding[] {
  return findings
    .filter(({ verdict }) => verdict !== 'follows')
    .map((finding) => {
      const path = places[finding.place.block] ?? '/sections'
      const doubt = finding.verdict === 'contradicts' && reason.trim() === '' ? blocks : look
      const found = doubt(`audit-${finding.rule}`, path, sentenceOf(finding))
      const sum = [
        ...finding.recomputed,
        ...(finding.recomputed.length === 0
          ? [{ label: label('在这里', 'Here'), text: finding.quote }]
          : []),
      ]
      return withSum(found, sum)
    })
}

function sentenceOf({ figure, title, note }: AuditFinding) {
  return label(
    `报告里的“${figure}”：${title.zh}${note === null ? '' : `。${say(note, 'zh')}`}`,
    `“${figure}” in the report: ${title.en}${note === null ? '' : `. ${say(note, 'en')}`}`,
  )
}

/** The report as an auditor reads it, and the path of the section that each block stands in. */
function readableReport(report: Report): {
  readonly document: ReadDocument
  readonly places: readonly string[]
} {
  const read = partsReader(report)
  const placed = report.sections.flatMap((section) => {
    const paragraphs = read.paragraphs(section.raw).map((parts) => paragraph(wordsOf(parts), null))
    const tables = section.tables.map((table) => tableOf(table, read))
    return [paragraph(section.heading, section.level), ...paragraphs, ...tables].map((block) => ({
      block,
      path: `/sections/${section.path}`,
    }))
  })
  return {
    document: {
      format: 'text',
      title: report.title.join(''),
      blocks: placed.map(({ block }) => block),
    },
    places: placed.map(({ path }) => path),
  }
}

function paragraph(text: string, level: number | null): ReadBlock {
  return { is: 'paragraph', text, level, page: null }
}

function wordsOf(parts: readonly ReportPart[]): string {
  return parts.map(({ text }) => text).join('')
}

function tableOf(table: ReportTable, read: PartsReader): ReadBlock {
  const head = table.columns.map(({ label: text }) => ({ text, span: 1 }))
  const asRow = (cells: readonly ReportCell[]) =>
    cells.map((cell) => ({ text: wordsOf(read.cell(cell)), span: cell.span ?? 1 }))
  const rows = [
    head,
    ...table.rows.map((row) =>
      'group' in row ? [{ text: row.group, span: head.length }] : asRow(row.cells),
    ),
    ...(table.total === null ? [] : [asRow(table.total)]),
  ]
  return {
    is: 'table',
    name: table.caption,
    rowCount: rows.length,
    columnCount: head.length,
    cells: rows.flatMap((cells, row) => {
      let column = 0
      return cells.map(({ text, span }) => {
        const cell = { row, column, rowSpan: 1, columnSpan: span, text }
        column += span
        return cell
      })
    }),
    page: null,
  }
}

/** Names as the registers write them, what the registers say of this project's year, and what other reports say. */
async function knowledgeOf(
  tx: Tx,
  { projects }: Neighbours,
  evaluation: Evaluation,
): Promise<Knowledge> {
  const { year, lines, projectName } = evaluation
  const [known, ofYear, others] = [
    await readKnowledge(tx),
    await projects.list(tx, year),
    await listOtherTexts(tx, evaluation),
  ]
  return {
    ...known,
    names: [...new Set([...known.names, projectName, ...ofYear.map(({ name }) => name)])],
    registered: lines.flatMap(({ code, name, unit, actual, operator }) =>
      actual === null || operator === 'qualitative'
        ? []
        : [{ code, name, unit: unit ?? '', value: actual, year }],
    ),
    others,
  }
}

/** What was written for other projects of the year; one that another section wrote is not named. */
async function listOtherTexts(
  tx: Tx,
  { id, year, unitId }: Evaluation,
): Promise<Knowledge['others']> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.evaluation as e')
    .innerJoin('platform.record as r', 'r.id', 'e.id')
    .select(['e.projectName', 'e.words', 'r.unitId'])
    .where('e.year', '=', year)
    .where('e.id', '<>', id)
    .orderBy('e.id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    title: row.unitId === unitId ? row.projectName : '同年另一个项目的报告',
    paragraphs: textsIn(row.words).flatMap((text) => text.split('\n')),
  }))
}

/** Every text within a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
