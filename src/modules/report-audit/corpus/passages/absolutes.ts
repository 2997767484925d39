import type { Passage } from '../passage.ts'

export const absolutesPassages: readonly Passage[] = [
  {
    name: 'no complaint, and three of them',
    text: ['全年实现零投诉。受理群众投诉3件，均已妥善处理。'],
    contradicts: [{ figure: '零投诉', or: ['3件'], rule: 'absolutes' }],
  },
  {
    name: 'no overdue case, and complaints beside it',
    text: ['全年无超期办件，受理群众投诉3件，均已妥善处理。'],
    contradicts: [],
  },
  {
    name: 'every village covered, and four are not',
    text: ['全县212个村（社区）实现便民服务站全覆盖，已建成便民服务站208个。'],
    contradicts: [{ figure: '全覆盖', or: ['208个', '212个'], rule: 'absolutes' }],
    because: ['208 < 212'],
  },
  {
    name: 'every village covered',
    text: ['全县212个村（社区）实现便民服务站全覆盖，已建成便民服务站212个。'],
    contradicts: [],
  },
  {
    name: 'nothing overdue, and three overdue',
    text: ['全年实现零超期。经抽查，超期办结事项3件，已督促整改。'],
    contradicts: [{ figure: '零超期', or: ['3件'], rule: 'absolutes' }],
  },
  {
    name: 'no accident, and one',
    text: ['项目实施期间无安全事故。施工现场发生安全事故1起，已妥善处置。'],
    contradicts: [{ figure: '无安全事故', or: ['1起'], rule: 'absolutes' }],
  },
  {
    name: 'windows without difference',
    text: ['设置无差别综合窗口12个，全年受理办件8600件。'],
    contradicts: [],
  },
  {
    name: 'a service without distance',
    text: ['开展零距离服务，走访企业46户。'],
    contradicts: [],
  },
  {
    name: 'towns covered wholly, villages not yet',
    text: [
      '镇级便民服务中心实现全覆盖；村级便民服务站建成208个，覆盖率98.11%，全县共有村（社区）212个。',
    ],
    contradicts: [],
    because: ['208 / 212 ≈ 98.11%'],
  },
  {
    name: "zero of last year's",
    text: ['2022年发生投诉3件。2023年实现零投诉。'],
    contradicts: [],
  },
  {
    name: 'all files kept, and some were not',
    text: ['归档工作实现零遗漏。检查发现，遗漏归档资料5份。'],
    contradicts: [{ figure: '零遗漏', or: ['5份'], rule: 'absolutes' }],
  },
  {
    name: 'all towns have one',
    text: ['全县10个镇（街道）实现便民服务中心全覆盖，共建成便民服务中心10个。'],
    contradicts: [],
  },
  {
    name: "every village's clerk trained, and some were not",
    text: ['全县212个村（社区）代办员培训全覆盖，实际培训代办员的村（社区）196个。'],
    contradicts: [{ figure: '全覆盖', or: ['196个', '212个'], rule: 'absolutes' }],
    because: ['196 < 212'],
  },
]
