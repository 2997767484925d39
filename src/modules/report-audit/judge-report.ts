import { workingDaysInYear } from '#kernel/working-days.ts'
import type { WorkingCalendar } from '#kernel/working-calendar.ts'
import { listUnitsInUse } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { readDocument } from '#platform/reading/document-reader.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { auditDocument } from './audit-document.ts'
import type { Audit, Knowledge } from './audit.ts'
import type { KeptResult } from './kept-result.ts'
import type { AuditCounts } from './report-audit-kind.ts'

/** What is known of any report from outside: how the county's places and units are written, and its working days. */
export async function readKnowledge(tx: Tx): Promise<Knowledge> {
  const units = await listUnitsInUse(tx, ['county', 'department', 'section', 'town', 'organ'])
  return {
    ...knowingOnly(await loadWorkingCalendar(tx)),
    names: [...new Set(units.map(({ name }) => name))],
  }
}

/** What is known where there are no registers: the working days alone. */
export function knowingOnly(calendar: WorkingCalendar): Knowledge {
  return {
    names: [],
    registered: [],
    others: [],
    workingDaysOf: (year) =>
      calendar.sources.has(year) ? workingDaysInYear(calendar, year) : null,
  }
}

/** Reads a file and judges it. Refuses what cannot be read. Slow: never within a transaction. */
export async function judgeFile(content: Uint8Array, knowledge: Knowledge): Promise<KeptResult> {
  const document = await readDocument(content)
  return { document, audit: auditDocument(document, knowledge) }
}

export function countsOf({ figures, findings }: Audit): AuditCounts {
  const count = (verdict: Audit['findings'][number]['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length
  return {
    figures: figures.length,
    contradictions: count('contradicts'),
    looks: count('look'),
    follows: count('follows'),
  }
}
