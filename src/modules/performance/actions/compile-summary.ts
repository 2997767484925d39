import type { Wait } from '#kernel/action.ts'
import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import { optional, textField } from '../form-fields.ts'
import { addHand, listOtherHands, personsBehind } from '../hands.ts'
import { waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'
import { compileSummary, type Compiled } from '../tasks/compile-rows.ts'
import { defineTaskAction, type ActionOnTask } from '../tasks/task-kind.ts'
import { mayRunTask } from '../tasks/task-policy.ts'
import { taskProcess } from '../tasks/task-process.ts'
import type { ProjectProgress } from '../tasks/task-store.ts'

const CompileSummary = z.object({
  note: optional(
    textField(label('没有终审的项目为什么不等', 'Why the missing ones are not waited for'), {
      lengthMax: 500,
      hint: label('都终审了就不用填', 'Only where a project has no final self-evaluation'),
      widget: 'long-text',
    }),
  ),
})
type CompileSummary = z.infer<typeof CompileSummary>

interface Compiling extends Compiled {
  readonly waits: Wait
}

/** Sums up the year from the final self-evaluations and the re-checks, and hands it to the department's reviewer. */
export function compileTask(neighbours: Neighbours): ActionOnTask<CompileSummary, Compiling> {
  return defineTaskAction({
    process: taskProcess,
    name: 'compile',
    input: CompileSummary,
    likely: true,
    mayBeTakenBy: mayRunTask,
    async gather(tx, { record, actor, hat, happenedAt }) {
      const compiled = await compileSummary(tx, neighbours, record)
      if (compiled.unchecked.length > 0) throw stillToCheck(compiled.unchecked)
      const others = await listOtherHands(tx, record.id, 'review-as-department')
      const waits = await waitOnRole(tx, neighbours.staff, {
        role: 'department-reviewer',
        unitId: record.unitId,
        happenedAt,
        for: 'confirm',
        butNot: [...personsBehind(actor, hat), ...others.flatMap(({ persons }) => persons)],
      })
      return { ...compiled, waits }
    },
    decide({ input, known }) {
      if (known.missing.length > 0 && input.note === undefined) throw unexplained(known.missing)
      return {
        changes: { summary: known.summary, summaryNote: input.note ?? null, summaryOpinion: null },
        spine: { waits: known.waits },
      }
    },
    follow: (tx, done) => addHand(tx, 'compile', done, done.input.note ?? null),
  })
}

function namesOf(projects: readonly ProjectProgress[]): string {
  return projects.map(({ project }) => project.name).join('、')
}

function stillToCheck(unchecked: readonly ProjectProgress[]): Refusal {
  return new Refusal('not-ready', sayStillToCheck(unchecked))
}

/** Why the year cannot be summed up yet. */
export function sayStillToCheck(unchecked: readonly ProjectProgress[]): Label {
  const names = namesOf(unchecked)
  return label(
    `还没复核完，不能汇总：${names}。`,
    `Not yet: these are still to be checked: ${names}.`,
  )
}

function unexplained(missing: readonly ProjectProgress[]): Refusal {
  const names = namesOf(missing)
  const sentence = label(
    `这些项目没有终审：${names}。请写明为什么不等。`,
    `These are not final: ${names}. Say why they are not waited for.`,
  )
  return new Refusal('invalid', sentence, [{ path: '/note', sentence }])
}
