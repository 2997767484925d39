import { addDays, yearOf, type DateText } from '#kernel/dates.ts'
import type {
  AllotmentStory,
  ClaimStage,
  ClaimStory,
  ContractStory,
  EvidenceStory,
  GoalStory,
  MonitoringStory,
  ProjectStory,
} from '../project-story.ts'
import { weekdaysAfter } from '../stage.ts'
import { anAcceptance } from './evidence.ts'
import { promises } from './indicators.ts'

/** This year's projects, with something to do for every hand, dated from the day of loading. */
export function thisYear(today: DateText): readonly ProjectStory[] {
  return [platform(today), counters(today)]
}

// Where a claim waits, and how many days ago it was filed, so that the last hand was yesterday or before.
const waiting: readonly (readonly [item: string, yuan: number, days: number, until: ClaimStage])[] =
  [
    ['一季度运行维护', 90_000, 75, 'booked'],
    ['二季度运行维护', 90_000, 45, 'booked'],
    ['安全加固服务', 36_000, 16, 'paid'],
    ['数据备份服务', 28_000, 14, 'finance-leader'],
    ['短信平台服务', 15_600, 9, 'leader'],
    ['接口改造', 42_000, 8, 'accountant'],
    ['服务器延保', 24_800, 6, 'section-head'],
    ['电子印章服务', 9_800, 2, 'claimant'],
    ['域名和证书续期', 3_600, 1, 'draft'],
  ]

function platform(today: DateText): ProjectStory {
  const year = yearOf(today)
  return {
    code: `510923${String(year).slice(2)}T000000000201`,
    name: '一体化政务服务平台运行维护',
    nameEnglish: 'Running of the integrated service platform',
    year,
    place: 'centre',
    classCode: '30299',
    sources: [{ source: 'fiscal', yuan: 600_000 }],
    documents: [
      {
        documentKind: 'approval',
        date: addDays(today, -120),
        title: '关于一体化政务服务平台运行维护项目的批复',
      },
    ],
    plannedOn: weekdaysAfter(addDays(today, -119), 1),
    approvedOn: weekdaysAfter(addDays(today, -100), 1),
    goal: platformGoal(today),
    contracts: openContracts(today),
    claims: [
      {
        ...aClaim(today, { item: '机房精密空调验收款', yuan: 43_700, days: 36, until: 'booked' }),
        contract: { number: contractNumber(today, 1), part: 'instalment' },
        payee: airSupplier,
        classCode: '31003',
        attachments: [],
      },
      ...waiting.map(([item, yuan, days, until]) => aClaim(today, { item, yuan, days, until })),
      {
        ...aClaim(today, { item: '终端安全软件授权', yuan: 18_600, days: 7, until: 'returned' }),
        returnedFor: '发票抬头写的是旧单位名称，请换开后再报。',
      },
    ],
    evidence: [unsigned(today)],
    monitoring: platformMonitoring(today),
  }
}

/** Passed by the department, and warned where the months before have a line. */
function platformMonitoring(today: DateText): MonitoringStory {
  return {
    throughMonth: Math.max(1, Number(today.slice(5, 7)) - 1),
    issuedOn: weekdaysAfter(addDays(today, -14), 1),
    filledOn: weekdaysAfter(addDays(today, -10), 1),
    expectedYuan: 560_000,
    budgetNote: '运维费按季结算，四季度和年底集中支付。',
    doubts: {
      3: {
        expected: '90%',
        likelihood: 'possible',
        causes: ['staff', 'equipment'],
        explanation: '机房设备到货晚，安全加固有一项要推迟。',
      },
    },
    passedOn: weekdaysAfter(addDays(today, -6), 1),
    opinion: '付款进度偏慢，请尽快选处置。',
  }
}

const airSupplier = '样例制冷设备有限公司'

function contractNumber(today: DateText, place: number): string {
  return `样例采〔${String(yearOf(today))}〕10${String(place)}`
}

