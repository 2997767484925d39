import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mayPublish } from '../evaluations/evaluation-policy.ts'
import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { defineTaskAction, type ActionOnTask } from '../tasks/task-kind.ts'
import { taskProcess } from '../tasks/task-process.ts'
import { listProgress, type ProjectProgress } from '../tasks/task-store.ts'

/**
 * Puts the summary on the public site beside the reports. Each final self-evaluation must have been published or
 * archived as classified before: a click here never makes public what somebody still has to decide about.
 */
export const publishSummary: ActionOnTask<Nothing> = defineTaskAction({
  process: taskProcess,
  name: 'publish',
  input: Nothing,
  likely: true,
  mayBeTakenBy: mayPublish,
  async gather(tx, { record }) {
    const undecided = (await listProgress(tx, record)).filter(isUndecided)
    if (undecided.length > 0) throw new Refusal('not-ready', sayUndecided(undecided))
    return null
  },
  decide: ({ happenedAt }) => ({
    changes: { publishedOn: shanghaiDate(happenedAt.getTime()) },
    spine: { waits: null },
  }),
  follow: (tx, done) => addHand(tx, 'publish', done),
})

/** Whether a self-evaluation is final and neither public nor classified. */
export function isUndecided({ evaluation }: ProjectProgress): boolean {
  return evaluation?.state === 'final'
}

/** Why the summary cannot be published yet. */
export function sayUndecided(undecided: readonly ProjectProgress[]): ReturnType<typeof label> {
  const names = undecided.map(({ project }) => project.name).join('、')
  return label(
    `这些自评还没有公开，也没有按涉密归档：${names}。`,
    `These are neither published nor archived as classified: ${names}.`,
  )
}
