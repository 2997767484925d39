import type { Passage } from '../passage.ts'

export const averagePassages: readonly Passage[] = [
  {
    name: "cases per working day by the year's calendar",
    text: ['2023年全年受理办件23460件，按工作日计算，日均受理94.2件。'],
    contradicts: [],
    follows: [{ figure: '94.2件', rule: 'average' }],
    because: ['23460 / workdays(2023) ≈ 94.2'],
  },
  {
    name: 'cases per working day that the calendar does not give',
    text: ['2023年全年受理办件23460件，按工作日计算，日均受理96.2件。'],
    contradicts: [{ figure: '96.2件', or: ['23460件'], rule: 'average' }],
    because: ['23460 / workdays(2023) ≠ 96.2', '23460 / 365 ≠ 96.2'],
  },
  {
    name: 'half a year has six months',
    text: ['1—6月受理办件1320件，月均220件。'],
    contradicts: [],
    follows: [{ figure: '220件', rule: 'average' }],
    because: ['1320 / 6 = 220'],
  },
]
