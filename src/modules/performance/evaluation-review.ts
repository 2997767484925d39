import { accountKey, granted, type Hat } from '#kernel/actor.ts'
import type { Wait } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { defineAction } from '#platform/actions/record-kind.ts'
import { z } from 'zod'
import type { EvaluationAction, EvaluationFields, EvaluationState } from './evaluation-kind.ts'
import { evaluationProcess } from './evaluation-process.ts'
import { keepScore, scoreOf } from './evaluation-store.ts'
import { decimalField, optional, textField } from './form-fields.ts'
import { Nothing, waitOnOwner } from './goal-actions.ts'
import { addHand, refuseOwnWork } from './hands.ts'
import { waitOnRole } from './next-hand.ts'
import type { Neighbours } from './project-directory.ts'
import { keepReport } from './report/keep-report.ts'

const department = (hat: Hat) => granted(hat, 'performance.evaluation.review-as-department')
const finance = (hat: Hat) => granted(hat, 'performance.evaluation.review-as-finance')
const publisher = (hat: Hat) => granted(hat, 'performance.evaluation.publish')

const opinion = textField(label('审核意见', 'Opinion'), { lengthMax: 500, widget: 'lines' })
const ReturnIt = z.object({ opinion })
const Finalise = z.object({ opinion })
const PassOn = z.object({
  score: decimalField(label('主管部门评分', 'Score of the department')),
  suggestion: textField(label('结果应用建议', 'Suggestion'), { lengthMax: 500, widget: 'lines' }),
  opinion: optional(opinion),
})

const takeUp = defineAction<EvaluationState, EvaluationAction, EvaluationFields, Nothing, null>({
  process: evaluationProcess,
  name: 'takeUp',
  input: Nothing,
  likely: true,
  mayBeTakenBy: department,
  async gather(tx, { record, actor, hat }) {
    await refuseOwnWork(tx, record.id, actor, hat)
    return null
  },
  decide: ({ hat }) => ({
    spine: { waits: { on: accountKey(hat.accountId), for: 'department-review', dueOn: null } },
  }),
})

function passDepartment({ staff }: Neighbours) {
  return defineAction<
    EvaluationState,
    EvaluationAction,
    EvaluationFields,
    z.infer<typeof PassOn>,
    Wait
  >({
    process: evaluationProcess,
    name: 'passDepartment',
    input: PassOn,
    likely: true,
    mayBeTakenBy: department,
    async gather(tx, { record, actor, hat, happenedAt }) {
      await refuseOwnWork(tx, record.id, actor, hat)
      return waitOnRole(tx, staff, 'finance-bureau-reviewer', {
        unitId: record.unitId,
        happenedAt,
        for: 'finance-review',
      })
    },
    beginsWith: (record) => ({ score: scoreOf(record).total }),
    decide: ({ input, known }) => ({
      changes: {
        departmentScore: input.score,
        departmentSuggestion: input.suggestion,
        departmentOpinion: input.opinion ?? null,
      },
      spine: { waits: known },
    }),
    follow: (tx, done) => addHand(tx, 'passDepartment', done, done.input.suggestion),
  })
}

function returnIt(name: 'returnByDepartment' | 'returnByFinance') {
  const byDepartment = name === 'returnByDepartment'
  return defineAction<
    EvaluationState,
    EvaluationAction,
    EvaluationFields,
    z.infer<typeof ReturnIt>,
    null
  >({
    process: evaluationProcess,
    name,
    input: ReturnIt,
    grave: true,
    mayBeTakenBy: byDepartment ? department : finance,
    async gather(tx, { record, actor, hat }) {
      await refuseOwnWork(tx, record.id, actor, hat)
      return null
    },
    decide: ({ record, input }) => ({
      changes: byDepartment
        ? { departmentOpinion: input.opinion }
        : { financeOpinion: input.opinion },
      spine: { waits: waitOnOwner(record.ownerId, 'mend') },
    }),
    follow: (tx, done) => addHand(tx, name, done, done.input.opinion),
  })
}

function finalise(neighbours: Neighbours) {
  return defineAction<
    EvaluationState,
    EvaluationAction,
    EvaluationFields,
    z.infer<typeof Finalise>,
    null
  >({
    process: evaluationProcess,
    name: 'finalise',
    input: Finalise,
    likely: true,
    mayBeTakenBy: finance,
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
      await keepReport(tx, neighbours, done)
    },
  })
}

function putAway(name: 'publish' | 'archive' | 'archiveUnpublished') {
  return defineAction<EvaluationState, EvaluationAction, EvaluationFields, Nothing, null>({
    process: evaluationProcess,
    name,
    input: Nothing,
    ...(name === 'publish' ? { likely: true } : { grave: true }),
    mayBeTakenBy: publisher,
    gather: () => Promise.resolve(null),
    decide: ({ happenedAt }) => ({
      changes: name === 'publish' ? { publishedOn: shanghaiDate(happenedAt.getTime()) } : {},
      spine: { waits: null },
    }),
    follow: (tx, done) => addHand(tx, name, done),
  })
}

export function actionsOfReview(neighbours: Neighbours) {
  return [
    takeUp,
    passDepartment(neighbours),
    returnIt('returnByDepartment'),
    finalise(neighbours),
    returnIt('returnByFinance'),
    putAway('publish'),
    putAway('archive'),
    putAway('archiveUnpublished'),
  ] as const
}
