import type { AllotmentStory, EvidenceStory, ProjectStory } from '../project-story.ts'
import { anAcceptance, anAward, aPurchase, aSurvey, aWorkRecord } from './evidence.ts'
import { promises } from './indicators.ts'

const code = '51092323T000000000002'
const keptBy = '政务服务股'
const enteredOn = '2024-01-10'

// What each town was given, when its centre was accepted, and when its receipt came; 天保 was late.
const centres = [
  ['隆盛镇', 120_000, '2023-08-24', '2023-09-26'],
  ['象山镇', 115_000, '2023-09-07', '2023-09-27'],
  ['盐井街道', 130_000, '2023-08-17', '2023-09-12'],
  ['天保镇', 105_000, '2023-11-16', '2023-12-06'],
  ['卓筒井镇', 105_000, '2023-09-21', '2023-11-10'],
  ['蓬莱镇', 125_000, '2023-10-19', '2023-11-13'],
  ['金元镇', 100_000, '2023-08-10', '2023-09-08'],
] as const

// Paid as centres were accepted, two towns at a time.
const payments = [
  ['2023-08-28', ['盐井街道', '金元镇']],
  ['2023-09-13', ['隆盛镇', '象山镇']],
  ['2023-10-30', ['卓筒井镇', '蓬莱镇']],
  ['2023-11-22', ['天保镇']],
] as const

const allotment: AllotmentStory = {
  name: '2023年镇（街道）便民服务中心建设奖补',
  method: 'projects',
  explanation:
    '按建设内容分项目测算：功能分区和装修每平方米 180 元，自助服务一体机、排号机、评价器、显示屏按台件补助，上限 13 万元。',
  document: {
    number: '大行审〔2023〕9号',
    date: '2023-02-20',
    title: '关于安排镇（街道）便民服务中心建设奖补资金的请示',
  },
  drawnUpOn: '2023-03-20',
  decidedOn: '2023-03-24',
  towns: centres.map(([town, yuan, acceptedOn, receivedOn]) => ({
    town,
    what: `${town}便民服务中心建设奖补`,
    yuan,
    plannedOn: '2023-10-31',
    acceptedOn,
    receivedOn,
  })),
  claims: payments.map(([filedOn, towns]) => ({
    purpose: `拨付${towns.join('、')}便民服务中心建设奖补`,
    item: '便民服务中心建设奖补',
    payee: '大英县行政审批局（样例）',
    classCode: '30299',
    source: 'fiscal',
    yuan: centres.reduce(
      (sum, [town, yuan]) => sum + (towns.some((one) => one === town) ? yuan : 0),
      0,
    ),
    eventOn: filedOn,
    filedOn,
    towns,
    attachments: [{ attachmentKind: 'list', title: `${towns.join('、')}拨付清单` }],
  })),
  closedOn: '2023-12-18',
}

