import type { ClaimStory, ContractStory, EvidenceStory, ProjectStory } from '../project-story.ts'
import { anAcceptance, anAward, aPurchase, aSurvey, aWorkRecord } from './evidence.ts'
import { promises } from './indicators.ts'

const code = '51092322T000000000004'
const keptBy = '政务服务股'
const enteredOn = '2024-01-11'
const builder = '样例建筑装饰工程有限公司'
const retentionDueOn = '2023-12-15'

// Floor area, what is paid as work goes on and afterwards, and the days of acceptance and of the three claims.
const centres = [
  {
    town: '回马镇',
    source: 'fiscal',
    squareMetres: 530,
    first: 126_000,
    last: 77_700,
    retention: 6_300,
    accepted: '2023-06-15',
    claimed: ['2023-03-20', '2023-07-05', '2023-12-15'],
  },
  {
    town: '玉峰镇',
    source: 'fiscal',
    squareMetres: 540,
    first: 120_000,
    last: 74_000,
    retention: 6_000,
    accepted: '2023-06-20',
    claimed: ['2023-03-21', '2023-07-06', '2023-12-18'],
  },
  {
    town: '河边镇',
    source: 'carried-over',
    squareMetres: 530,
    first: 114_000,
    last: 70_300,
    retention: 5_700,
    accepted: '2023-06-28',
    claimed: ['2023-03-22', '2023-07-12', '2023-12-19'],
  },
] as const
type Centre = (typeof centres)[number]

