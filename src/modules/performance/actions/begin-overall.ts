import { accountKey } from '#kernel/actor.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { z } from 'zod'
import { collectValues } from '../overall/collect-values.ts'
import { defineOverallCreation, type CreationOfOverall } from '../overall/overall-kind.ts'
import { overallProcess } from '../overall/overall-process.ts'
import { listTasksToJudge } from '../overall/overall-store.ts'
import type { OverallLine } from '../overall/overall.ts'
import { ownerUnder } from '../next-hand.ts'
import { holdTaskYear } from '../project-lock.ts'
import { taskKind, type Task } from '../tasks/task-kind.ts'
import { mayRunTask } from '../tasks/task-policy.ts'

const BeginOverall = z.object({
  taskId: plain(z.uuid().meta({ label: label('哪一年', 'Which year'), widget: 'select' })),
})
type BeginOverall = z.infer<typeof BeginOverall>

interface Beginning {
  readonly task: Task
  readonly lines: readonly OverallLine[]
}

/** Begins the department's own evaluation of a year that is summed up, with every value that the records know. */
export const beginOverall: CreationOfOverall<BeginOverall, Beginning | null> =
  defineOverallCreation({
    process: overallProcess,
    name: 'begin',
    input: BeginOverall,
    likely: true,
    mayBeTakenBy: mayRunTask,
    async gather(tx, { input }) {
      if (!input) return null
      const task = await findRecord<Task>(tx, taskKind, input.taskId)
      if (!task) throw notToBeJudged()
      await holdTaskYear(tx, task.year)
      const open = await listTasksToJudge(tx)
      if (!open.some(({ id }) => id === task.id)) throw notToBeJudged()
      return { task, lines: await collectValues(tx, task, []) }
    },
    decide({ known, hat }) {
      if (!known) throw new Error('Without a summary nothing is judged.')
      const { task, lines } = known
      const { year, departmentName, unitId } = task
      const ownerId = ownerUnder(hat)
      return {
        fields: {
          ...{ taskId: task.id, year, departmentName, lines },
          ...{ conclusion: null, problems: null, improvements: null },
          ...{ score: null, grade: null, opinion: null, publishedOn: null },
        },
        spine: {
          title: `${departmentName}${String(year)}年度部门整体支出绩效自评`,
          unitId,
          ownerId,
          waits: { on: accountKey(ownerId), for: 'fill-overall', dueOn: null },
        },
      }
    },
  })

function notToBeJudged(): Refusal {
  return new Refusal(
    'not-ready',
    label(
      '这一年还没有汇总，或者部门整体自评已经做了。',
      'That year is not summed up, or is judged already.',
    ),
  )
}
