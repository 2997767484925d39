import { accountKey } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { mayReviewAsDepartment } from '../evaluations/evaluation-policy.ts'
import { opinionField } from '../form-fields.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { lastDayFor } from '../evaluations/step-days.ts'
import { defineTaskAction, type ActionOnTask } from '../tasks/task-kind.ts'
import { taskProcess } from '../tasks/task-process.ts'

const JudgeSummary = z.object({ opinion: opinionField() })
type JudgeSummary = z.infer<typeof JudgeSummary>

/** The department's reviewer confirms the summary, or returns it to the office with his opinion. */
export function judgeSummary(
  name: 'confirm' | 'returnSummary',
): ActionOnTask<JudgeSummary, string | null> {
  const confirms = name === 'confirm'
  return defineTaskAction({
    process: taskProcess,
    name,
    input: JudgeSummary,
    ...(confirms ? { likely: true } : { grave: true }),
    mayBeTakenBy: mayReviewAsDepartment,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-department' })
      return lastDayFor(tx, confirms ? 'publish' : 'mend', happenedAt)
    },
    decide({ record, input, known: dueOn }) {
      if (record.ownerId === null) throw nobodyRuns()
      const on = accountKey(record.ownerId)
      return {
        changes: { summaryOpinion: input.opinion },
        spine: { waits: { on, for: confirms ? 'publish' : 'check', dueOn } },
      }
    },
    follow: (tx, done) => addHand(tx, name, done, done.input.opinion),
  })
}

function nobodyRuns(): Refusal {
  return new Refusal(
    'signer-undetermined',
    label(
      '这项任务没有人在办，请联系安全管理员。',
      'Nobody runs this task; ask the administrator.',
    ),
  )
}
