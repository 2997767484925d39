import type { Passage } from '../passage.ts'

export const datesPassages: readonly Passage[] = [
  {
    name: 'the thirtieth of February',
    text: ['项目于2023年2月30日通过验收。'],
    contradicts: [{ figure: '2023年2月30日', rule: 'dates' }],
  },
  {
    name: 'the end before the start',
    text: ['项目于2023年6月1日开工，2023年5月20日竣工。'],
    contradicts: [{ figure: '2023年5月20日', or: ['2023年6月1日'], rule: 'dates' }],
    because: ['days(2023-05-20, 2023-06-01) = 12'],
  },
  {
    name: 'the twenty-ninth of February in a leap year',
    text: ['项目于2024年2月29日通过验收。'],
    contradicts: [],
  },
  {
    name: 'the thirty-first of September',
    text: ['项目资金于2023年9月31日拨付到位。'],
    contradicts: [{ figure: '2023年9月31日', rule: 'dates' }],
  },
  {
    name: 'a thirteenth month',
    text: ['项目于2023年13月完成招标。'],
    contradicts: [{ figure: '2023年13月', rule: 'dates' }],
  },
  {
    name: 'a span that ends before it starts',
    text: ['项目实施期为2023年12月1日至2023年3月31日。'],
    contradicts: [
      {
        figure: '2023年12月1日',
        or: ['2023年3月31日', '2023年12月1日至2023年3月31日'],
        rule: 'dates',
      },
    ],
    because: ['days(2023-03-31, 2023-12-01) > 0'],
  },
  {
    name: 'the twenty-ninth of February in a common year',
    text: ['项目于2023年2月29日完成初验。'],
    contradicts: [{ figure: '2023年2月29日', rule: 'dates' }],
  },
  {
    name: 'a span over the turn of the year',
    text: ['项目实施期为2022年12月至2023年3月。'],
    contradicts: [],
  },
  {
    name: 'a span that names the year once',
    text: ['公示期为2023年5月8日至14日。'],
    contradicts: [],
  },
  {
    name: 'accepted after it was built',
    text: ['项目于2023年3月1日开工，2023年8月20日竣工，2023年9月5日验收。'],
    contradicts: [],
    because: ['days(2023-03-01, 2023-08-20) > 0', 'days(2023-08-20, 2023-09-05) > 0'],
  },
  {
    name: "last year's basis after this year's beginning",
    text: ['项目于2023年1月10日启动，依据2022年11月印发的方案实施。'],
    contradicts: [],
  },
  {
    name: 'dates with dots and strokes',
    text: ['开工日期：2023.03.01；竣工日期：2023/08/20。'],
    contradicts: [],
  },
  {
    name: 'a year in Chinese',
    text: ['二〇二三年六月三十日，项目通过验收。'],
    contradicts: [],
  },
]
