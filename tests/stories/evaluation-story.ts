import type { Actor } from '#kernel/actor.ts'
import { create } from '#platform/actions/create.ts'
import { digestOf, take } from '#platform/actions/take.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import type { Module } from '#platform/module.ts'
import type { RecordBook } from '#platform/records/record-book.ts'
import { budgetModule } from '../../src/modules/budget/index.ts'
import { recordPayment } from '../../src/modules/budget/actions/record-payment.ts'
import { claimKind } from '../../src/modules/budget/claim-kind.ts'
import { approveProject } from '../../src/modules/budget/actions/approve-project.ts'
import { planProject } from '../../src/modules/budget/actions/plan-project.ts'
import { projectKind } from '../../src/modules/budget/project-kind.ts'
import { seatMember } from '../../src/modules/people/actions/seat-member.ts'
import { systemActor } from '../../src/modules/people/system-actor.ts'
import { unitKind } from '../../src/modules/people/unit-kind.ts'
import { performanceModule } from '../../src/modules/performance/index.ts'
import { listGoalIndicators } from '../../src/modules/performance/goal-store.ts'
import { neighboursOf } from '../../src/neighbours.ts'
import { actorOf, anAccount } from '../support/county.ts'
import { aBureau, aClaim, act, make, march, type Bureau } from './budget-story.ts'

const january = new Date('2024-01-15T01:00:00Z')

/** A bureau whose project is evaluated: who fills in, who reviews, and a stranger of another place. */
export interface EvaluatedBureau {
  readonly bureau: Bureau
  readonly modules: readonly Module[]
  readonly officer: Actor
  readonly departmentReviewer: Actor
  readonly financeReviewer: Actor
  readonly stranger: Actor
  readonly strangerId: string
  readonly officerId: string
}

export const neighbours = neighboursOf(() => modules)
export const modules: readonly Module[] = [budgetModule, performanceModule(neighbours)]

export async function anEvaluatedBureau(database: Database): Promise<EvaluatedBureau> {
  const bureau = await aBureau(database)
  const { county } = bureau
  const at = new Date('2022-01-04T01:00:00Z')
  const person = async (role: string, name: string, unitId: string) => {
    const id = await anAccount(database, {
      loginName: `${role}-of-evaluations`,
      name,
      unitId,
      posts: [{ role, unitId, ...(role.startsWith('finance-bureau') ? { to: '2030-12-31' } : {}) }],
      at,
    })
    return { id, actor: await actorOf(database, id, january) }
  }
  const officer = await person('performance-officer', '绩效专员', county.bureau)
  const department = await person('department-reviewer', '部门复核人', county.bureau)
  const finance = await person('finance-bureau-reviewer', '财政审核人', county.county)
  const stranger = await person('section-clerk', '镇经办人', county.town)
  const group = [
    ['龚䶮', '组长（县行政审批局局长）'],
    ['买买提·吐尔逊', '副组长（县行政审批局副局长）'],
    ['李𬀩', '成员（财务股负责人）'],
  ] as const
  for (const [name, post] of group)
    await inTransaction(database, (tx) =>
      take(tx, unitKind, seatMember, {
        recordId: county.office,
        version: null,
        actor: systemActor,
        input: { name, post, from: '2022-01-01' },
        happenedAt: at,
      }),
    )
  return {
    bureau,
    modules,
    officer: officer.actor,
    officerId: officer.id,
    departmentReviewer: department.actor,
    financeReviewer: finance.actor,
    stranger: stranger.actor,
    strangerId: stranger.id,
  }
}

