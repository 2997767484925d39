import { accountKey } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { create } from '#platform/actions/create.ts'
import { evaluationKind } from '../evaluations/evaluation-kind.ts'
import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { ownerUnder } from '../next-hand.ts'
import type { Neighbours, Project } from '../project-directory.ts'
import { defineTaskAction, type ActionOnTask } from '../tasks/task-kind.ts'
import { mayRunTask } from '../tasks/task-policy.ts'
import { taskProcess } from '../tasks/task-process.ts'
import { asTaskProjects, departmentOf, projectsUnder } from '../tasks/task-projects.ts'
import { listProgress } from '../tasks/task-store.ts'
import { openEvaluation } from './open-evaluation.ts'

interface Sending {
  readonly projects: readonly Project[]
  /** Those whose goals are approved and whose self-evaluation is not open yet. */
  readonly owing: readonly Project[]
}

/**
 * Sends the task: every project of the year whose goals are approved gets its self-evaluation, waiting for whoever
 * promised the results, by the task's last day. Sent again it opens what could not be opened before, and nothing twice.
 */
export function sendTask(
  name: 'send' | 'sendRest',
  neighbours: Neighbours,
): ActionOnTask<Nothing, Sending> {
  return defineTaskAction({
    process: taskProcess,
    name,
    input: Nothing,
    ...(name === 'send' ? { likely: true } : {}),
    mayBeTakenBy: mayRunTask,
    async gather(tx, { record, hat }) {
      const projects = projectsUnder(hat, await neighbours.projects.list(tx, record.year))
      departmentOf(projects)
      const { year } = record
      const progress = await listProgress(tx, { year, projects: asTaskProjects(projects) })
      const ids = progress
        .filter(({ hasGoals, evaluation }) => hasGoals && evaluation === null)
        .map(({ project }) => project.id)
      if (name === 'sendRest' && ids.length === 0) throw nothingLeft()
      return { projects, owing: projects.filter(({ id }) => ids.includes(id)) }
    },
    decide: ({ record, known, hat, happenedAt }) => ({
      ...(name === 'send'
        ? {
            spine: {
              ownerId: ownerUnder(hat),
              waits: { on: accountKey(ownerUnder(hat)), for: 'collect', dueOn: record.reportBy },
            },
          }
        : {}),
      changes: {
        projects: asTaskProjects(known.projects),
        ...(name === 'send' ? { sentOn: shanghaiDate(happenedAt.getTime()) } : {}),
      },
      noted: { opened: known.owing.map(({ code }) => code) },
    }),
    async follow(tx, done) {
      const { record, known, actor, happenedAt } = done
      const opening = openEvaluation(neighbours, record.reportBy)
      for (const { id: projectId } of known.owing.toSorted(byId)) {
        const input = { projectId, year: record.year }
        await create(tx, evaluationKind, opening, { actor, input, happenedAt })
      }
      addHand(tx, name, done)
    },
  })
}

function byId(one: Project, other: Project): number {
  return one.id < other.id ? -1 : 1
}

function nothingLeft(): Refusal {
  return new Refusal(
    'not-ready',
    label(
      '没有可以补下达的：目标批复了的项目都已下达。',
      'Every project whose goals are approved has its self-evaluation already.',
    ),
  )
}
