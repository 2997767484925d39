import { shanghaiDate } from '#kernel/dates.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#platform/actions/take.ts'
import { z } from 'zod'
import { evaluationKind } from '../evaluations/evaluation-kind.ts'
import { optional } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { defineTaskAction, type ActionOnTask } from '../tasks/task-kind.ts'
import { mayRunTask } from '../tasks/task-policy.ts'
import { taskProcess } from '../tasks/task-process.ts'
import { isOwed, listProgress, type ProjectProgress } from '../tasks/task-store.ts'
import { Reminder, remindEvaluation } from './remind-evaluation.ts'

const RemindLate = z.object({
  projectIds: optional(
    plain(
      z
        .array(z.uuid())
        .max(500)
        .meta({
          label: label('催哪些项目', 'Which projects'),
          hint: label(
            '不选就催全部逾期没报的',
            'None chosen: all that are late with their submission',
          ),
        }),
    ),
  ),
  ...Reminder.shape,
})
type RemindLate = z.infer<typeof RemindLate>

/** Reminds the projects that are chosen, or all that are late; each reminder is a step of its own evaluation. */
export const remindLate: ActionOnTask<RemindLate, readonly ProjectProgress[]> = defineTaskAction({
  process: taskProcess,
  name: 'remind',
  input: RemindLate,
  mayBeTakenBy: mayRunTask,
  async gather(tx, { record, input, happenedAt }) {
    const owed = (await listProgress(tx, record)).filter(isOwed)
    if (owed.length === 0) throw nobodyLate()
    if (!input) return owed
    const isLate = shanghaiDate(happenedAt.getTime()) > record.reportBy
    const chosen = input.projectIds ?? []
    const reminded = owed.filter(({ project }) =>
      chosen.length === 0 ? isLate : chosen.includes(project.id),
    )
    if (reminded.length === 0) throw nobodyLate()
    return reminded
  },
  decide: ({ record, known }) => ({
    to: record.state,
    noted: { reminded: known.map(({ project }) => project.code) },
  }),
  async follow(tx, done) {
    const { known, actor, happenedAt, input } = done
    const ids = known.flatMap(({ evaluation }) => evaluation?.id ?? [])
    for (const recordId of ids.toSorted())
      await take(tx, evaluationKind, remindEvaluation, {
        ...{ recordId, version: null, actor, happenedAt },
        input: input.note === undefined ? {} : { note: input.note },
      })
    addHand(tx, 'remind', done, known.map(({ project }) => project.name).join('、'))
  },
})

function nobodyLate(): Refusal {
  return new Refusal(
    'not-ready',
    label(
      '没有逾期没报的项目；要提前催，请勾选项目。',
      'No project is late; to remind one before its day, choose it.',
    ),
  )
}
