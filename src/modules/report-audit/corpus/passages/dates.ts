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
]