/** 镇（街道）便民服务中心建设奖补: seven centres built with rewards from the county. */
export const sevenTowns: ProjectStory = {
  code,
  name: '7个镇（街道）便民服务中心建设奖补',
  nameEnglish: 'Rewards for seven town service centres',
  year: 2023,
  place: 'services',
  classCode: '30299',
  sources: [{ source: 'fiscal', yuan: 800_000 }],
  documents: [
    {
      documentKind: 'request',
      number: '大行审〔2023〕9号',
      date: '2023-02-20',
      title: '关于安排镇（街道）便民服务中心建设奖补资金的请示',
    },
  ],
  plannedOn: '2023-02-22',
  approvedOn: '2023-03-08',
  goal: {
    declaredOn: '2023-02-27',
    approvedOn: '2023-03-06',
    annualGoal:
      '支持隆盛、象山、盐井、天保、卓筒井、蓬莱、金元建成功能分区合理、设备齐全的便民服务中心，让群众就近办事。',
    indicators: [
      promises('output.quantity', '建成便民服务中心', '≥7个', { weight: 12, from: 'acceptance' }),
      promises('output.quantity', '配备自助服务一体机', '≥7台', { weight: 8, from: 'purchase' }),
      promises('output.quality', '验收合格率', '＝100%', { weight: 10, from: 'acceptance' }),
      promises('output.timeliness', '按期完成率', '＝100%', { weight: 10, from: 'acceptance' }),
      promises('output.output-cost', '奖补资金总额', '≤80万元', {
        weight: 10,
        from: 'budget.paid',
      }),
      promises('benefit.social', '获省级以上命名的中心', '≥1个', { weight: 10, from: 'award' }),
      promises('benefit.social', '便民服务覆盖镇（街道）', '≥7个', {
        weight: 10,
        from: 'work-record',
      }),
      promises('benefit.lasting', '服务制度和台账齐全的中心', '≥7个', {
        weight: 10,
        from: 'work-record',
      }),
      promises('satisfaction.served', '办事群众满意度', '≥90%', { weight: 10, from: 'survey' }),
    ],
  },
  allotments: [allotment],
  claims: [],
  evidence: [
    ...centres.map(([town, , accepted]) => built(1, town, accepted)),
    aPurchase(2, {
      what: '自助服务一体机',
      method: 'framework',
      quantity: 9,
      unit: '台',
      yuan: 162_000,
      boughtOn: '2023-06-12',
      enteredOn,
    }),
    anAcceptance(3, {
      what: '便民服务中心',
      where: '隆盛等镇（街道）',
      quantity: 7,
      unit: '个',
      planned: '2023-12-15',
      accepted: '2023-12-06',
      enteredOn,
    }),
    ...centres.map(([town, , accepted]) => built(4, town, accepted)),
    award('省级示范便民服务中心', '金元镇便民服务中心', '川政务函〔2023〕样例1号'),
    award('全省首批五星级便民服务中心', '盐井街道便民服务中心', '川政务函〔2023〕样例2号'),
    aWorkRecord(7, {
      what: '便民服务覆盖的镇（街道）',
      year: 2023,
      quantity: '7',
      unit: '个',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(8, {
      what: '制度上墙、台账齐全的中心',
      year: 2023,
      quantity: '7',
      unit: '个',
      keptBy,
      enteredOn,
    }),
    aSurvey(9, {
      asked: '到便民服务中心办事的群众',
      from: '2023-12-04',
      to: '2023-12-13',
      issued: 400,
      returned: 392,
      answers: [201, 142, 30, 12, 5],
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
    departmentScore: '96.50',
    suggestion: '建成的中心群众评价好，建议安排运行经费；今后年初目标要定得更实。',
    reasons: {
      4: { reason: '天保镇场地腾退晚，验收比计划晚；今后先落实场地再安排资金。' },
      6: {
        reason: '年初对命名数量估计不足，目标定低了；下年按申报名单定目标。',
        overCause: 'target-too-low',
      },
    },
    words: {
      goalCompletion: '建成便民服务中心{{line.01}}，全部验收合格并投入使用，个别中心完成晚于计划。',
      process:
        '各镇（街道）先建后补，验收合格后申请奖补，经五级签批后拨付，全年拨付{{budget.paid}}。',
      conclusion:
        '建成便民服务中心{{line.01}}，获省级以上命名{{line.06}}，支出{{budget.paid}}，执行率{{budget.execution-rate}}，群众满意度{{line.09}}。',
      problems: '按期完成率为{{line.04}}；省级命名的年初目标定得偏低。',
      improvements: '先落实场地再下达资金；按申报名单测算目标，年中据实调整。',
    },
  },
}

function built(indicator: number, town: string, accepted: string): EvidenceStory {
  return anAcceptance(indicator, {
    what: '便民服务中心',
    where: town,
    quantity: 1,
    unit: '个',
    planned: '2023-10-31',
    accepted,
    enteredOn,
  })
}

function award(title: string, awardedTo: string, document: string): EvidenceStory {
  return anAward(6, {
    title,
    awardedTo,
    document,
    awardedOn: '2023-12-20',
    forYear: 2023,
    countsInProject: code,
    enteredOn,
  })
}
