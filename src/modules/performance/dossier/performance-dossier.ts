import {
  defineDossierPart,
  type DossierFile,
  type DossierPart,
} from '#platform/dossier/dossier-part.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { PdfRenderer } from '#platform/documents/pdf.ts'
import type { House } from '#platform/house.ts'
import { evaluationBook } from '../evaluations/evaluation-book.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import { evidenceBook } from '../evidence/evidence-book.ts'
import { goalBook } from '../goals/goal-book.ts'
import type { Neighbours } from '../project-directory.ts'
import { readReport } from '../report/keep-report.ts'
import { fileNameOf, renderReport, reportForms, type ReportForm } from '../report/report-files.ts'
import { orderOf } from '../report/report-routes.ts'

const forms = Object.keys(reportForms) as readonly ReportForm[]

/** What a project promised, what proves what it did, and what became of it. */
export function performanceDossier(given: {
  readonly house: House
  readonly neighbours: Neighbours
  readonly pdf: PdfRenderer
}): readonly DossierPart[] {
  const { neighbours } = given
  return [
    defineDossierPart({
      folder: '02 绩效目标',
      book: goalBook(neighbours),
      word: '绩效目标',
      ownsFiles: true,
      list: (tx, projectId) => listIds(tx, 'performance.goal', projectId),
    }),
    defineDossierPart({
      folder: '05 证据',
      book: evidenceBook(neighbours),
      word: '证据',
      ownsFiles: true,
      list: (tx, projectId) => listIds(tx, 'performance.evidence', projectId),
    }),
    defineDossierPart<Evaluation>({
      folder: '06 自评与报告',
      book: evaluationBook(neighbours),
      word: '自评',
      ownsFiles: true,
      list: (tx, projectId) => listIds(tx, 'performance.evaluation', projectId),
      papers: (tx, evaluations) => reportsOf(tx, evaluations, given),
    }),
  ]
}

async function listIds(
  tx: Tx,
  table: 'performance.goal' | 'performance.evidence' | 'performance.evaluation',
  projectId: string,
): Promise<readonly string[]> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom(table)
    .select('id')
    .where('projectId', '=', projectId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The report of each evaluation that became final, in all its forms, as it was written down. */
async function reportsOf(
  tx: Tx,
  evaluations: readonly Evaluation[],
  { house, neighbours, pdf }: Parameters<typeof performanceDossier>[0],
): Promise<ReadonlyMap<string, readonly DossierFile[]>> {
  const papers = new Map<string, readonly DossierFile[]>()
  for (const evaluation of evaluations) {
    if (evaluation.finalisedOn === null) continue
    const { report } = await readReport(tx, neighbours, evaluation)
    const order = { ...orderOf(house, evaluation), report, isDraft: false }
    papers.set(
      evaluation.id,
      forms.map((form) => ({
        name: fileNameOf(evaluation, form),
        content: () => renderReport(form, order, pdf),
      })),
    )
  }
  return papers
}
