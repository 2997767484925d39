import { shanghaiDate } from '#kernel/dates.ts'
import { mayPublish } from '../evaluations/evaluation-policy.ts'
import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { defineOverallAction, type ActionOnOverall } from '../overall/overall-kind.ts'
import { overallProcess } from '../overall/overall-process.ts'

/** Puts the department's own evaluation on the public page of its year's summary. */
export const publishOverall: ActionOnOverall<Nothing> = defineOverallAction({
  process: overallProcess,
  name: 'publish',
  input: Nothing,
  likely: true,
  mayBeTakenBy: mayPublish,
  gather: () => Promise.resolve(null),
  decide: ({ happenedAt }) => ({
    changes: { publishedOn: shanghaiDate(happenedAt.getTime()) },
    spine: { waits: null },
  }),
  follow: (tx, done) => addHand(tx, 'publish', done),
})
