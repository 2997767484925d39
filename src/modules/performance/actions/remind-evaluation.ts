import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { optional, textField } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { mayRunTask } from '../tasks/task-policy.ts'

export const Reminder = z.object({
  note: optional(
    textField(label('捎一句话', 'A word to go with it'), { lengthMax: 200, widget: 'long-text' }),
  ),
})
export type Reminder = z.infer<typeof Reminder>

/** The office reminds whoever still has the evaluation: it stands so in his work, and in the chain of hands. */
export const remindEvaluation: ActionOnEvaluation<Reminder> = defineEvaluationAction({
  process: evaluationProcess,
  name: 'remind',
  input: Reminder,
  mayBeTakenBy: mayRunTask,
  gather: () => Promise.resolve(null),
  decide({ record }) {
    const { state, assigneeKey, dueOn } = record
    if (assigneeKey === null) throw nobodyToRemind()
    const what = state === 'returned' ? 'mend-reminded' : 'fill-reminded'
    return { to: state, spine: { waits: { on: assigneeKey, for: what, dueOn } } }
  },
  follow: (tx, done) => addHand(tx, 'remind', done, done.input.note ?? null),
})

function nobodyToRemind(): Refusal {
  return new Refusal(
    'not-ready',
    label('这份自评没有填报人，没有人可催。', 'Nobody has this self-evaluation in hand.'),
  )
}
