import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { z } from 'zod'
import { readActuals, type ReadActuals } from '../evaluations/actual-values.ts'
import {
  defineEvaluationCreation,
  type CreationOfEvaluation,
  type EvaluationWords,
} from '../evaluations/evaluation-kind.ts'
import { mayFill } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { refuseSecondEvaluation } from '../evaluations/evaluation-store.ts'
import { optional, yearField } from '../form-fields.ts'
import { findGoal } from '../goals/goal-store.ts'
import { ownerUnder, waitOnOwner } from '../next-hand.ts'
import { holdProjectYear } from '../project-lock.ts'
import { getProject, type Neighbours, type Project } from '../project-directory.ts'
import { getUsualOutline } from '../report/report-outline.ts'
import { reportOutlines } from '../rules-in-force.ts'
import { lastDayFor } from '../evaluations/step-days.ts'

const OpenEvaluation = z.object({
  projectId: plain(z.uuid().meta({ label: label('项目', 'Project'), widget: 'select' })),
  year: optional(
    yearField(
      label('年度', 'Year'),
      label('不填就按项目的年度', 'Left empty, the year of the project'),
    ),
  ),
})
type OpenEvaluation = z.infer<typeof OpenEvaluation>

interface Opening extends ReadActuals {
  readonly project: Project
  readonly year: number
  readonly goalId: string
  readonly goalOwnerId: string | null
  readonly dueOn: string | null
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
  contradictionReason: '',
  sections: {},
}

/** Opens the self-evaluation of a project whose goals for the year are approved; by its usual last day, or the one of the year's task. */
export function openEvaluation(
  neighbours: Neighbours,
  reportBy: string | null = null,
): CreationOfEvaluation<OpenEvaluation, Opening | null> {
  return defineEvaluationCreation({
    process: evaluationProcess,
    name: 'open',
    input: OpenEvaluation,
    likely: true,
    mayBeTakenBy: mayFill,
    gather: async (tx, { input, happenedAt }) =>
      input && gatherOpening(tx, neighbours, { ...input, happenedAt, reportBy }),
    decide({ known, hat }) {
      if (!known) throw new Error('Without approved goals nothing is opened.')
      const { project, year, goalId, goalOwnerId, dueOn, ...read } = known
      // Whoever promised the results fills in what came of them.
      const ownerId = goalOwnerId ?? ownerUnder(hat)
      return {
        fields: {
          projectId: project.id,
          projectCode: project.code,
          projectName: project.name,
          departmentName: project.departmentName,
          basis: project.basisText,
          year,
          goalId,
          ...read,
          words: noWords,
          outline: getUsualOutline(reportOutlines, year).code,
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
          title: `${project.name}${String(year)}年度绩效自评`,
          unitId: project.unitId,
          ownerId,
          waits: waitOnOwner(ownerId, 'fill', dueOn),
        },
      }
    },
  })
}

async function gatherOpening(
  tx: Tx,
  neighbours: Neighbours,
  input: OpenEvaluation & { readonly happenedAt: Date; readonly reportBy: string | null },
): Promise<Opening> {
  const project = await getProject(tx, neighbours, input.projectId)
  const { year = project.year } = input
  const projectId = project.id
  await holdProjectYear(tx, projectId, year)
  await refuseSecondEvaluation(tx, projectId, year)
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
  const dueOn = input.reportBy ?? (await lastDayFor(tx, 'fill', input.happenedAt))
  return { project, year, goalId: goal.id, goalOwnerId: goal.ownerId, dueOn, ...read }
}
