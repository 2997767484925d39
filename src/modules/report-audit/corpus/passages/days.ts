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
]
