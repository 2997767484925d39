import { ReasonForm } from '../claims/claim-schema.ts'
import { defineDoubtAnswerAction } from '../doubts/doubt-answer-kind.ts'
import { doubtAnswerProcess } from '../doubts/doubt-answer-process.ts'
import { mayConfirmAnswer } from '../doubts/doubt-policy.ts'
import { waitOnAnswerer } from '../doubts/doubt-wait.ts'

/** Sends an answer back to whoever gave it, who reads why. */
export const sendBackDoubtAnswer = defineDoubtAnswerAction({
  process: doubtAnswerProcess,
  name: 'send-back',
  input: ReasonForm,
  grave: true,
  mayBeTakenBy: mayConfirmAnswer,
  gather: () => Promise.resolve(null),
  decide: ({ record, input: { reason }, actor }) => ({
    changes: { sentBack: { reason, byName: actor.name } },
    spine: { waits: waitOnAnswerer(record.ownerId) },
  }),
})
