import { addDays, yearOf, type DateText } from '#kernel/dates.ts'
import type { AllotmentStory } from '../project-story.ts'
import { weekdaysAfter } from '../stage.ts'
import { aClaim } from './this-years-claim.ts'

// What each town is given, and how many days ago its centre was accepted.
const shares = [
  ['隆盛镇', 40_000, 20],
  ['蓬莱镇', 45_000, 19],
  ['回马镇', 40_000, 4],
  ['河边镇', 35_000, null],
] as const

/** Two towns are paid, and one of them still owes its receipt; the third may be paid, the fourth is not accepted yet. */
export function facilities(today: DateText): AllotmentStory {
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
export function secondBatch(today: DateText): AllotmentStory {
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
