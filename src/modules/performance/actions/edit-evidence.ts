import { ownFiles } from '#platform/files/record-files.ts'
import { z } from 'zod'
import { defineEvidenceAction, type ActionOnEvidence } from '../evidence/evidence-kind.ts'
import { mayAnswerFor } from '../evidence/evidence-policy.ts'
import { evidenceProcess } from '../evidence/evidence-process.ts'
import { evidenceContent } from '../evidence/evidence-schema.ts'
import { filesOf, titleOf } from '../evidence/evidence.ts'

const EditEvidence = z.object({ content: evidenceContent })
type EditEvidence = z.infer<typeof EditEvidence>

/** Edits evidence that nobody has signed yet; what is signed is annulled and entered again. */
export const editEvidence: ActionOnEvidence<EditEvidence> = defineEvidenceAction({
  process: evidenceProcess,
  name: 'edit',
  input: EditEvidence,
  mayBeTakenBy: mayAnswerFor,
  gather: () => Promise.resolve(null),
  beginsWith: ({ content }) => ({ content }),
  decide: ({ record, input: { content } }) => ({
    changes: { content, evidenceKind: content.kind },
    spine: { title: titleOf(record.indicatorName, content) },
  }),
  follow: (tx, { record, actor }) =>
    ownFiles(
      tx,
      { kind: 'evidence', recordId: record.id, accountId: actor.accountId },
      filesOf(record.content),
    ),
})
