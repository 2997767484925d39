import { accountKey, granted } from '#kernel/actor.ts'
import type { Wait } from '#kernel/action.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineAction, defineCreation } from '#platform/actions/record-kind.ts'
import { resolveAsOf, type AsOf } from '#platform/journal/as-of.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { z } from 'zod'
import { readBudget, readLines } from './actual-values.ts'
import { FillEvaluation } from './evaluation-form.ts'
import type {
  Evaluation,
  EvaluationAction,
  EvaluationFields,
  EvaluationState,
  EvaluationWords,
} from './evaluation-kind.ts'
import { evaluationProcess } from './evaluation-process.ts'
import { wordsToFill, withWords } from './evaluation-words.ts'
import { findingsOfEvaluation, refuseSecondEvaluation } from './evaluation-store.ts'
import { refuseBlocked } from './finding-faces.ts'
import { yearField } from './form-fields.ts'
import { getProject, Nothing } from './goal-actions.ts'
import type { Goal } from './goal-kind.ts'
import { findGoal, listGoalIndicators } from './goal-store.ts'
import { addHand } from './hands.ts'
import { waitOnRole } from './next-hand.ts'
import type { Neighbours, Project } from './project-directory.ts'

const OpenEvaluation = z.object({
  projectId: plain(z.uuid().meta({ label: label('项目', 'Project'), widget: 'select' })),
  year: yearField(label('年度', 'Year')),
})

type Read = Pick<EvaluationFields, 'budget' | 'lines' | 'asOf'>
interface Opening extends Read {
  readonly project: Project
  readonly goal: Goal
}

const noWords: EvaluationWords = {
  goalCompletion: '',
  process: '',
  executionReason: '',
  adjustmentReason: '',
  conclusion: '',
  problems: '',
  improvements: '',
  unsourcedReason: '',
  sections: {},
}

export function openEvaluation(neighbours: Neighbours) {
  return defineCreation<
    EvaluationState,
    EvaluationAction,
    EvaluationFields,
    z.infer<typeof OpenEvaluation>,
    Opening | null
  >({
    process: evaluationProcess,
    name: 'open',
    input: OpenEvaluation,
    likely: true,
    mayBeTakenBy: (hat) => granted(hat, 'performance.evaluation.fill'),
    gather: async (tx, { input }) => input && gatherOpening(tx, neighbours, input),
    decide({ input, known, hat }) {
      if (!known?.goal.approved) throw new Error('Without approved goals nothing is opened.')
      const { project, goal, ...read } = known
      return {
        fields: {
          projectId: project.id,
          projectCode: project.code,
          projectName: project.name,
          departmentName: project.departmentName,
          basis: project.basisText,
          year: input.year,
          goalId: goal.id,
          goal: known.goal.approved,
          ...read,
          words: noWords,
          departmentScore: null,
          departmentSuggestion: null,
          departmentOpinion: null,
          financeOpinion: null,
          score: null,
          grade: null,
          finalisedOn: null,
          publishedOn: null,
        },
        spine: {
          title: `${project.name}${String(input.year)}年度绩效自评`,
          unitId: project.unitId,
          ownerId: hat.accountId,
          waits: { on: accountKey(hat.accountId), for: 'fill', dueOn: null },
        },
      }
    },
  })
}

async function gatherOpening(
  tx: Tx,
  neighbours: Neighbours,
  { projectId, year }: z.infer<typeof OpenEvaluation>,
): Promise<Opening> {
  await refuseSecondEvaluation(tx, projectId, year)
  const project = await getProject(tx, neighbours, projectId)
  const goal = await findGoal(tx, projectId, year)
  if (!goal?.approved)
    throw new Refusal(
      'not-ready',
      label(
        '这个项目这一年的绩效目标还没有批复，批复后再下达自评。',
        'The goals of this project and year are not approved yet.',
      ),
    )
  const read = await readActuals(tx, neighbours, {
    project,
    year,
    goalId: goal.id,
    goal: goal.approved,
    before: [],
  })
  return { project, goal, ...read }
}

/** Reads every figure anew, as of the newest record, and keeps what people wrote beside it. */
async function readActuals(
  tx: Tx,
  neighbours: Neighbours,
  given: {
    readonly project: Pick<Project, 'id'>
    readonly year: number
    readonly goalId: string
    readonly goal: EvaluationFields['goal']
    readonly before: EvaluationFields['lines']
  },
): Promise<Read> {
  const asOf = await resolveAsOf(tx, 'latest')
  const question = { project: given.project, year: given.year, asOf }
  return {
    budget: await readBudget(tx, neighbours, question),
    lines: await readLines(tx, neighbours, question, {
      goal: given.goal,
      ids: await listGoalIndicators(tx, given.goalId),
      before: given.before,
    }),
    asOf: momentOf(asOf),
  }
}

function momentOf({ sealNumber, provisional, at }: AsOf): EvaluationFields['asOf'] {
  return { sealNumber, provisional, at }
}

/** Every figure of an open evaluation as its source gives it now. */
export async function readAgain(tx: Tx, neighbours: Neighbours, record: Evaluation): Promise<Read> {
  const project = await getProject(tx, neighbours, record.projectId)
  return readActuals(tx, neighbours, { ...record, project, before: record.lines })
}

function fillEvaluation(name: 'fillIn' | 'mend', neighbours: Neighbours) {
  return defineAction<
    EvaluationState,
    EvaluationAction,
    EvaluationFields,
    z.infer<typeof FillEvaluation>,
    Read
  >({
    process: evaluationProcess,
    name,
    input: FillEvaluation,
    mayBeTakenBy: (hat) => granted(hat, 'performance.evaluation.fill'),
    gather: (tx, { record }) => readAgain(tx, neighbours, record),
    likely: true,
    beginsWith: wordsToFill,
    decide: ({ input, known }) => ({
      changes: { ...known, ...withWords(known.lines, input) },
    }),
  })
}

function submitEvaluation(neighbours: Neighbours) {
  return defineAction<
    EvaluationState,
    EvaluationAction,
    EvaluationFields,
    Nothing,
    { readonly read: Read; readonly waits: Wait }
  >({
    process: evaluationProcess,
    name: 'submit',
    input: Nothing,
    likely: true,
    mayBeTakenBy: (hat) => granted(hat, 'performance.evaluation.fill'),
    async gather(tx, { record, happenedAt }) {
      const read = await readAgain(tx, neighbours, record)
      refuseBlocked(findingsOfEvaluation({ ...record, ...read }))
      const waits = await waitOnRole(tx, neighbours.staff, 'department-reviewer', {
        unitId: record.unitId,
        happenedAt,
        for: 'department-review',
      })
      return { read, waits }
    },
    decide: ({ known }) => ({ changes: known.read, spine: { waits: known.waits } }),
    follow: (tx, done) => addHand(tx, 'submit', done),
  })
}

export function actionsOfUnit(neighbours: Neighbours) {
  return [
    submitEvaluation(neighbours),
    fillEvaluation('fillIn', neighbours),
    fillEvaluation('mend', neighbours),
  ] as const
}
