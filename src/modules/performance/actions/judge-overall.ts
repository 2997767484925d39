import { z } from 'zod'
import { mayReviewAsDepartment } from '../evaluations/evaluation-policy.ts'
import { lastDayFor } from '../evaluations/step-days.ts'
import { opinionField } from '../form-fields.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { waitOnOwner } from '../next-hand.ts'
import { defineOverallAction, type ActionOnOverall } from '../overall/overall-kind.ts'
import { overallProcess } from '../overall/overall-process.ts'

const JudgeOverall = z.object({ opinion: opinionField() })
type JudgeOverall = z.infer<typeof JudgeOverall>

/** The department's reviewer confirms it, or returns it with his opinion. */
export function judgeOverall(
  name: 'confirm' | 'returnByDepartment',
): ActionOnOverall<JudgeOverall, string | null> {
  const confirms = name === 'confirm'
  return defineOverallAction({
    process: overallProcess,
    name,
    input: JudgeOverall,
    ...(confirms ? { likely: true } : { grave: true }),
    mayBeTakenBy: mayReviewAsDepartment,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-department' })
      return lastDayFor(tx, confirms ? 'publish' : 'mend', happenedAt)
    },
    decide: ({ record, input, known: dueOn }) => ({
      changes: {
        opinion: input.opinion,
        ...(confirms ? {} : { score: null, grade: null }),
      },
      spine: {
        waits: waitOnOwner(record.ownerId, confirms ? 'publish-overall' : 'fill-overall', dueOn),
      },
    }),
    follow: (tx, done) => addHand(tx, name, done, done.input.opinion),
  })
}
