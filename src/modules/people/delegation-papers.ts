import type { Paper } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { RecordOfDelegation } from './delegation-schema.ts'

/** The letter of authority as its proof, each file under its own name. */
export async function delegationPapers(
  tx: Tx,
  { id, letterFileIds }: RecordOfDelegation,
  language: Language,
): Promise<readonly Paper[]> {
  const files = await findFiles(tx, letterFileIds)
  return letterFileIds.flatMap((fileId) => {
    const file = files.get(fileId)
    if (!file) return []
    const { name, mediaType } = file
    return {
      id: fileId,
      title: say(label(`委托书：${name}`, `Letter of authority: ${name}`), language),
      href: `/api/v1/delegations/${id}/files/${fileId}`,
      mediaType,
      facts: [],
      checks: [],
    }
  })
}
