import { label, say, type Language } from '#kernel/label.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import { defineBook } from '#platform/records/record-book.ts'
import { unitFilter } from '#modules/people/index.ts'
import { sql } from 'kysely'
import { answerDoubtAgain } from '../actions/answer-doubt-again.ts'
import { answerDoubt } from '../actions/answer-doubt.ts'
import { confirmDoubtAnswer } from '../actions/confirm-doubt-answer.ts'
import { sendBackDoubtAnswer } from '../actions/send-back-doubt-answer.ts'
import { text, written } from '../face-values.ts'
import { listOpenDoubts } from '../queries/doubts/read-doubts.ts'
import { describeDoubtAnswer } from './doubt-answer-face.ts'
import { doubtAnswerKind, type DoubtAnswer } from './doubt-answer-kind.ts'
import { doubtAnswerProcess } from './doubt-answer-process.ts'
import { outcomeLabels } from './doubt-answer-schema.ts'

/** Answers to doubts as every face meets them. */
export const doubtAnswerBook = defineBook<DoubtAnswer>({
  kind: doubtAnswerKind,
  actions: [confirmDoubtAnswer, answerDoubtAgain, sendBackDoubtAnswer],
  creations: [answerDoubt],
  describe: describeDoubtAnswer,
  async choices(tx, action, ...[_answer, { actor, now, language }]) {
    if (action !== 'answer-doubt') return {}
    return { doubt: await listOpenDoubts(tx, { actor, now }, language) }
  },
  listing: {
    defaultSort: '-changed',
    columns: [
      {
        name: 'doubt',
        label: label('疑点', 'Doubt'),
        cell: (answer: DoubtAnswer) => written(answer.title),
      },
      {
        name: 'outcome',
        label: label('结果', 'Outcome'),
        sort: sql`own.outcome`,
        cell: (answer: DoubtAnswer, language: Language) =>
          text(say(outcomeLabels[answer.outcome], language)),
      },
      stateColumn(doubtAnswerProcess),
      changedColumn,
    ],
    title: label('疑点答复', 'Answers to doubts'),
    filters: { unit: unitFilter, rule: (value) => sql<boolean>`own.rule = ${value}` },
  },
})
