import type { Passage } from '../passage.ts'

export const tableSumPassages: readonly Passage[] = [
  {
    name: 'a column that does not add up',
    text: [
      [
        ['镇（街道）', '奖补资金（万元）'],
        ['青石镇', '12.5'],
        ['白鹤镇', '11.8'],
        ['城关街道', '15.2'],
        ['合计', '39.8'],
      ],
    ],
    contradicts: [{ figure: '39.8', or: ['12.5', '11.8', '15.2'], rule: 'table-sum' }],
    because: ['12.5 + 11.8 + 15.2 = 39.5'],
  },
  {
    name: 'a column that adds up',
    text: [
      [
        ['镇（街道）', '奖补资金（万元）'],
        ['青石镇', '12.5'],
        ['白鹤镇', '11.8'],
        ['城关街道', '15.2'],
        ['合计', '39.5'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '39.5', rule: 'table-sum' }],
    because: ['12.5 + 11.8 + 15.2 = 39.5'],
  },
]
