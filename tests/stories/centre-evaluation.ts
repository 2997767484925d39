import type { Actor } from '#kernel/actor.ts'
import { reading } from '#platform/database/transaction.ts'
import { recordPayment } from '../../src/modules/budget/actions/record-payment.ts'
import { claimKind } from '../../src/modules/budget/claims/claim-kind.ts'
import { approveProject } from '../../src/modules/budget/actions/approve-project.ts'
import { planProject } from '../../src/modules/budget/actions/plan-project.ts'
import { projectKind } from '../../src/modules/budget/projects/project-kind.ts'
import { listGoalIndicators } from '../../src/modules/performance/goals/goal-store.ts'
import { aFile, approve, bring, goodReview, move, proveBy } from './a-performance.ts'
import { aClaim, act, make } from './budget-story.ts'
import { centreIndicators, contentsOf } from './centre-evidence.ts'
import { january, type EvaluatedBureau } from './evaluated-bureau.ts'

/** An evaluation of the centre project, filled in and as far along as asked. */
export async function aCentreEvaluation(
  place: EvaluatedBureau,
  until: 'draft' | 'submitted' | 'final' | 'published' = 'draft',
  given: { readonly code?: string; readonly words?: object } = {},
): Promise<{
  readonly id: string
  readonly projectId: string
  readonly goalId: string
  readonly evidence: readonly (readonly string[])[]
}> {
  const code = given.code ?? '51092323T000000000901'
  const projectId = await aCentreProject(place, undefined, code)
  const goalId = await approvedGoal(place, projectId)
  const rows = await reading(place.bureau.database, (tx) => listGoalIndicators(tx, goalId))
  const evidence: string[][] = []
  for (const [at, contents] of contentsOf(code).entries()) {
    const ids: string[] = []
    const row = rows[at]
    if (row) for (const content of contents) ids.push(await prove(place, row.id, content))
    evidence.push(ids)
  }
  const by = { actor: place.officer, at: january }
  const { database } = place.bureau
  const id = await bring(database, 'evaluations', { ...by, input: { projectId, year: 2023 } })
  const input = { ...centreWords, ...given.words }
  await move(database, 'evaluations', { ...by, id, name: 'fillIn', input })
  if (until !== 'draft') await carryOn(place, id, until)
  return { id, projectId, goalId, evidence }
}

export const centreWords = {
  goalCompletion: '{{line.01}}中心全部验收启用，按期完成率{{line.04}}；就近办件没有达到指标值',
  process: '年初下达指标，随后建设，十月起验收，年内付清。',
  conclusion: '建设任务全部完成，群众满意，窗口职能还要往镇里放。',
  problems: '部分中心窗口只能收件、不能办结，群众仍要跑县城。',
  improvements: '把高频事项的审查下放到镇（街道），按季通报就近办理情况。',
  lines: [
    { code: '04', reason: '象山镇更换漏水屋面，验收晚于计划' },
    { code: '06', reason: '窗口只能收件、不能办结' },
  ],
} as const

async function carryOn(
  place: EvaluatedBureau,
  id: string,
  until: 'submitted' | 'final' | 'published',
): Promise<void> {
  const { officer, departmentReviewer, financeReviewer, bureau } = place
  const step = (name: string, actor: Actor, input: object = {}) =>
    move(bureau.database, 'evaluations', { id, name, actor, input, at: january })
  await step('submit', officer)
  if (until === 'submitted') return
  await step('takeUp', departmentReviewer)
  await step('passDepartment', departmentReviewer, {
    score: '97',
    suggestion: '继续安排，加强管理',
  })
  await step('finalise', financeReviewer, { opinion: '同意' })
  if (until === 'published') await step('publish', officer)
}

/** A project of 80.00 万元 for seven centres, of which so much was paid. */
async function aCentreProject(
  { bureau }: EvaluatedBureau,
  paidFen: readonly number[] = [9_500_000, 20_000_000, 25_000_000, 25_000_000],
  code = '51092323T000000000901',
): Promise<string> {
  const { clerk, accountant, cashier } = bureau.actors
  const projectId = await make(bureau, projectKind, planProject, {
    actor: clerk,
    input: {
      unitId: bureau.county.service,
      code,
      name: '7个镇（街道）便民服务中心建设奖补',
      year: 2023,
      classCode: '30299',
      sources: [
        { source: 'fiscal', amountFen: 70_000_000 },
        { source: 'own', amountFen: 10_000_000 },
      ],
      documents: [
        {
          documentKind: 'approval',
          number: '大行审〔2023〕9号',
          title: '关于便民服务中心建设奖补的批复',
          fileIds: [],
        },
      ],
    },
  })
  await act(bureau, projectKind, approveProject, {
    recordId: projectId,
    actor: accountant,
    input: { approvedOn: '2023-01-03' },
  })
  for (const [at, fen] of paidFen.entries()) {
    const source = at === 0 && fen <= 10_000_000 ? 'own' : 'fiscal'
    const claimId = await aClaim(bureau, projectId, 5, { fen, source, purpose: '中心建设' })
    await act(bureau, claimKind, recordPayment, {
      recordId: claimId,
      actor: cashier,
      input: { paidOn: '2023-03-06', reference: '样例', amountFen: fen },
    })
  }
  return projectId
}

async function approvedGoal(place: EvaluatedBureau, projectId: string): Promise<string> {
  const { financeReviewer, bureau } = place
  const { clerk } = bureau.actors
  const at = new Date('2023-01-10T01:00:00Z')
  const goalId = await bring(bureau.database, 'goals', {
    actor: clerk,
    at,
    input: {
      projectId,
      year: 2023,
      projectKind: 'new',
      periodFrom: 2023,
      periodTo: 2023,
      annualGoal: '在7个镇（街道）建成标准化便民服务中心，配齐自助设备，让群众在家门口办成事',
      schemeCode: 'P1',
      indicators: centreIndicators,
    },
  })
  await approve(bureau.database, goalId, {
    clerk,
    financeBureau: financeReviewer,
    submittedAt: at,
    approvedAt: new Date('2023-01-16T01:00:00Z'),
    review: { ...goodReview, relevance: 'excellent' },
  })
  return goalId
}

/** Enters and signs a piece of evidence with the files that prove it; its id. */
async function prove(
  { bureau }: EvaluatedBureau,
  indicatorId: string,
  given: object,
): Promise<string> {
  const { clerk } = bureau.actors
  const file = async () => [await aFile(bureau.database, clerk)]
  const questionnaire = 'questionnaire' in given ? { questionnaire: await file() } : {}
  const content = { ...given, ...questionnaire, proof: await file() }
  return proveBy(bureau.database, clerk, { indicatorId, content, at: january })
}
