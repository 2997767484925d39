import { newId } from '#platform/ids.ts'

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

export function contentsOf(projectCode: string): readonly (readonly object[])[] {
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
