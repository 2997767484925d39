import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayPublish } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { textField } from '../form-fields.ts'
import { addHand } from '../hands.ts'

const ArchiveUnpublished = z.object({
  basis: textField(label('不公开的依据', 'Why it is not published'), {
    lengthMax: 200,
    hint: label('写定密依据，不写涉密内容', 'The ground of the classification, not what is secret'),
  }),
})
type ArchiveUnpublished = z.infer<typeof ArchiveUnpublished>

/** A classified evaluation goes to the archive without having been public, on a ground that is named. */
export const archiveUnpublished: ActionOnEvaluation<ArchiveUnpublished> = defineEvaluationAction({
  process: evaluationProcess,
  name: 'archiveUnpublished',
  input: ArchiveUnpublished,
  grave: true,
  mayBeTakenBy: mayPublish,
  gather: () => Promise.resolve(null),
  decide: () => ({ spine: { waits: null } }),
  follow: (tx, done) => addHand(tx, 'archiveUnpublished', done, done.input.basis),
})
