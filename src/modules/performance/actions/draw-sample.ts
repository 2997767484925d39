import { accountKey } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { create } from '#platform/actions/create.ts'
import { z } from 'zod'
import { textField } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { ownerUnder } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'
import { recheckKind } from '../rechecks/recheck-kind.ts'
import { drawCodes } from '../tasks/draw.ts'
import { findRecheckShare, usualDraw } from '../tasks/recheck-share.ts'
import { defineTaskAction, type ActionOnTask } from '../tasks/task-kind.ts'
import { mayRunTask } from '../tasks/task-policy.ts'
import { taskProcess } from '../tasks/task-process.ts'
import { isScored, listProgress, type ProjectProgress } from '../tasks/task-store.ts'
import { drawRecheck } from './draw-recheck.ts'

const DrawSample = z.object({
  count: plain(
    z
      .int()
      .min(1)
      .max(500)
      .meta({ label: label('抽几个', 'How many') }),
  ),
  seed: textField(label('种子', 'Seed'), {
    lengthMax: 100,
    hint: label(
      '写一个谁都算不准、事后谁都查得到的数，例如当天开奖号码',
      'A number that nobody could know before and anybody can look up later',
    ),
  }),
})
type DrawSample = z.infer<typeof DrawSample>

/** Draws some of the final self-evaluations to be checked again: anybody who has the seed draws the same. */
export function drawSample(
  neighbours: Neighbours,
): ActionOnTask<DrawSample, readonly ProjectProgress[]> {
  return defineTaskAction({
    process: taskProcess,
    name: 'drawSample',
    input: DrawSample,
    mayBeTakenBy: mayRunTask,
    async gather(tx, { record }) {
      const pot = (await listProgress(tx, record)).filter(
        (one) => isScored(one) && one.recheck === null,
      )
      if (pot.length === 0) throw nothingToDraw()
      return pot
    },
    beginsWith({ year }, pot) {
      const share = findRecheckShare(year)
      return share === undefined ? {} : { count: usualDraw(share, pot.length) }
    },
    decide({ record, input: { seed, count }, known, hat, happenedAt }) {
      refuseTooMany(count, known.length)
      const pot = known.map(({ project }) => project.code)
      const on = shanghaiDate(happenedAt.getTime())
      const drawing = { on, seed, pot, drawn: drawCodes(seed, pot, count) }
      return {
        changes: { drawings: [...record.drawings, drawing] },
        spine: { waits: { on: accountKey(ownerUnder(hat)), for: 'check', dueOn: null } },
        noted: { ...drawing },
      }
    },
    async follow(tx, done) {
      const { record, known, actor, happenedAt } = done
      const drawn = new Set(record.drawings.at(-1)?.drawn)
      const picked = known.filter(({ project }) => drawn.has(project.code))
      for (const { evaluation } of picked) {
        const input = { taskId: record.id, evaluationId: evaluation?.id }
        await create(tx, recheckKind, drawRecheck(neighbours), { actor, input, happenedAt })
      }
      addHand(tx, 'drawSample', done, picked.map(({ project }) => project.name).join('、'))
    },
  })
}

function nothingToDraw(): Refusal {
  return new Refusal(
    'not-ready',
    label('还没有终审的自评可抽。', 'No self-evaluation is final yet.'),
  )
}

function refuseTooMany(count: number, most: number): void {
  if (count <= most) return
  const sentence = label(
    `只有 ${String(most)} 份终审的自评可抽。`,
    `Only ${String(most)} can be drawn.`,
  )
  throw new Refusal('invalid', sentence, [{ path: '/count', sentence }])
}
