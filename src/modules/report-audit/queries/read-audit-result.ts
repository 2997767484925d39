import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import { getVisible } from '#platform/records/read-record.ts'
import type { KeptResult } from '../kept-result.ts'
import { reportAuditBook } from '../report-audit-book.ts'
import type { ReportAudit } from '../report-audit-kind.ts'
import { readResult } from '../report-audit-store.ts'

/** An audit with what it found, for whoever may see the audit; else it is not found. */
export async function readAuditResult(
  tx: Tx,
  id: string,
  context: Pick<FaceContext, 'actor'>,
): Promise<{ readonly audit: ReportAudit; readonly kept: KeptResult }> {
  const audit = (await getVisible(tx, reportAuditBook, id, context)) as ReportAudit
  return { audit, kept: await readResult(tx, id) }
}
