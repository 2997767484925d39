import { tablesOf, type Tx } from '../database/transaction.ts'
import type { KeptFile } from './file-store.ts'

/** Notes a file whose content is kept; no record owns it yet. */
export async function noteFile(
  tx: Tx,
  sent: {
    readonly id: string
    readonly name: string
    readonly kept: KeptFile
    readonly accountId: string
    readonly at: Date
  },
): Promise<void> {
  await tablesOf<'platform'>(tx)
    .insertInto('platform.file')
    .values({
      id: sent.id,
      name: sent.name,
      ...sent.kept,
      uploadedBy: sent.accountId,
      uploadedAt: sent.at,
    })
    .execute()
}
