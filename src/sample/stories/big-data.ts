import type { ClaimStory, ProjectStory } from '../project-story.ts'
import { anAcceptance, aSurvey, aWorkRecord } from './evidence.ts'
import { promises } from './indicators.ts'

const running = {
  classCode: '30299',
  source: 'fiscal',
  attachments: [{ attachmentKind: 'contract', title: '服务合同' }],
} as const
const keptBy = '政务服务和大数据中心'
const enteredOn = '2024-01-09'

/** 大数据运行经费: the running of items, licences, catalogue and website for the year 2023. */
export const bigData: ProjectStory = {
  code: '51092323T000000000001',
  name: '大数据运行经费',
  nameEnglish: 'Running of big data',
  year: 2023,
  place: 'centre',
  classCode: '30299',
  sources: [{ source: 'fiscal', yuan: 400_000 }],
  documents: [
    {
      documentKind: 'approval',
      date: '2022-11-18',
      title: '关于设立县大数据工作机构的方案',
    },
  ],
  plannedOn: '2022-12-05',
  approvedOn: '2022-12-28',
  goal: {
    declaredOn: '2022-12-08',
    approvedOn: '2022-12-20',
    annualGoal:
      '保障全县政务服务事项、电子证照、政务信息资源目录、政务网站和小程序全年正常运行，让群众办事更快、少跑路。',
    indicators: [
      promises('output.quantity', '公布政务服务事项', '≥1200项', {
        weight: 8,
        from: 'work-record',
      }),
      promises('output.quantity', '编制政务信息资源目录', '≥1600条', {
        weight: 8,
        from: 'work-record',
      }),
      promises('output.quantity', '制发电子证照', '≥12000本', { weight: 8, from: 'work-record' }),
      promises('output.quantity', '新接入小程序应用', '≥10个', { weight: 6, from: 'acceptance' }),
      promises('output.quality', '政务信息资源目录对外开放', '≥1650条', {
        weight: 8,
        from: 'work-record',
      }),
      promises('output.quality', '报账签字齐全率', '＝100%', {
        weight: 6,
        from: 'budget.signatures-complete',
      }),
      promises('output.timeliness', '书记、县长信箱来信按期办结', '≥160封', {
        weight: 6,
        from: 'work-record',
      }),
      promises('output.output-cost', '全年运行成本', '≤40万元', {
        weight: 10,
        from: 'budget.paid',
      }),
      promises('benefit.social', '“最多跑一次”事项', '≥1200项', { weight: 8, from: 'work-record' }),
      promises('benefit.social', '审核发布政务信息', '≥6000篇', { weight: 6, from: 'work-record' }),
      promises('benefit.lasting', '小程序累计接入应用', '≥20个', {
        weight: 6,
        from: 'work-record',
      }),
      promises('satisfaction.served', '办事群众满意度', '≥90%', { weight: 10, from: 'survey' }),
    ],
  },
  claims: [
    hosting('一季度', '2023-03-28', '2023-04-10'),
    hosting('二季度', '2023-06-28', '2023-07-10'),
    {
      ...running,
      purpose: '电子证照系统全年维护',
      item: '电子证照系统维护',
      payee: '样例软件服务有限公司',
      yuan: 60_000,
      eventOn: '2023-08-15',
      filedOn: '2023-08-21',
    },
    hosting('三季度', '2023-09-25', '2023-10-16'),
    {
      ...running,
      purpose: '政务数据共享平台运行维护',
      item: '共享平台运行维护',
      payee: '样例软件服务有限公司',
      yuan: 80_000,
      eventOn: '2023-10-20',
      filedOn: '2023-10-26',
      returnedFor: '合同缺骑缝章，请补齐后再报。',
    },
    {
      ...running,
      purpose: '县政府网站和政务新媒体全年运行',
      item: '网站和新媒体运行',
      payee: '样例信息技术有限公司',
      yuan: 66_000,
      eventOn: '2023-11-10',
      filedOn: '2023-11-15',
    },
    hosting('四季度', '2023-12-01', '2023-12-05'),
  ],
  evidence: [
    aWorkRecord(1, {
      what: '认领并公布的政务服务事项',
      year: 2023,
      quantity: '1258',
      unit: '项',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(2, {
      what: '编制的政务信息资源目录',
      year: 2023,
      quantity: '1700',
      unit: '条',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(3, {
      what: '加盖电子印章的证照',
      year: 2023,
      quantity: '13364',
      unit: '本',
      keptBy,
      enteredOn,
    }),
    anAcceptance(4, {
      what: '新接入小程序应用',
      where: keptBy,
      quantity: 12,
      unit: '个',
      planned: '2023-11-30',
      accepted: '2023-11-22',
      enteredOn,
    }),
    aWorkRecord(5, {
      what: '无条件开放的目录',
      year: 2023,
      quantity: '1621',
      unit: '条',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(7, {
      what: '书记、县长信箱办结来信',
      year: 2023,
      quantity: '167',
      unit: '封',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(9, {
      what: '最多跑一次的事项',
      year: 2023,
      quantity: '1257',
      unit: '项',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(10, {
      what: '三审三校后发布的信息',
      year: 2023,
      quantity: '7515',
      unit: '篇',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(11, {
      what: '小程序累计接入的应用',
      year: 2023,
      quantity: '22',
      unit: '个',
      keptBy,
      enteredOn,
    }),
    aSurvey(12, {
      asked: '办事群众',
      from: '2023-12-04',
      to: '2023-12-15',
      issued: 320,
      returned: 306,
      answers: [168, 96, 21, 10, 5],
      enteredOn,
    }),
  ],
  monitoring: {
    throughMonth: 7,
    issuedOn: '2023-08-03',
    filledOn: '2023-08-10',
    expectedYuan: 390_000,
    budgetNote: '下半年按合同进度付款。',
    doubts: {
      5: {
        expected: '达不到年初指标值',
        likelihood: 'possible',
        causes: ['rules'],
        explanation: '部分目录含个人信息，要逐条审查。',
      },
    },
    passedOn: '2023-08-15',
    opinion: '同意，下半年抓紧目录开放。',
    archivedOn: '2023-08-25',
  },
  evaluation: {
    openedOn: '2024-01-15',
    filledOn: '2024-01-19',
    submittedOn: '2024-01-22',
    departmentOn: '2024-01-29',
    finalOn: '2024-02-20',
    publishedOn: '2024-03-11',
    departmentScore: '98.00',
    suggestion: '运行正常，建议下年继续安排，并把目录开放作为重点。',
    reasons: {
      5: { reason: '部分目录含个人信息，经审查不宜对外开放；下年逐条脱敏后再开放。' },
    },
    words: {
      goalCompletion:
        '全年事项、证照、目录、网站和小程序运行正常，除目录开放略少外，各项指标达到目标。',
      process:
        '按季度支付政务云租用费，按合同支付系统维护费，报账经五级签批后由出纳支付，全年支出{{budget.paid}}。',
      conclusion:
        '项目按计划完成，支出{{budget.paid}}，执行率{{budget.execution-rate}}，群众满意度{{line.12}}。',
      problems: '政务信息资源目录对外开放{{line.05}}，没有达到年初目标。',
      improvements: '对含个人信息的目录逐条脱敏、逐条审查，能开放的尽快开放。',
    },
  },
}

function hosting(quarter: string, eventOn: string, filedOn: string): ClaimStory {
  return {
    ...running,
    purpose: `政务云主机${quarter}租用`,
    item: '政务云主机租用',
    payee: '样例云计算有限公司',
    yuan: 45_000,
    eventOn,
    filedOn,
  }
}
