import { join } from 'node:path'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCommand, WrongUse, type Command } from '#platform/commands/command.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import { openOutFolder, type OutFolder } from '#platform/files/out-folder.ts'
import { createPdfRenderer, type PdfRenderer } from '#platform/documents/pdf.ts'
import type { House } from '#platform/house.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import type { Neighbours } from '../project-directory.ts'
import { readReport } from './keep-report.ts'
import { fileNameOf, renderReport, reportForms, type ReportForm } from './report-files.ts'

/** What became of one report. */
export interface WrittenReport {
  readonly project: string
  readonly score: string
  readonly grade: string
  /** Null when all three files were written. */
  readonly problem: Label | null
}

/** Writes PDF, Word and Excel for every evaluation of the year; one that fails does not keep the others from being written. */
export async function writeReports(
  house: House,
  neighbours: Neighbours,
  { year, outDirectory }: { readonly year: number; readonly outDirectory: string },
): Promise<readonly WrittenReport[]> {
  const ids = await reading(house.database, (tx) =>
    tablesOf<'performance'>(tx)
      .selectFrom('performance.evaluation')
      .select('id')
      .where('year', '=', year)
      .orderBy('projectCode')
      .execute(),
  )
  const folder = await openOutFolder(outDirectory)
  const { fontDirectory } = house.settings
  const pdf = createPdfRenderer(fontDirectory === null ? {} : { fontDirectory })
  const written: WrittenReport[] = []
  try {
    for (const { id } of ids) {
      const report = await writeReport(house, neighbours, { id, folder, pdf })
      if (report) written.push(report)
    }
  } finally {
    await pdf.close()
  }
  return written
}

async function writeReport(
  house: House,
  neighbours: Neighbours,
  {
    id,
    folder,
    pdf,
  }: { readonly id: string; readonly folder: OutFolder; readonly pdf: PdfRenderer },
): Promise<WrittenReport | null> {
  const read = await reading(house.database, async (tx) => {
    const evaluation = await findRecord<Evaluation>(tx, evaluationKind, id)
    return evaluation && { evaluation, ...(await readReport(tx, neighbours, evaluation)) }
  })
  if (!read) return null
  const { evaluation, report, rendering } = read
  const order = {
    evaluation,
    report,
    isSample: house.county.isSample,
    isDraft: rendering === null,
    baseHref: `/reports/${id}/sources`,
    baseUrl: house.settings.publicUrl,
  }
  const { total, grade } = report.scores
  const line = {
    project: `${evaluation.projectCode} ${evaluation.projectName}`,
    score: total,
    grade,
  }
  try {
    for (const form of Object.keys(reportForms) as ReportForm[]) {
      const file = await renderReport(form, order, pdf)
      await folder.write(fileNameOf(evaluation, form), file)
    }
    return { ...line, problem: null }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return { ...line, problem: error instanceof Refusal ? error.sentence : label(words, words) }
  }
}

/** `report --year 2023 --out DIR`: every report of a year as files. */
export function reportCommand(neighboursFor: (house: House) => Neighbours): Command {
  return defineCommand({
    name: 'report',
    summary: label(
      '把一年的绩效自评报告写成文件',
      'Write the evaluation reports of a year as files',
    ),
    options: {
      year: {
        type: 'string',
        required: true,
        words: label('年度', 'the year'),
        value: label('2023', '2023'),
      },
      out: {
        type: 'string',
        required: true,
        words: label('放在哪个文件夹', 'the folder to write into'),
        value: label('文件夹', 'DIR'),
      },
    },
    needsHouse: () => true,
    async run(values, { withHouse, directory, write, language }) {
      const year = yearOf(values.year)
      const outDirectory = join(values.out.startsWith('/') ? '' : directory, values.out)
      const written = await withHouse((house) =>
        writeReports(house, neighboursFor(house), { year, outDirectory }),
      )
      for (const report of written) write(lineOf(report, language))
      if (written.length > 0) return written.some(({ problem }) => problem !== null) ? 1 : 0
      write(
        say(
          label(`${String(year)} 年没有自评。`, `There is no evaluation of ${String(year)}.`),
          language,
        ),
      )
      return 0
    },
  })
}

function yearOf(text: string): number {
  if (/^20\d{2}$/.test(text)) return Number(text)
  throw new WrongUse(label('年度写成 2023。', 'Write the year as 2023.'))
}

function lineOf({ project, score, grade, problem }: WrittenReport, language: Language): string {
  const points = language === 'zh' ? `${score}分` : `${score} points`
  return problem === null
    ? `${project}  ${points}  ${grade}`
    : `${project}  ${say(problem, language)}`
}
