import type { Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Label } from '#kernel/label.ts'
import { getAccounts, getUnits } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import type { DocumentFormat } from '#platform/reading/read-document.ts'
import type { ReportAudit } from './report-audit-kind.ts'

const formatLabels: Readonly<Record<DocumentFormat, Label>> = {
  docx: label('Word 文件', 'Word file'),
  doc: label('旧版 Word 文件', 'Old Word file'),
  wps: label('WPS 文件', 'WPS file'),
  pdf: label('PDF', 'PDF'),
  ofd: label('OFD', 'OFD'),
  text: label('文字', 'Text'),
  html: label('网页', 'Web page'),
  xlsx: label('Excel 表', 'Workbook'),
}

/** What a page says of an audit beside its text: whose report, read when, by whom. */
export async function describeReportAudit(
  tx: Tx,
  audit: ReportAudit,
  { language }: FaceContext,
): Promise<RecordDescription> {
  const { id, fileId, unitId, auditorAccountId, format, createdAt, judgedOn } = audit
  const [accounts, units, files] = await Promise.all([
    getAccounts(tx, [auditorAccountId]),
    getUnits(tx, [unitId]),
    findFiles(tx, [fileId]),
  ])
  const fact = (words: Label, value: FactValue): Fact => ({ label: say(words, language), value })
  const facts: readonly Fact[] = [
    fact(label('种类', 'Kind'), { type: 'text', text: say(formatLabels[format], language) }),
    fact(label('单位', 'Unit'), written(units.get(unitId)?.name ?? '—')),
    fact(label('谁审的', 'Audited by'), written(accounts.get(auditorAccountId)?.name ?? '—')),
    fact(label('审的时间', 'Audited'), { type: 'instant', at: createdAt.toISOString() }),
    fact(label('规则截至', 'Rules as of'), { type: 'date', date: judgedOn }),
  ]
  const file = files.get(fileId)
  const root = `/api/v1/report-audits/${id}`
  return {
    facts,
    papers: file
      ? [
          {
            id: fileId,
            title: file.name,
            href: `${root}/files/${fileId}`,
            mediaType: file.mediaType,
            facts: [],
            checks: [],
          },
        ]
      : [],
    downloads: [
      {
        label: say(label('下载审核单', 'Download the audit'), language),
        href: `${root}/audit.pdf`,
      },
      {
        label: say(label('下载问题表', 'Download the table'), language),
        href: `${root}/audit.xlsx`,
      },
    ],
  }
}

function written(text: string): FactValue {
  return { type: 'text', text, written: true }
}
