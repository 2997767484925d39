import type { Paper } from '#kernel/face.ts'
import { say, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { Project } from './project-kind.ts'
import { documentKindLabels } from './project-schema.ts'

/** The files of the project's basis documents, each under its document's title. */
export async function projectPapers(
  tx: Tx,
  { id, documents }: Project,
  language: Language,
): Promise<readonly Paper[]> {
  const papers = documents.flatMap(({ documentKind, title, fileIds }) =>
    fileIds.map((fileId) => ({
      fileId,
      title: `${say(documentKindLabels[documentKind], language)}：${title}`,
    })),
  )
  const files = await findFiles(
    tx,
    papers.map(({ fileId }) => fileId),
  )
  return papers.map(({ fileId, title }) => ({
    id: fileId,
    title,
    href: `/api/v1/projects/${id}/files/${fileId}`,
    mediaType: files.get(fileId)?.mediaType ?? null,
    facts: [],
    checks: [],
  }))
}
