import type { FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { unitFilter } from '#modules/people/index.ts'
import { defineBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { auditReport } from './actions/audit-report.ts'
import { putAuditAway } from './actions/put-audit-away.ts'
import { describeReportAudit } from './report-audit-face.ts'
import { reportAuditKind, type AuditCounts, type ReportAudit } from './report-audit-kind.ts'
import { reportAuditProcess } from './report-audit-process.ts'

const counted = (name: keyof AuditCounts, words: Label) => ({
  name,
  label: words,
  numeric: true,
  sort: sql`own.${sql.ref(name)}`,
  sortAs: 'bigint' as const,
  cell: (audit: ReportAudit): FactValue => ({ type: 'text', text: String(audit[name]) }),
})

/** Audits of reports as every face meets them. */
export const reportAuditBook = defineBook<ReportAudit>({
  kind: reportAuditKind,
  actions: [putAuditAway],
  creations: [auditReport],
  describe: describeReportAudit,
  listing: {
    defaultSort: '-created',
    columns: [
      {
        name: 'title',
        label: label('报告', 'Report'),
        cell: (audit: ReportAudit) => ({ type: 'text' as const, text: audit.title, written: true }),
      },
      {
        name: 'number',
        label: label('编号', 'Number'),
        cell: (audit: ReportAudit) => ({ type: 'text' as const, text: audit.number ?? '—' }),
      },
      counted('figures', label('数字', 'Figures')),
      counted('contradictions', label('矛盾', 'Contradictions')),
      counted('looks', label('要看', 'To look at')),
      {
        name: 'created',
        label: label('审的时间', 'Audited'),
        sort: sql`r.created_at`,
        sortAs: 'timestamptz' as const,
        cell: (audit: ReportAudit) => ({
          type: 'instant' as const,
          at: audit.createdAt.toISOString(),
        }),
      },
      {
        name: 'state',
        label: label('状态', 'State'),
        sort: sql`r.state`,
        cell: (audit: ReportAudit, language: Language) => ({
          type: 'text' as const,
          text: say(reportAuditProcess.states[audit.state], language),
        }),
      },
    ],
    title: label('审报告', 'Audit reports'),
    filters: { unit: unitFilter },
  },
})
