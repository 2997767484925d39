import type { Wait } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { z } from 'zod'
import { readAgain } from '../evaluations/actual-values.ts'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayReviewAsFinance } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { scoreOf } from '../evaluations/evaluation-findings.ts'
import { keepScore } from '../evaluations/evaluation-store.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { opinionField } from '../form-fields.ts'
import { addHand, refuseOwnWork } from '../hands.ts'
import { waitOnRole } from '../next-hand.ts'
import type { Neighbours } from '../project-directory.ts'
import { findDrift } from '../evaluations/register-drift.ts'
import { findInReport } from '../report/audit-report.ts'
import { keepReport } from '../report/keep-report.ts'

const Finalise = z.object({ opinion: opinionField() })
type Finalise = z.infer<typeof Finalise>

/** Finance makes the evaluation final: its score, its grade and its figures stand from now on. */
export function finaliseEvaluation(neighbours: Neighbours): ActionOnEvaluation<Finalise, Wait> {
  return defineEvaluationAction({
    process: evaluationProcess,
    name: 'finalise',
    input: Finalise,
    likely: true,
    mayBeTakenBy: mayReviewAsFinance,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, { actor, hat, duty: 'review-as-finance' })
      refuseBlocked([
        ...findDrift(record, await readAgain(tx, neighbours, record)),
        ...(await findInReport(tx, neighbours, record)),
      ])
      return waitOnRole(tx, neighbours.staff, {
        role: 'performance-officer',
        unitId: record.unitId,
        happenedAt,
        for: 'publish',
      })
    },
    decide({ record, input, known, happenedAt }) {
      const { total, grade } = scoreOf(record)
      return {
        changes: {
          financeOpinion: input.opinion,
          score: total,
          grade,
          finalisedOn: shanghaiDate(happenedAt.getTime()),
        },
        spine: { waits: known },
      }
    },
    async follow(tx, done) {
      await keepScore(tx, done.record, done.journalId)
      addHand(tx, 'finalise', done, done.input.opinion)
      await keepReport(tx, neighbours, done)
    },
  })
}
