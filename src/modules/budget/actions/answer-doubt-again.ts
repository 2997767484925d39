import { personsBehind } from '#modules/people/index.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { defineDoubtAnswerAction } from '../doubts/doubt-answer-kind.ts'
import { doubtAnswerProcess } from '../doubts/doubt-answer-process.ts'
import { AnswerAgainForm } from '../doubts/doubt-answer-schema.ts'
import { mayAnswerAgain } from '../doubts/doubt-policy.ts'
import { waitOnConfirmer } from '../doubts/doubt-wait.ts'

/** Answers anew what was sent back. */
export const answerDoubtAgain = defineDoubtAnswerAction({
  process: doubtAnswerProcess,
  name: 'answer-again',
  input: AnswerAgainForm,
  likely: true,
  mayBeTakenBy: mayAnswerAgain,
  async gather(tx, { record, actor, hat, happenedAt }) {
    const answererPersonIds = [
      ...new Set([...record.answererPersonIds, ...personsBehind(actor, hat)]),
    ]
    const { unitId } = record
    const wait = await waitOnConfirmer(tx, { unitId, answererPersonIds, happenedAt })
    return { answererPersonIds, wait }
  },
  beginsWith: ({ outcome, explanation, fileIds }) => ({ outcome, explanation, fileIds }),
  decide: ({ input, known: { answererPersonIds, wait } }) => ({
    changes: { ...input, answererPersonIds, sentBack: null },
    spine: { waits: wait },
  }),
  follow: (tx, { record, actor }) =>
    ownFiles(
      tx,
      { kind: record.kind, recordId: record.id, accountId: actor.accountId },
      record.fileIds,
    ),
})
