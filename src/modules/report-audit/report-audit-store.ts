import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { KeptResult } from './kept-result.ts'

export function keepResult(tx: Tx, auditId: string, { document, audit }: KeptResult): void {
  const row = { auditId, document: JSON.stringify(document), audit: JSON.stringify(audit) }
  owe(tx, tablesOf<'report_audit'>(tx).insertInto('report_audit.result').values(row))
}

export async function readResult(tx: Tx, auditId: string): Promise<KeptResult> {
  const row = await tablesOf<'report_audit'>(tx)
    .selectFrom('report_audit.result')
    .select(['document', 'audit'])
    .where('auditId', '=', auditId)
    .executeTakeFirstOrThrow()
  return KeptResult.parse(row)
}
