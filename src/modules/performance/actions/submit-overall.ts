import type { Wait } from '#kernel/action.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { Nothing } from '../form-fields.ts'
import { addHand, listOtherHands, personsBehind } from '../hands.ts'
import { waitOnRole } from '../next-hand.ts'
import { collectValues, getTask } from '../overall/collect-values.ts'
import { defineOverallAction, type ActionOnOverall } from '../overall/overall-kind.ts'
import { overallProcess } from '../overall/overall-process.ts'
import { scoredOverall } from '../overall/overall-rules.ts'
import { findingsOfOverall, type OverallLine } from '../overall/overall.ts'
import type { Neighbours } from '../project-directory.ts'
import { mayRunTask } from '../tasks/task-policy.ts'

interface Submitting {
  readonly lines: readonly OverallLine[]
  readonly waits: Wait
}

/** Hands it to the department's reviewer once every line is scored; the score stands from then on. */
export function submitOverall({ staff }: Neighbours): ActionOnOverall<Nothing, Submitting> {
  return defineOverallAction({
    process: overallProcess,
    name: 'submit',
    input: Nothing,
    likely: true,
    mayBeTakenBy: mayRunTask,
    async gather(tx, { record, actor, hat, happenedAt }) {
      const lines = await collectValues(tx, await getTask(tx, record.taskId), record.lines)
      refuseBlocked(findingsOfOverall(scoredOverall(record.year, lines).lines, record.conclusion))
      const others = await listOtherHands(tx, record.id, 'review-as-department')
      const waits = await waitOnRole(tx, staff, {
        role: 'department-reviewer',
        unitId: record.unitId,
        happenedAt,
        for: 'confirm-overall',
        butNot: [...personsBehind(actor, hat), ...others.flatMap(({ persons }) => persons)],
      })
      return { lines, waits }
    },
    decide({ record, known: { lines, waits } }) {
      const { total, grade } = scoredOverall(record.year, lines)
      return { changes: { lines, score: total, grade }, spine: { waits } }
    },
    follow: (tx, done) => addHand(tx, 'submit', done),
  })
}
