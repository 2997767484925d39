import { z } from 'zod'
import { defineEvidenceAction, type ActionOnEvidence } from '../evidence-kind.ts'
import { mayAnswerFor } from '../evidence-policy.ts'
import { evidenceProcess } from '../evidence-process.ts'
import { evidenceContent } from '../evidence-schema.ts'

const EditEvidence = z.object({ content: evidenceContent })
type EditEvidence = z.infer<typeof EditEvidence>

/** Edits evidence that nobody has signed yet. */
export const editEvidence: ActionOnEvidence<EditEvidence> = defineEvidenceAction({
  process: evidenceProcess,
  name: 'edit',
  input: EditEvidence,
  mayBeTakenBy: mayAnswerFor,
  gather: () => Promise.resolve(null),
  beginsWith: ({ content }) => ({ content }),
  decide: ({ input: { content } }) => ({ changes: { content, evidenceKind: content.kind } }),
})
