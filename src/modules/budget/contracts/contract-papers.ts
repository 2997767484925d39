import type { Paper } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { Contract } from './contract-kind.ts'

/** The contract, what was attached to it, its amendments, its acceptance record and why it ended. */
export async function papersOf(
  tx: Tx,
  contract: Contract,
  language: Language,
): Promise<readonly Paper[]> {
  const titled = listPapers(contract, language)
  const files = await findFiles(
    tx,
    titled.map(({ fileId }) => fileId),
  )
  return titled.map(({ fileId, title }) => ({
    id: fileId,
    title,
    href: `/api/v1/contracts/${contract.id}/files/${fileId}`,
    mediaType: files.get(fileId)?.mediaType ?? null,
    facts: [],
    checks: [],
  }))
}

function listPapers(contract: Contract, language: Language) {
  const { name, contractFileId, attachments, amendments, acceptance, ended } = contract
  const each = (fileIds: readonly string[], title: string) =>
    fileIds.map((fileId) => ({ fileId, title }))
  return [
    { fileId: contractFileId, title: `${say(label('合同', 'Contract'), language)} ${name}` },
    ...attachments,
    ...amendments.flatMap(({ fileIds, amendedOn }) =>
      each(fileIds, `${say(label('变更协议', 'Amendment'), language)} ${amendedOn}`),
    ),
    ...each(
      acceptance?.fileIds ?? [],
      `${say(label('验收单', 'Acceptance record'), language)} ${acceptance?.acceptedOn ?? ''}`,
    ),
    ...each(
      ended?.fileIds ?? [],
      `${say(label('终止依据', 'Ground of the termination'), language)} ${ended?.on ?? ''}`,
    ),
  ]
}
