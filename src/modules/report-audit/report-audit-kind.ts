import { label } from '#kernel/label.ts'
import type { RecordKind, RecordOf } from '#platform/actions/record-kind.ts'
import type { DocumentFormat } from '#platform/reading/read-document.ts'
import { maySeeAudit } from './report-audit-policy.ts'
import { reportAuditProcess, type ReportAuditState } from './report-audit-process.ts'

export const reportAuditKind: RecordKind<
  ReportAuditState,
  keyof typeof reportAuditProcess.actions
> = {
  process: reportAuditProcess,
  table: 'report_audit.audit',
  collection: 'report-audits',
  maySee: maySeeAudit,
  waits: { nothing: label('没有要办的', 'Nothing is to be done') },
}

/** How many figures a report has, and how many findings of each kind. */
export interface AuditCounts {
  readonly figures: number
  readonly contradictions: number
  readonly looks: number
  readonly follows: number
}

export interface ReportAuditFields extends AuditCounts {
  readonly fileId: string
  readonly format: DocumentFormat
  /** The day whose rules and calendar it was judged by. */
  readonly judgedOn: string
  readonly auditorAccountId: string
}

export type ReportAudit = RecordOf<ReportAuditState, ReportAuditFields>
