import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { defineEvidenceAction, type ActionOnEvidence } from '../evidence/evidence-kind.ts'
import { mayAnswerFor } from '../evidence/evidence-policy.ts'
import { evidenceProcess } from '../evidence/evidence-process.ts'
import { markEvidence } from '../evidence/evidence-store.ts'
import { textField } from '../form-fields.ts'
import { addHand } from '../hands.ts'

const AnnulEvidence = z.object({ reason: textField(label('原因', 'Reason'), { lengthMax: 200 }) })
type AnnulEvidence = z.infer<typeof AnnulEvidence>

/** Evidence that turns out wrong counts no more; it stays readable, with the reason. */
export const annulEvidence: ActionOnEvidence<AnnulEvidence> = defineEvidenceAction({
  process: evidenceProcess,
  name: 'annul',
  input: AnnulEvidence,
  grave: true,
  mayBeTakenBy: mayAnswerFor,
  gather: () => Promise.resolve(null),
  decide: () => ({ spine: { waits: null } }),
  async follow(tx, done) {
    if (done.before.state === 'signed')
      await markEvidence(tx, done.record.id, 'annulled', done.journalId)
    addHand(tx, 'annul', done, done.input.reason)
  },
})
