import { yearPeriod } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { computeFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { defineGoalAction, type ActionOnGoal, type Goal } from '../goals/goal-kind.ts'
import { mayDeclare } from '../goals/goal-policy.ts'
import { goalProcess } from '../goals/goal-process.ts'
import { GoalAdjustment } from '../goals/goal-schema.ts'
import { checkAdjustment } from '../goals/goal.ts'
import { addHand } from '../hands.ts'
import { ownerUnder, waitOnOwner } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'

/** Opens approved goals again, on one of the two grounds there are. */
export function adjustGoal(neighbours: Neighbours): ActionOnGoal<GoalAdjustment> {
  return defineGoalAction({
    process: goalProcess,
    name: 'adjust',
    input: GoalAdjustment,
    mayBeTakenBy: mayDeclare,
    async gather(tx, { record, input }) {
      if (input) refuseBlocked(checkAdjustment(input))
      if (input?.ground === 'budget-adjustment') await refuseUnadjusted(tx, neighbours, record)
      return null
    },
    decide: ({ input, hat }) => ({
      changes: { adjustment: input },
      spine: { ownerId: ownerUnder(hat), waits: waitOnOwner(ownerUnder(hat), 'finish') },
    }),
    follow: (tx, done) => addHand(tx, 'adjust', done, done.input.reason),
  })
}

/** Whoever names a budget adjustment as his ground must have one in the register. */
async function refuseUnadjusted(
  tx: Tx,
  { modules }: Neighbours,
  { projectId, year }: Goal,
): Promise<void> {
  const asOf = await resolveAsOf(tx, 'latest')
  const read = async (code: string): Promise<number> => {
    const question = { code, period: yearPeriod(year), asOf, subject: projectId }
    const { answer } = await computeFigure({ modules: modules() }, tx, question)
    return Number(answer.value ?? '0')
  }
  if ((await read('budget.adjusted')) !== (await read('budget.appropriated'))) return
  const sentence = label(
    '系统里这个项目的预算没有调整过。请先登记预算调整，或者改选“有文件依据”。',
    'The register holds no adjustment of this budget. Record it first, or choose a document as the ground.',
  )
  throw new Refusal('invalid', sentence, [{ path: '/ground', sentence }])
}
