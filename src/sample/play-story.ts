import { allotmentSteps } from './allotment-steps.ts'
import { claimSteps } from './claim-steps.ts'
import { contractSteps } from './contract-steps.ts'
import { evaluationSteps } from './evaluation-steps.ts'
import { monitoringSteps } from './monitoring-steps.ts'
import type { EvidenceStory, GoalStory, ProjectStory, Section } from './project-story.ts'
import { evidencePaper, basisPaper } from './story-papers.ts'
import { clerks, codeOf, step, type Cast, type Step } from './stage.ts'

/** Every step of a project's story; those of several are put in order of time before they are played. */
export function stepsOf(
  story: ProjectStory,
  units: Readonly<Record<Section, string>>,
): readonly Step[] {
  const cast: Cast = {
    clerk: clerks[story.place],
    known: {
      projectId: '',
      contracts: new Map(),
      goalId: '',
      indicators: new Map(),
      evaluationId: '',
    },
  }
  return [
    ...projectSteps(story, units[story.place], cast),
    ...(story.goal ? goalSteps(story, story.goal, cast) : []),
    ...(story.contracts ?? []).flatMap((contract) => contractSteps(story, contract, cast)),
    ...(story.allotments ?? []).flatMap((one, at) => allotmentSteps(story, { one, at }, cast)),
    ...story.claims.flatMap((claim, at) => claimSteps(story, { claim, number: at + 1 }, cast)),
    ...story.evidence.flatMap((one) => evidenceSteps(story, one, cast)),
    ...(story.monitoring ? monitoringSteps(story, story.monitoring, cast) : []),
    ...(story.evaluation ? evaluationSteps(story, story.evaluation, cast) : []),
  ]
}

function projectSteps(story: ProjectStory, unitId: string, { clerk, known }: Cast): Step[] {
  return [
    step(story.plannedOn, '09:10', async ({ desk, send }, at) => {
      const documents = []
      for (const document of story.documents) {
        const fileId = await send(basisPaper(story, document), clerk, at)
        documents.push({ ...document, fileIds: [fileId] })
      }
      const { code, name, nameEnglish, year, classCode } = story
      const sources = story.sources.map(({ source, yuan }) => ({ source, amountFen: yuan * 100 }))
      known.projectId = await desk.create(
        'projects',
        { unitId, code, name, nameEnglish, year, classCode, sources, documents },
        { by: clerk, at },
      )
    }),
    step(story.approvedOn, '10:00', ({ desk }, at) =>
      desk.act({ collection: 'projects', id: known.projectId }, 'approve', {
        by: 'accountant',
        at,
        input: { approvedOn: story.approvedOn },
      }),
    ),
  ]
}

const good = {
  completeness: 'good',
  relevance: 'excellent',
  suitability: 'good',
  feasibility: 'good',
}

function goalSteps(story: ProjectStory, goal: GoalStory, { clerk, known }: Cast): Step[] {
  const goalOf = () => ({ collection: 'goals', id: known.goalId })
  const declared = [
    step(goal.declaredOn, '09:30', async ({ desk, listIndicators }, at) => {
      known.goalId = await desk.create('goals', declarationOf(story, goal, known.projectId), {
        by: clerk,
        at,
      })
      known.indicators = await listIndicators(known.goalId)
    }),
    step(goal.declaredOn, '15:20', ({ desk }, at) =>
      desk.act(goalOf(), 'submit', { by: clerk, at }),
    ),
  ]
  const { approvedOn } = goal
  if (approvedOn === undefined) return declared
  return [
    ...declared,
    step(approvedOn, '09:00', ({ desk }, at) =>
      desk.act(goalOf(), 'takeUp', { by: 'finance-reviewer', at }),
    ),
    step(approvedOn, '16:10', ({ desk }, at) =>
      desk.act(goalOf(), 'approve', {
        by: 'finance-reviewer',
        at,
        input: { ...good, opinion: '目标明确、指标可量化，同意。' },
      }),
    ),
  ]
}

function declarationOf(story: ProjectStory, goal: GoalStory, projectId: string): object {
  return {
    projectId,
    year: story.year,
    projectKind: 'new',
    periodFrom: story.year,
    periodTo: story.year,
    annualGoal: goal.annualGoal,
    schemeCode: 'SC-2023',
    indicators: goal.indicators.map(
      ([level1, level2, name, operator, target, unit, weight, source]) => ({
        level1,
        level2,
        name,
        operator,
        target,
        unit,
        weight,
        ...('register' in source
          ? { source: 'register', figureCode: source.register }
          : { source: 'evidence', evidenceKind: source.evidence }),
      }),
    ),
  }
}

function evidenceSteps(
  story: ProjectStory,
  evidence: EvidenceStory,
  { clerk, known }: Cast,
): Step[] {
  let id = ''
  const entered = step(evidence.enteredOn, '10:30', async ({ desk, send }, at) => {
    const indicatorId = known.indicators.get(codeOf(evidence.indicator))
    if (indicatorId === undefined) throw new Error(`${story.name} has no such indicator.`)
    const proof = [await send(evidencePaper(story, evidence), clerk, at)]
    const content =
      evidence.content.kind === 'survey'
        ? {
            ...evidence.content,
            questionnaire: [await send(questionnaireOf(story, evidence), clerk, at)],
            proof,
          }
        : { ...evidence.content, proof }
    id = await desk.create('evidence', { indicatorId, content }, { by: clerk, at })
  })
  if (evidence.isDraft === true) return [entered]
  const signed = step(evidence.enteredOn, '10:40', ({ desk }, at) =>
    desk.act({ collection: 'evidence', id }, 'sign', { by: clerk, at }),
  )
  return [entered, signed]
}

function questionnaireOf(story: ProjectStory, evidence: EvidenceStory) {
  return evidencePaper(story, { ...evidence, paper: '满意度调查问卷（样表）' })
}