/** A project of 80.00 万元 for seven centres, of which so much was paid. */
export async function aCentreProject(
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

export function bookOf(collection: string): RecordBook {
  const book = modules
    .flatMap(({ books }) => books)
    .find(({ kind }) => kind.collection === collection)
  if (!book) throw new Error(`There is no book of ${collection}.`)
  return book
}

export async function bring(
  { bureau }: EvaluatedBureau,
  collection: string,
  given: { readonly actor: Actor; readonly input: object; readonly at?: Date },
): Promise<string> {
  const { kind, creations } = bookOf(collection)
  const made = await inTransaction(bureau.database, (tx) =>
    create(tx, kind, creations[0] as never, { happenedAt: given.at ?? january, ...given }),
  )
  return made.record.id
}

export async function move(
  { bureau }: EvaluatedBureau,
  [collection, recordId, name]: readonly [string, string, string],
  given: { readonly actor: Actor; readonly input?: object; readonly at?: Date },
): Promise<void> {
  const { kind, actions } = bookOf(collection)
  const action = actions.find((one) => one.name === name)
  if (!action) throw new Error(`${collection} cannot ${name}.`)
  await inTransaction(bureau.database, async (tx) => {
    const happenedAt = given.at ?? january
    const record = await findRecord(tx, kind, recordId)
    const [hat] = given.actor.hats
    const signed = action.signs?.({
      record,
      known: null,
      actor: given.actor,
      hat,
      happenedAt,
    } as never)
    await take(tx, kind, action as never, {
      recordId,
      version: null,
      input: {},
      happenedAt,
      ...given,
      ...(signed ? { signature: { digest: digestOf(signed) } } : {}),
    })
  })
}

const indicator = (
  level1: string,
  level2: string,
  name: string,
  more: { operator?: string; target: string; unit: string; weight: string } & (
    { evidenceKind: string } | { figureCode: string }
  ),
) => ({
  level1,
  level2,
  name,
  operator: 'at-least',
  source: 'figureCode' in more ? 'register' : 'evidence',
  ...more,
})

export const centreIndicators = [
  indicator('output', 'quantity', '启用便民服务中心', {
    target: '7',
    unit: '个',
    weight: '15',
    evidenceKind: 'acceptance',
  }),
  indicator('output', 'quantity', '装好自助一体机', {
    target: '7',
    unit: '台',
    weight: '10',
    evidenceKind: 'purchase',
  }),
  indicator('output', 'quality', '验收合格率', {
    operator: 'equal',
    target: '100',
    unit: '%',
    weight: '10',
    evidenceKind: 'acceptance',
  }),
  indicator('output', 'timeliness', '按期完成率', {
    operator: 'equal',
    target: '100',
    unit: '%',
    weight: '10',
    evidenceKind: 'acceptance',
  }),
  indicator('output', 'output-cost', '项目支出控制在预算内', {
    operator: 'at-most',
    target: '80',
    unit: '万元',
    weight: '5',
    figureCode: 'budget.paid',
  }),
  indicator('benefit', 'social', '就近办件', {
    target: '8000',
    unit: '件',
    weight: '20',
    evidenceKind: 'work-record',
  }),
  indicator('benefit', 'lasting', '获命名表彰', {
    target: '1',
    unit: '项',
    weight: '10',
    evidenceKind: 'award',
  }),
  indicator('satisfaction', 'served', '群众满意率', {
    target: '95',
    unit: '%',
    weight: '10',
    evidenceKind: 'survey',
  }),
]

export async function approvedGoal(place: EvaluatedBureau, projectId: string): Promise<string> {
  const { officer: _officer, financeReviewer, bureau } = place
  const { clerk } = bureau.actors
  const at = new Date('2023-01-10T01:00:00Z')
  const goalId = await bring(place, 'goals', {
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
  await move(place, ['goals', goalId, 'submit'], { actor: clerk, at })
  await move(place, ['goals', goalId, 'takeUp'], { actor: financeReviewer, at })
  const good = {
    completeness: 'good',
    relevance: 'excellent',
    suitability: 'good',
    feasibility: 'good',
  }
  await move(place, ['goals', goalId, 'approve'], {
    actor: financeReviewer,
    at: new Date('2023-01-16T01:00:00Z'),
    input: { ...good, opinion: '同意' },
  })
  return goalId
}

const towns = ['隆盛镇', '象山镇', '盐井街道', '天保镇', '卓筒井镇', '蓬莱镇', '金元镇']
const proof = () => [newId()]

function acceptances(): object[] {
  return towns.map((where) => ({
    kind: 'acceptance',
    what: '便民服务中心',
    where,
    quantity: 1,
    unit: '个',
    plannedDate: '2023-10-31',
    acceptedDate: where === '象山镇' ? '2023-11-09' : '2023-10-26',
    result: 'qualified',
    proof: proof(),
  }))
}

function contentsOf(projectCode: string): readonly (readonly object[])[] {
  return [
    acceptances(),
    [
      {
        kind: 'purchase',
        what: '自助一体机',
        method: 'inquiry',
        quantity: 7,
        unit: '台',
        amountFen: 16_800_000,
        boughtOn: '2023-05-08',
        proof: proof(),
      },
    ],
    acceptances(),
    acceptances(),
    [],
    [
      {
        kind: 'work-record',
        what: '本镇办结件',
        fromDate: '2023-01-01',
        toDate: '2023-12-31',
        quantity: '7602',
        unit: '件',
        keptBy: '政务服务股',
        proof: proof(),
      },
    ],
    [
      {
        kind: 'award',
        title: '省级示范便民服务中心',
        awardedTo: '金元镇便民服务中心',
        body: '省政务服务管理部门',
        document: '川政服〔2023〕18号',
        awardedOn: '2023-12-01',
        forYear: 2023,
        countsInProject: projectCode,
        proof: proof(),
      },
    ],
    [
      {
        kind: 'survey',
        asked: '七个镇（街道）办事群众',
        method: 'paper',
        fromDate: '2023-12-01',
        toDate: '2023-12-10',
        issued: 900,
        returned: 860,
        valid: 840,
        answers: {
          verySatisfied: 500,
          satisfied: 250,
          basicallySatisfied: 70,
          dissatisfied: 15,
          veryDissatisfied: 5,
        },
        questionnaire: proof(),
        proof: proof(),
      },
    ],
  ]
}

/** Enters and signs a piece of evidence; its id. */
export async function prove(
  place: EvaluatedBureau,
  indicatorId: string,
  content: object,
): Promise<string> {
  const { clerk } = place.bureau.actors
  const id = await bring(place, 'evidence', { actor: clerk, input: { indicatorId, content } })
  await move(place, ['evidence', id, 'sign'], { actor: clerk })
  return id
}

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
  const actor = place.officer
  const id = await bring(place, 'evaluations', { actor, input: { projectId, year: 2023 } })
  await move(place, ['evaluations', id, 'fillIn'], {
    actor,
    input: { ...centreWords, ...given.words },
  })
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
  const { officer, departmentReviewer, financeReviewer } = place
  const step = (name: string, actor: Actor, input: object = {}) =>
    move(place, ['evaluations', id, name], { actor, input })
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

export { march }
