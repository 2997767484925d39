import type { ProjectStory } from '../project-story.ts'
import { anAcceptance, aSurvey, aWorkRecord } from './evidence.ts'
import { promises } from './indicators.ts'

const keptBy = '政务服务股'
const enteredOn = '2024-01-11'
const pilot = { classCode: '30299', source: 'fiscal' } as const

/** 无差别综合窗口“省内通办”试点: acceptance separated from review, for the whole province. */
export const provinceWide: ProjectStory = {
  code: '51092322T000000000005',
  name: '无差别综合窗口“省内通办”试点',
  nameEnglish: 'Pilot of province-wide integrated windows',
  year: 2023,
  place: 'services',
  classCode: '30299',
  sources: [{ source: 'fiscal', yuan: 300_000 }],
  documents: [
    {
      documentKind: 'request',
      number: '大行审〔2022〕39号',
      date: '2022-09-19',
      title: '关于开展无差别综合窗口“省内通办”试点的请示',
    },
  ],
  plannedOn: '2022-12-07',
  approvedOn: '2022-12-28',
  goal: {
    declaredOn: '2022-12-13',
    approvedOn: '2022-12-22',
    annualGoal: '实行受审分离，建成无差别综合窗口，优化办事流程，让省内群众就近能办、异地能办。',
    indicators: [
      promises('output.quantity', '设置无差别综合窗口', '≥8个', { weight: 12, from: 'acceptance' }),
      promises('output.quantity', '“省内通办”事项', '≥100项', { weight: 10, from: 'work-record' }),
      promises('output.quality', '完成流程再造的事项', '≥60项', {
        weight: 10,
        from: 'work-record',
      }),
      promises('output.timeliness', '按期启用率', '＝100%', { weight: 8, from: 'acceptance' }),
      promises('output.output-cost', '试点总成本', '≤30万元', { weight: 10, from: 'budget.paid' }),
      promises('benefit.social', '“一件事一次办”主题', '≥40件', {
        weight: 10,
        from: 'work-record',
      }),
      promises('benefit.social', '网上可办事项', '≥1100项', { weight: 10, from: 'work-record' }),
      promises('benefit.lasting', '窗口人员培训', '≥6期', { weight: 10, from: 'work-record' }),
      promises('satisfaction.served', '办事群众满意度', '≥90%', { weight: 10, from: 'survey' }),
    ],
  },
  claims: [
    {
      ...pilot,
      purpose: '综合窗口台面和标识改造',
      item: '窗口台面和标识改造',
      payee: '样例建筑装饰工程有限公司',
      yuan: 95_000,
      eventOn: '2023-04-13',
      filedOn: '2023-04-18',
      attachments: [
        { attachmentKind: 'contract', title: '窗口改造合同' },
        { attachmentKind: 'acceptance', title: '窗口改造验收单' },
      ],
    },
    {
      ...pilot,
      purpose: '购置排号机和评价器',
      item: '排号机和评价器',
      payee: '样例办公设备有限公司',
      yuan: 65_000,
      eventOn: '2023-05-18',
      filedOn: '2023-05-23',
      attachments: [{ attachmentKind: 'asset-card', title: '排号机固定资产入库单' }],
    },
    {
      ...pilot,
      purpose: '综合受理流程再造服务',
      item: '流程再造服务',
      payee: '样例软件服务有限公司',
      yuan: 90_000,
      eventOn: '2023-09-14',
      filedOn: '2023-09-19',
      attachments: [{ attachmentKind: 'contract', title: '流程再造服务合同' }],
    },
    {
      ...pilot,
      purpose: '综合窗口人员培训和资料印制',
      item: '培训和资料印制',
      payee: '样例教育培训有限公司',
      yuan: 50_000,
      eventOn: '2023-11-23',
      filedOn: '2023-11-28',
      attachments: [{ attachmentKind: 'list', title: '培训签到和资料清单' }],
    },
  ],
  evidence: [
    anAcceptance(1, {
      what: '无差别综合窗口',
      where: '县政务服务大厅',
      quantity: 8,
      unit: '个',
      planned: '2023-06-30',
      accepted: '2023-06-16',
      enteredOn,
    }),
    aWorkRecord(2, {
      what: '纳入“省内通办”的事项',
      year: 2023,
      quantity: '118',
      unit: '项',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(3, {
      what: '完成流程再造的事项',
      year: 2023,
      quantity: '57',
      unit: '项',
      keptBy,
      enteredOn,
    }),
    anAcceptance(4, {
      what: '“省内通办”试点启用',
      where: '县政务服务大厅',
      quantity: 1,
      unit: '项',
      planned: '2023-07-31',
      accepted: '2023-07-20',
      enteredOn,
    }),
    aWorkRecord(6, {
      what: '上线的“一件事一次办”主题',
      year: 2023,
      quantity: '47',
      unit: '件',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(7, {
      what: '网上可办的事项',
      year: 2023,
      quantity: '1190',
      unit: '项',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(8, {
      what: '窗口人员培训',
      year: 2023,
      quantity: '6',
      unit: '期',
      keptBy,
      enteredOn,
    }),
    aSurvey(9, {
      asked: '综合窗口办事群众',
      from: '2023-12-05',
      to: '2023-12-14',
      issued: 260,
      returned: 251,
      answers: [137, 84, 18, 8, 3],
      enteredOn,
    }),
  ],
  evaluation: {
    openedOn: '2024-01-15',
    filledOn: '2024-01-18',
    submittedOn: '2024-01-22',
    departmentOn: '2024-01-29',
    finalOn: '2024-02-22',
    publishedOn: '2024-03-11',
    departmentScore: '98.00',
    suggestion: '试点有成效，建议继续推进流程再造。',
    reasons: {
      3: { reason: '有的事项涉及上级系统，接口没有开放；已报上级，争取下年完成。' },
    },
    words: {
      goalCompletion:
        '综合窗口按期启用，“省内通办”事项{{line.02}}，流程再造略少于目标，其余达到目标。',
      process:
        '先改造窗口，再配设备，同步再造流程、培训人员；报账经五级签批，全年支出{{budget.paid}}。',
      conclusion:
        '设置无差别综合窗口{{line.01}}，支出{{budget.paid}}，执行率{{budget.execution-rate}}，群众满意度{{line.09}}。',
      problems: '完成流程再造{{line.03}}，没有达到年初目标，部分上级系统接口没有开放。',
      improvements: '继续向上级申请开放接口，能先行的事项先行再造。',
    },
  },
}
