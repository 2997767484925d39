import { shanghaiDate } from '#kernel/dates.ts'
import { z } from 'zod'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluation-kind.ts'
import { mayReviewAsFinance } from '../evaluation-policy.ts'
import { evaluationProcess } from '../evaluation-process.ts'
import { keepScore, scoreOf } from '../evaluation-store.ts'
import { opinionField } from '../form-fields.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { waitOnOwner } from '../next-hand.ts'

const Finalise = z.object({ opinion: opinionField() })
type Finalise = z.infer<typeof Finalise>

/** Finance makes the evaluation final: its score, its grade and its figures stand from now on. */
export const finaliseEvaluation: ActionOnEvaluation<Finalise> = defineEvaluationAction({
  process: evaluationProcess,
  name: 'finalise',
  input: Finalise,
  likely: true,
  mayBeTakenBy: mayReviewAsFinance,
  async gather(tx, { record, actor, hat }) {
    await refuseOwnWork(tx, record.id, actor, hat)
    return null
  },
  decide({ record, input, happenedAt }) {
    const { total, grade } = scoreOf(record)
    return {
      changes: {
        financeOpinion: input.opinion,
        score: total,
        grade,
        finalisedOn: shanghaiDate(happenedAt.getTime()),
      },
      spine: { waits: waitOnOwner(record.ownerId, 'publish') },
    }
  },
  async follow(tx, done) {
    await keepScore(tx, done.record, done.journalId)
    await addHand(tx, 'finalise', done, done.input.opinion)
  },
})
