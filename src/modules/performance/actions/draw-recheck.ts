import type { Wait } from '#kernel/action.ts'
import { plain } from '#kernel/declared.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { z } from 'zod'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import { waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'
import { defineRecheckCreation, type CreationOfRecheck } from '../rechecks/recheck-kind.ts'
import { recheckProcess } from '../rechecks/recheck-process.ts'
import { mayRunTask } from '../tasks/task-policy.ts'

const DrawRecheck = z.object({ taskId: plain(z.uuid()), evaluationId: plain(z.uuid()) })
type DrawRecheck = z.infer<typeof DrawRecheck>

interface Drawn {
  readonly evaluation: Evaluation
  readonly waits: Wait
}

/** What a draw makes of each project that it picked out. Nobody begins one by hand. */
export function drawRecheck({ staff }: Neighbours): CreationOfRecheck<DrawRecheck, Drawn | null> {
  return defineRecheckCreation({
    process: recheckProcess,
    name: 'draw',
    input: DrawRecheck,
    mayBeTakenBy: mayRunTask,
    async gather(tx, { input, happenedAt }) {
      if (!input) return null
      const evaluation = await findRecord<Evaluation>(tx, evaluationKind, input.evaluationId)
      if (!evaluation) throw new Error('Only a self-evaluation that is there can be drawn.')
      const { unitId } = evaluation
      const role = 'performance-officer'
      const waits = await waitOnRole(tx, staff, { role, unitId, happenedAt, for: 'recheck' })
      return { evaluation, waits }
    },
    decide({ input, known }) {
      if (!known) throw new Error('Nothing is drawn without its self-evaluation.')
      const { evaluation, waits } = known
      const { projectId, projectCode, projectName, year, unitId, score } = evaluation
      if (score === null) throw new Error('Only what is final can be drawn.')
      return {
        fields: {
          ...input,
          ...{ projectId, projectCode, projectName, year, unitScore: score },
          ...{ finding: null, score: null, opinion: null, concludedOn: null },
        },
        spine: {
          title: `${projectName}${String(year)}年度自评抽查复核`,
          unitId,
          ownerId: null,
          waits,
        },
      }
    },
  })
}