/** 回马镇等3个镇便民服务中心建设: three centres that all passed the provincial acceptance. */
export const threeTowns: ProjectStory = {
  code,
  name: '回马镇等3个镇便民服务中心建设',
  nameEnglish: 'Service centres of Huima and two more towns',
  year: 2023,
  place: 'services',
  classCode: '30299',
  sources: [
    { source: 'fiscal', yuan: 410_000 },
    { source: 'carried-over', yuan: 190_000 },
  ],
  documents: [
    {
      documentKind: 'request',
      number: '大行审〔2022〕21号',
      date: '2022-06-13',
      title: '关于建设回马镇等便民服务中心的请示',
    },
  ],
  plannedOn: '2022-12-06',
  approvedOn: '2022-12-28',
  goal: {
    declaredOn: '2022-12-12',
    approvedOn: '2022-12-22',
    annualGoal: '建成回马、玉峰、河边便民服务中心，设综合窗口、自助区和等候区，通过省级验收。',
    indicators: [
      promises('output.quantity', '建成便民服务中心', '≥3个', { weight: 10, from: 'acceptance' }),
      promises('output.quantity', '建设面积', '≥1500平方米', { weight: 10, from: 'acceptance' }),
      promises('output.quality', '省级验收合格率', '＝100%', { weight: 10, from: 'acceptance' }),
      promises('output.timeliness', '按期完成率', '＝100%', { weight: 10, from: 'acceptance' }),
      promises('output.output-cost', '每平方米建设成本', '≤400元', {
        weight: 10,
        from: 'purchase',
      }),
      promises('benefit.social', '获省级示范命名的中心', '≥3个', { weight: 10, from: 'award' }),
      promises('benefit.social', '中心可办事项', '≥150项', { weight: 10, from: 'work-record' }),
      promises('benefit.lasting', '长期开设的综合窗口', '≥12个', {
        weight: 10,
        from: 'work-record',
      }),
      promises('satisfaction.served', '办事群众满意度', '≥90%', { weight: 10, from: 'survey' }),
    ],
  },
  contracts: centres.map(contractOf),
  claims: centres.flatMap((centre, at) => [
    payment(centre, at, 0),
    payment(centre, at, 1),
    payment(centre, at, 2),
  ]),
  evidence: [
    ...centres.map((centre) => accepted(1, centre, { quantity: 1, unit: '个' })),
    ...centres.map((centre) =>
      accepted(2, centre, { quantity: centre.squareMetres, unit: '平方米' }),
    ),
    anAcceptance(3, {
      what: '便民服务中心（省级验收）',
      where: '回马、玉峰、河边',
      quantity: 3,
      unit: '个',
      planned: '2023-10-31',
      accepted: '2023-10-24',
      enteredOn,
    }),
    ...centres.map((centre) => accepted(4, centre, { quantity: 1, unit: '个' })),
    aPurchase(5, {
      what: '便民服务中心建设（按面积）',
      method: 'consultation',
      quantity: 1600,
      unit: '平方米',
      yuan: 600_000,
      boughtOn: '2023-02-15',
      enteredOn,
    }),
    ...centres.map(({ town }, at) => award(`${town}便民服务中心`, at)),
    aWorkRecord(7, {
      what: '便民服务中心可办的事项',
      year: 2023,
      quantity: '168',
      unit: '项',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(8, {
      what: '长期开设的综合窗口',
      year: 2023,
      quantity: '12',
      unit: '个',
      keptBy,
      enteredOn,
    }),
    aSurvey(9, {
      asked: '回马、玉峰、河边的办事群众',
      from: '2023-12-06',
      to: '2023-12-14',
      issued: 210,
      returned: 203,
      answers: [108, 70, 14, 6, 2],
      enteredOn,
    }),
  ],
  evaluation: {
    openedOn: '2024-01-15',
    filledOn: '2024-01-18',
    submittedOn: '2024-01-19',
    departmentOn: '2024-01-26',
    finalOn: '2024-02-21',
    publishedOn: '2024-03-11',
    departmentScore: '99.00',
    suggestion: '建设规范、效果好，建议作为样板推广。',
    reasons: {},
    words: {
      goalCompletion:
        '建成便民服务中心{{line.01}}、{{line.02}}，全部通过省级验收并获省级示范命名。',
      process: '按进度付款，验收合格后付清；报账经五级签批，全年支出{{budget.paid}}。',
      conclusion:
        '建成便民服务中心{{line.01}}，支出{{budget.paid}}，执行率{{budget.execution-rate}}，群众满意度{{line.09}}，达到年度目标。',
      problems: '部分群众反映等候区座位少、高峰时排队久。',
      improvements: '增加等候座位，赶集日增开窗口。',
    },
  },
}

function contractNumber(at: number): string {
  return `样例采〔2023〕00${String(at + 1)}`
}

function contractOf(centre: Centre, at: number): ContractStory {
  const { town, first, last, retention } = centre
  return {
    number: contractNumber(at),
    name: `${town}便民服务中心建设合同`,
    supplier: builder,
    signedOn: '2023-02-15',
    method: 'consultation',
    document: `样例磋商〔2023〕${String(at + 1)}号`,
    instalments: [
      ['进度款', first, '2023-03-31'],
      ['验收款', last, '2023-07-31'],
    ],
    retention: { yuan: retention, dueOn: retentionDueOn },
    enteredOn: '2023-02-16',
    acceptedOn: centre.accepted,
    closedOn: '2023-12-29',
  }
}

function payment(centre: Centre, at: number, part: 0 | 1 | 2): ClaimStory {
  const { town, source, first, last, retention, accepted, claimed } = centre
  const word = ['进度款', '验收款', '质保金'][part] ?? ''
  const isShared = part > 0
  return {
    contract: { number: contractNumber(at), part: part === 2 ? 'retention' : 'instalment' },
    // One invoice covers what is paid on acceptance and what is kept back.
    ...(isShared
      ? {
          invoice: {
            number: at * 3 + 2,
            item: `${town}便民服务中心建设`,
            yuan: last + retention,
            issuedOn: accepted,
          },
        }
      : {}),
    purpose: `支付${town}便民服务中心建设${word}`,
    item: `${town}便民服务中心建设${word}`,
    payee: builder,
    classCode: '30299',
    source,
    yuan: [first, last, retention][part] ?? 0,
    eventOn: ['2023-03-15', accepted, retentionDueOn][part] ?? '',
    filedOn: claimed[part],
    attachments: [],
  }
}

function accepted(
  indicator: number,
  centre: Centre,
  { quantity, unit }: { readonly quantity: number; readonly unit: string },
): EvidenceStory {
  return anAcceptance(indicator, {
    what: '便民服务中心',
    where: centre.town,
    quantity,
    unit,
    planned: '2023-06-30',
    accepted: centre.accepted,
    enteredOn,
  })
}

function award(awardedTo: string, at: number): EvidenceStory {
  return anAward(6, {
    title: '省级示范便民服务中心',
    awardedTo,
    document: `川政务函〔2023〕样例${String(3 + at)}号`,
    awardedOn: '2023-12-20',
    forYear: 2023,
    countsInProject: code,
    enteredOn,
  })
}
