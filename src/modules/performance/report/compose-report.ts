import type { Tx } from '#platform/database/transaction.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import { findFigurePlaces } from '../narrative/narrative.ts'
import type { Neighbours } from '../project-directory.ts'
import { findReportOutline, sectionsInOrder, type PlacedSection } from './report-outline.ts'
import { reportOutlines } from '../rules-in-force.ts'
import { answerFigures, faceOfAnswered, saySum, type AnsweredFigure } from './answer-figures.ts'
import { quotedTexts } from './quoted-texts.ts'
import type { Report, ReportFigure, ReportSection, ReportTable } from './report.ts'
import { dayOf, gatherMaterial, type ReportMaterial } from './report-material.ts'
import { analysisWriters } from './write-analysis.ts'
import { conclusionWriters } from './write-conclusion.ts'
import { evaluationWriters } from './write-evaluation.ts'
import { projectWriters } from './write-project.ts'
import type { SectionWriters, Written } from './section-writer.ts'

const writers: SectionWriters = {
  ...projectWriters,
  ...evaluationWriters,
  ...analysisWriters,
  ...conclusionWriters,
}

/** A report just written, with the figures it was written from. */
export interface ComposedReport {
  readonly report: Report
  readonly figures: readonly AnsweredFigure[]
}

/** Writes the report of an evaluation from the records, as of the moment its figures were read. */
export async function composeReport(
  tx: Tx,
  neighbours: Neighbours,
  evaluation: Evaluation,
): Promise<ComposedReport> {
  const material = await gatherMaterial(tx, neighbours, evaluation)
  const figures = await answerFigures(tx, neighbours, evaluation)
  return { report: writeReport(material, figures), figures }
}

/** The report in words. Pure. */
export function writeReport(material: ReportMaterial, figures: readonly AnsweredFigure[]): Report {
  const { evaluation, scored } = material
  const sections = writeSections(material, new Set(figures.map(({ named }) => named.name)))
  return {
    evaluationId: evaluation.id,
    title: [evaluation.projectName, `${String(evaluation.year)}年度绩效自评报告`],
    subtitle: `${evaluation.projectCode}\u3000${evaluation.departmentName}`,
    organ: evaluation.departmentName,
    date: dayOf(evaluation),
    year: evaluation.year,
    asOf: material.asOfText,
    sections,
    figures: numberFigures(figures, sections),
    hands: material.hands,
    scores: {
      execution: scored.execution,
      lines: material.lines.map(({ line, score }) => ({ code: line.code, score })),
      total: evaluation.score ?? scored.total,
      grade: evaluation.grade ?? scored.grade,
    },
    quoted: [...quotedTexts(evaluation), ...material.lines.flatMap(quotedEvidence)],
  }
}

function quotedEvidence({ evidence }: ReportMaterial['lines'][number]): string[] {
  return evidence.flatMap((one) => {
    switch (one.kind) {
      case 'acceptance':
        return [one.where, one.what]
      case 'award':
        return [one.title, one.awardedTo, one.document]
      case 'purchase':
        return [one.what]
      case 'survey':
        return [one.asked]
      case 'assessment':
      case 'work-record':
        return []
    }
  })
}

function writeSections(material: ReportMaterial, names: ReadonlySet<string>): ReportSection[] {
  const { year, words, outline: code } = material.evaluation
  const outline = findReportOutline(reportOutlines, code, year)
  if (!outline) throw new RangeError(`no outline ${code} in ${String(year)}`)
  const told = new Map<string, number>()
  return sectionsInOrder(outline).map((placed) => {
    const written = writeSection(placed, material, { names, told })
    const own = words.sections[placed.path]
    return {
      path: placed.path,
      level: placed.level,
      number: placed.section.number,
      heading: placed.section.heading,
      writtenFrom: placed.section.writtenFrom,
      isRewritten: own !== undefined,
      waitsForAuthor: own === undefined && written.waitsForAuthor === true,
      raw: own ?? written.paragraphs.join('\n'),
      tables: written.tables ?? [],
      members: written.members ?? [],
      chart: written.chart ?? null,
    }
  })
}

function writeSection(
  { section }: PlacedSection,
  material: ReportMaterial,
  { names, told }: { readonly names: ReadonlySet<string>; readonly told: Map<string, number> },
): Written {
  const pieces = section.writtenFrom.map((source) => {
    const before = told.get(source) ?? 0
    told.set(source, before + 1)
    return writers[source]({ material, told: before, has: (name) => names.has(name) })
  })
  return {
    paragraphs: pieces.flatMap(({ paragraphs }) => paragraphs),
    tables: pieces.flatMap(({ tables }) => tables ?? []),
    members: pieces.flatMap(({ members }) => members ?? []),
    chart: pieces.find(({ chart }) => chart)?.chart ?? null,
    waitsForAuthor: pieces.some(({ waitsForAuthor }) => waitsForAuthor),
  }
}

/** Sources are numbered in the order of first reading: text before tables, section by section. */
function numberFigures(
  figures: readonly AnsweredFigure[],
  sections: readonly ReportSection[],
): ReportFigure[] {
  const read = [
    ...new Set(
      sections.flatMap(({ raw, tables }) => [...namesIn(raw), ...tables.flatMap(namesInTable)]),
    ),
  ].filter((name) => figures.some(({ named }) => named.name === name))
  return figures.map((one) => {
    const at = read.indexOf(one.named.name)
    return {
      number: at === -1 ? null : at + 1,
      name: one.named.name,
      label: one.label,
      text: one.text,
      face: faceOfAnswered(one),
      sum: saySum(one.figure, one.text),
      queryDigest: one.figure.queryDigest,
    }
  })
}

function namesIn(raw: string): string[] {
  return findFigurePlaces(raw).map(({ name }) => name)
}

function namesInTable({ rows, total }: ReportTable): string[] {
  const cells = [...rows.flatMap((row) => ('cells' in row ? row.cells : [])), ...(total ?? [])]
  return cells.flatMap(({ raw, vouchedBy }) =>
    vouchedBy === undefined ? namesIn(raw) : [vouchedBy],
  )
}
