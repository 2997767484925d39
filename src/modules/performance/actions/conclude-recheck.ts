import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import { dependent, optional, pointsField, selectField, textField } from '../form-fields.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { defineRecheckAction, type ActionOnRecheck } from '../rechecks/recheck-kind.ts'
import { recheckProcess } from '../rechecks/recheck-process.ts'
import { recheckFindings } from '../rechecks/recheck-face.ts'
import { compare, exact } from '#kernel/exact.ts'
import { mayRunTask } from '../tasks/task-policy.ts'

const ConcludeRecheck = z.object({
  finding: selectField(label('复核结论', 'Finding'), recheckFindings),
  score: dependent(optional(pointsField(label('复核得分', 'Score found'))), {
    shownWhen: { field: 'finding', is: ['changed'] },
  }),
  opinion: textField(label('看了什么、为什么', 'What was looked at, and why'), {
    lengthMax: 500,
    widget: 'long-text',
  }),
})
type ConcludeRecheck = z.infer<typeof ConcludeRecheck>

/** The office confirms the unit's score, or sets its own beside it with the reason. Whoever filled in or reviewed does not check. */
export const concludeRecheck: ActionOnRecheck<ConcludeRecheck> = defineRecheckAction({
  process: recheckProcess,
  name: 'conclude',
  input: ConcludeRecheck,
  likely: true,
  mayBeTakenBy: mayRunTask,
  async gather(tx, { record, actor, hat }) {
    await refuseOwnWork(tx, record.evaluationId, { actor, hat, duty: 'recheck' })
    return null
  },
  decide({ record, input, happenedAt }) {
    const { finding, score, opinion } = input
    if (finding === 'changed') refuseSameScore(score, record.unitScore)
    return {
      changes: {
        finding,
        score: finding === 'changed' ? (score ?? null) : record.unitScore,
        opinion,
        concludedOn: shanghaiDate(happenedAt.getTime()),
      },
      spine: { waits: null },
    }
  },
  follow: (tx, done) => addHand(tx, 'conclude', done, done.input.opinion),
})

function refuseSameScore(score: string | undefined, unitScore: string): void {
  const sentence =
    score === undefined
      ? label('请填复核得分。', 'Give the score that was found.')
      : compare(exact(score), exact(unitScore)) === 0
        ? label(
            '复核得分和自评一样，请选“得分属实”。',
            'The score is the same; then it is confirmed.',
          )
        : null
  if (sentence !== null) throw new Refusal('invalid', sentence, [{ path: '/score', sentence }])
}
