import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isSamePerson, personsBehind } from '#modules/people/index.ts'
import { NothingToFill } from '../claims/claim-schema.ts'
import { defineDoubtAnswerAction } from '../doubts/doubt-answer-kind.ts'
import { doubtAnswerProcess } from '../doubts/doubt-answer-process.ts'
import { mayConfirmAnswer } from '../doubts/doubt-policy.ts'
import { isStillFound } from './answer-doubt.ts'

/** Somebody else holds the answer for true. What is said to be corrected must not be found any more. */
export const confirmDoubtAnswer = defineDoubtAnswerAction({
  process: doubtAnswerProcess,
  name: 'confirm',
  input: NothingToFill,
  likely: true,
  mayBeTakenBy: mayConfirmAnswer,
  async gather(tx, { record, actor, hat, happenedAt }) {
    refuseAnswerer(personsBehind(actor, hat), record.answererPersonIds)
    if (record.outcome === 'corrected' && (await isStillFound(tx, record, happenedAt)))
      throw stillFound()
    return null
  },
  decide: ({ actor }) => ({
    changes: { confirmedByAccountId: actor.accountId },
    spine: { waits: null },
  }),
})

function refuseAnswerer(persons: readonly string[], answerers: readonly string[]): void {
  if (!isSamePerson(persons, answerers)) return
  throw new Refusal(
    'separation-of-duties',
    label(
      '这份答复是您（或您代的人）写的，要换别人确认。',
      'You, or the one you act for, gave this answer. Somebody else must confirm it.',
    ),
  )
}

function stillFound(): Refusal {
  return new Refusal(
    'not-ready',
    label(
      '说已改正，但这个疑点现在还在。请退回，改正以后再确认。',
      'It is said to be corrected and is still found. Send it back until it is.',
    ),
  )
}