/** One whose retention is due and whose assets want their cards, one to be accepted, and one to be checked. */
function openContracts(today: DateText): readonly ContractStory[] {
  const on = (days: number): DateText => weekdaysAfter(addDays(today, days), 1)
  return [
    {
      number: contractNumber(today, 1),
      name: '机房精密空调采购合同',
      supplier: airSupplier,
      signedOn: on(-74),
      method: 'inquiry',
      document: '样例询价第11号',
      instalments: [['验收款', 43_700, on(-30)]],
      retention: { yuan: 2_300, dueOn: addDays(today, -2) },
      enteredOn: on(-73),
      acceptedOn: on(-44),
      devices: [['机房精密空调', '样例AC-35', 2, 23_000]],
    },
    {
      number: contractNumber(today, 2),
      name: '自助服务终端采购合同',
      supplier: '样例智能终端有限公司',
      signedOn: on(-15),
      method: 'inquiry',
      document: '样例询价第17号',
      instalments: [
        ['预付款', 26_400, addDays(today, -3)],
        ['验收款', 57_200, addDays(today, 25)],
      ],
      retention: { yuan: 4_400, dueOn: addDays(today, 390) },
      enteredOn: on(-14),
    },
    {
      number: contractNumber(today, 3),
      name: '短信平台服务合同',
      supplier: '样例软件服务有限公司',
      signedOn: on(-5),
      method: 'own-purchase',
      instalments: [['全年服务费', 24_000, addDays(today, 40)]],
      enteredOn: on(-4),
      isDraft: true,
    },
  ]
}

/** Evidence that its author has not signed yet. */
function unsigned(today: DateText): EvidenceStory {
  return {
    ...anAcceptance(3, {
      what: '安全加固',
      where: '县政务信息机房',
      quantity: 1,
      unit: '项',
      planned: addDays(today, -10),
      accepted: addDays(today, -12),
      enteredOn: weekdaysAfter(addDays(today, -4), 1),
    }),
    isDraft: true,
  }
}

function platformGoal(today: DateText): GoalStory {
  return {
    declaredOn: weekdaysAfter(addDays(today, -115), 1),
    approvedOn: weekdaysAfter(addDays(today, -105), 1),
    annualGoal: '保障一体化政务服务平台全年稳定运行，提升网上办事体验。',
    indicators: [
      promises('output.quantity', '平台接入事项', '≥1200项', { weight: 20, from: 'work-record' }),
      promises('output.quality', '报账签字齐全率', '＝100%', {
        weight: 10,
        from: 'budget.signatures-complete',
      }),
      promises('output.timeliness', '安全加固按期完成率', '＝100%', {
        weight: 10,
        from: 'acceptance',
      }),
      promises('output.output-cost', '全年运行成本', '≤60万元', {
        weight: 10,
        from: 'budget.paid',
      }),
      promises('benefit.social', '网上办理件数', '≥20000件', { weight: 30, from: 'work-record' }),
      promises('satisfaction.served', '办事群众满意度', '≥90%', { weight: 10, from: 'survey' }),
    ],
  }
}

function counters(today: DateText): ProjectStory {
  const year = yearOf(today)
  return {
    code: `510923${String(year).slice(2)}T000000000202`,
    name: '便民服务中心适老化改造',
    nameEnglish: 'Service centres made easier for the elderly',
    year,
    place: 'services',
    classCode: '30299',
    sources: [{ source: 'fiscal', yuan: 240_000 }],
    documents: [
      {
        documentKind: 'request',
        date: addDays(today, -40),
        title: '关于便民服务中心适老化改造的请示',
      },
    ],
    plannedOn: weekdaysAfter(addDays(today, -39), 1),
    approvedOn: weekdaysAfter(addDays(today, -30), 1),
    goal: {
      declaredOn: weekdaysAfter(addDays(today, -6), 1),
      annualGoal: '为便民服务中心添置适老设施，让老年人办事更方便。',
      indicators: [
        promises('output.quantity', '改造便民服务中心', '≥10个', {
          weight: 30,
          from: 'acceptance',
        }),
        promises('output.output-cost', '改造总成本', '≤24万元', {
          weight: 20,
          from: 'budget.paid',
        }),
        promises('benefit.social', '服务老年人', '≥5000人次', { weight: 30, from: 'work-record' }),
        promises('satisfaction.served', '老年人满意度', '≥90%', { weight: 10, from: 'survey' }),
      ],
    },
    allotments: [facilities(today), secondBatch(today)],
    claims: [aClaim(today, { item: '老花镜和轮椅购置', yuan: 12_600, days: 3, until: 'claimant' })],
    evidence: [],
  }
}

