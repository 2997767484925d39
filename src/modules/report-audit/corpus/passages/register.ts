import type { Passage } from '../passage.ts'

export const registerPassages: readonly Passage[] = [
  {
    name: "another figure than the register's",
    text: ['截至2023年底，已编制数据目录1780条。'],
    contradicts: [],
    look: [{ figure: '1780条', rule: 'register' }],
    known: {
      registered: [
        {
          code: 'catalogue.compiled',
          name: '已编制数据目录',
          unit: '条',
          value: '1700',
          year: 2023,
        },
      ],
    },
    because: ['1780 ≠ 1700'],
  },
  {
    name: "the register's figure",
    text: ['截至2023年底，已编制数据目录1700条。'],
    contradicts: [],
    known: {
      registered: [
        {
          code: 'catalogue.compiled',
          name: '已编制数据目录',
          unit: '条',
          value: '1700',
          year: 2023,
        },
      ],
    },
    because: ['1700 = 1700'],
  },
]
