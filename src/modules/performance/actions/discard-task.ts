import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { defineTaskAction, type ActionOnTask } from '../tasks/task-kind.ts'
import { mayRunTask } from '../tasks/task-policy.ts'
import { taskProcess } from '../tasks/task-process.ts'

/** Gives up a task that was never sent. */
export const discardTask: ActionOnTask<Nothing> = defineTaskAction({
  process: taskProcess,
  name: 'discard',
  input: Nothing,
  grave: true,
  mayBeTakenBy: mayRunTask,
  gather: () => Promise.resolve(null),
  decide: () => ({ spine: { waits: null } }),
  follow: (tx, done) => addHand(tx, 'discard', done),
})
