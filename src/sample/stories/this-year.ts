import { addDays, yearOf, type DateText } from '#kernel/dates.ts'
import type {
  ClaimStage,
  EvidenceStory,
  GoalStory,
  MonitoringStory,
  ProjectStory,
} from '../project-story.ts'
import { weekdaysAfter } from '../stage.ts'
import { anAcceptance } from './evidence.ts'
import { promises } from './indicators.ts'
import { facilities, secondBatch } from './this-years-allotments.ts'
import { aClaim } from './this-years-claim.ts'
import { airSupplier, contractNumber, openContracts } from './this-years-contracts.ts'

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
