import type { Passage } from '../passage.ts'

export const daysPassages: readonly Passage[] = [
  {
    name: 'thirty days early that are twenty',
    text: ['项目计划于2023年6月30日完工，实际于2023年6月10日完工，提前30天完成。'],
    contradicts: [{ figure: '30天', or: ['2023年6月30日', '2023年6月10日'], rule: 'days' }],
    because: ['days(2023-06-10, 2023-06-30) = 20'],
  },
  {
    name: 'twenty days early',
    text: ['项目计划于2023年6月30日完工，实际于2023年6月10日完工，提前20天完成。'],
    contradicts: [],
    follows: [{ figure: '20天', rule: 'days' }],
    because: ['days(2023-06-10, 2023-06-30) = 20'],
  },
  {
    name: 'built within seventy days, the first counted or not',
    text: ['项目于2023年3月1日开工，2023年5月10日竣工，历时70天。'],
    contradicts: [],
    follows: [{ figure: '70天', rule: 'days' }],
    because: ['days(2023-03-01, 2023-05-10) = 70'],
  },
  {
    name: 'built within seventy-one days, the first counted',
    text: ['项目于2023年3月1日开工，2023年5月10日竣工，工期71天。'],
    contradicts: [],
    follows: [{ figure: '71天', rule: 'days' }],
    because: ['days(2023-03-01, 2023-05-10) + 1 = 71'],
  },
  {
    name: 'built within ninety days that are seventy',
    text: ['项目于2023年3月1日开工，2023年5月10日竣工，历时90天。'],
    contradicts: [{ figure: '90天', or: ['2023年3月1日', '2023年5月10日'], rule: 'days' }],
    because: ['days(2023-03-01, 2023-05-10) = 70'],
  },
  {
    name: 'late by fifteen days',
    text: ['合同约定2023年6月30日完工，实际2023年7月15日完工，延期15天。'],
    contradicts: [],
    follows: [{ figure: '15天', rule: 'days' }],
    because: ['days(2023-06-30, 2023-07-15) = 15'],
  },
  {
    name: 'late by ten days that are fifteen',
    text: ['合同约定2023年6月30日完工，实际2023年7月15日完工，延期10天。'],
    contradicts: [{ figure: '10天', or: ['2023年6月30日', '2023年7月15日'], rule: 'days' }],
    because: ['days(2023-06-30, 2023-07-15) = 15'],
  },
  {
    name: 'late, and said to be early',
    text: ['合同约定2023年6月30日完工，实际2023年7月15日完工，提前15天。'],
    contradicts: [{ figure: '15天', or: ['提前', '2023年6月30日', '2023年7月15日'], rule: 'days' }],
    because: ['days(2023-06-30, 2023-07-15) > 0'],
  },
  {
    name: 'three months',
    text: ['项目于2023年3月1日启动，2023年5月31日完成，历时3个月。'],
    contradicts: [],
    follows: [{ figure: '3个月', rule: 'days' }],
    because: ['days(2023-03-01, 2023-05-31) = 91'],
  },
  {
    name: 'promised working days are no span of dates',
    text: ['该事项承诺办理时限为5个工作日。2023年6月10日受理，6月14日办结。'],
    contradicts: [],
  },
  {
    name: 'a week of public notice',
    text: ['2023年5月8日至5月14日公示，公示期7天。'],
    contradicts: [],
    follows: [{ figure: '7天', rule: 'days' }],
    because: ['days(2023-05-08, 2023-05-14) + 1 = 7'],
  },
  {
    name: 'a warranty is longer than the work',
    text: ['项目于2023年3月1日开工，2023年5月10日竣工，质保期730天。'],
    contradicts: [],
  },
  {
    name: "a month's delay over the turn of the year",
    text: ['合同约定2022年12月20日交付，实际2023年1月19日交付，逾期30天。'],
    contradicts: [],
    follows: [{ figure: '30天', rule: 'days' }],
    because: ['days(2022-12-20, 2023-01-19) = 30'],
  },
  {
    name: 'late, and said to be in time',
    text: ['计划2023年6月30日前完工，实际于2023年8月25日完工，较计划提前完成。'],
    contradicts: [{ figure: '提前', or: ['2023年6月30日', '2023年8月25日'], rule: 'days' }],
    because: ['days(2023-06-30, 2023-08-25) > 0'],
  },
  {
    name: 'before its time',
    text: ['计划2023年6月30日前完工，实际于2023年6月12日完工，较计划提前完成。'],
    contradicts: [],
    because: ['days(2023-06-12, 2023-06-30) > 0'],
  },
]