// What each town is given, and how many days ago its centre was accepted.
const shares = [
  ['隆盛镇', 40_000, 20],
  ['蓬莱镇', 45_000, 19],
  ['回马镇', 40_000, 4],
  ['河边镇', 35_000, null],
] as const

/** Two towns are paid, and one of them still owes its receipt; the third may be paid, the fourth is not accepted yet. */
function facilities(today: DateText): AllotmentStory {
  const filedOn = addDays(today, -17)
  return {
    name: '便民服务中心适老设施奖补（第一批）',
    method: 'factors',
    explanation: '按上年老年人办件量和场地面积两个因素分配，权重各 50%。',
    document: {
      number: `大行审〔${String(yearOf(today))}〕12号`,
      date: addDays(today, -28),
      title: '关于下达便民服务中心适老设施奖补资金的通知',
    },
    drawnUpOn: weekdaysAfter(addDays(today, -27), 1),
    decidedOn: weekdaysAfter(addDays(today, -25), 1),
    towns: shares.map(([town, yuan, days]) => ({
      town,
      what: `${town}便民服务中心适老设施`,
      yuan,
      plannedOn: addDays(today, 20),
      ...(days === null ? {} : { acceptedOn: addDays(today, -days) }),
      ...(town === '隆盛镇' ? { receivedOn: addDays(today, -3) } : {}),
    })),
    claims: [
      {
        ...aClaim(today, { item: '适老设施奖补', yuan: 85_000, days: 17, until: 'booked' }),
        purpose: '拨付隆盛镇、蓬莱镇适老设施奖补',
        payee: '大英县行政审批局（样例）',
        eventOn: filedOn,
        towns: ['隆盛镇', '蓬莱镇'],
        attachments: [{ attachmentKind: 'list', title: '隆盛镇、蓬莱镇拨付清单' }],
      },
    ],
  }
}

/** A table that the leader has not decided yet. */
function secondBatch(today: DateText): AllotmentStory {
  return {
    name: '便民服务中心适老设施奖补（第二批）',
    method: 'fixed',
    explanation: '每个中心定额 1.5 万元。',
    document: {
      number: `大行审〔${String(yearOf(today))}〕19号`,
      date: addDays(today, -4),
      title: '关于申报第二批适老设施奖补资金的通知',
    },
    drawnUpOn: addDays(today, -1),
    towns: ['象山镇', '玉峰镇'].map((town) => ({
      town,
      what: `${town}便民服务中心适老设施`,
      yuan: 15_000,
      plannedOn: addDays(today, 45),
    })),
    claims: [],
  }
}

function aClaim(
  today: DateText,
  claim: {
    readonly item: string
    readonly yuan: number
    readonly days: number
    readonly until: ClaimStage
  },
): ClaimStory {
  const { item, yuan, days, until } = claim
  const filedOn = addDays(today, -days)
  return {
    purpose: `支付${item}费用`,
    item,
    payee: '样例软件服务有限公司',
    classCode: '30299',
    source: 'fiscal',
    yuan,
    eventOn: addDays(filedOn, -3),
    filedOn,
    attachments: [{ attachmentKind: 'contract', title: `${item}合同` }],
    until,
  }
}
