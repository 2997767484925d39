import type { PdfRenderer } from '#platform/documents/pdf.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import { evaluationWorkbook } from './evaluation-workbook.ts'
import { documentOfReport } from './report-document.ts'
import type { Report } from './report.ts'

export const reportForms = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type ReportForm = keyof typeof reportForms

/** What a file is made of, all read before: nothing here touches the database. */
export interface FileOrder {
  readonly evaluation: Evaluation
  readonly report: Report
  readonly isSample: boolean
  readonly isDraft: boolean
  /** Where the list of sources leads; made whole by `baseUrl`. */
  readonly baseHref: string
  readonly baseUrl: string | null
}

/** The report as a file. Word and Excel writers are loaded with the first file of their kind. */
export async function renderReport(
  form: ReportForm,
  order: FileOrder,
  pdf: Pick<PdfRenderer, 'render'>,
): Promise<Uint8Array> {
  if (form === 'xlsx') {
    const { renderWorkbook } = await import('#platform/documents/workbook.ts')
    return renderWorkbook(evaluationWorkbook(order.evaluation, order.report, order))
  }
  const document = await documentOfReport(order.report, order)
  const address = order.baseUrl === null ? {} : { baseUrl: order.baseUrl }
  if (form === 'pdf') return pdf.render(document, address)
  const { renderWord } = await import('#platform/documents/word.ts')
  return renderWord(document, address)
}

/** `51…01 便民服务中心建设奖补 2023年度绩效自评报告.pdf`; the workbook is a table. */
export function fileNameOf(
  { projectCode, projectName, year }: Evaluation,
  form: ReportForm,
): string {
  const what = form === 'xlsx' ? '绩效自评表' : '绩效自评报告'
  const name = `${projectCode} ${projectName} ${String(year)}年度${what}`
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 150)}.${form}`
}
