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
  {
    name: "a bundle less than the register's",
    text: ['2023年推出“一件事一次办”事项74项。'],
    contradicts: [],
    look: [{ figure: '74项', rule: 'register' }],
    known: {
      registered: [
        {
          code: 'bundles.published',
          name: '“一件事一次办”事项',
          unit: '项',
          value: '47',
          year: 2023,
        },
      ],
    },
    because: ['74 ≠ 47'],
  },
  {
    name: "a rate other than the register's",
    text: ['2023年全县网上可办率为96.2%。'],
    contradicts: [],
    look: [{ figure: '96.2%', rule: 'register' }],
    known: {
      registered: [
        { code: 'items.online-rate', name: '网上可办率', unit: '%', value: '94.67', year: 2023 },
      ],
    },
    because: ['96.2 ≠ 94.67'],
  },
  {
    name: "the register's rate, rounded",
    text: ['2023年全县网上可办率为94.7%。'],
    contradicts: [],
    known: {
      registered: [
        { code: 'items.online-rate', name: '网上可办率', unit: '%', value: '94.67', year: 2023 },
      ],
    },
    because: ['94.67 ≈ 94.7'],
  },
  {
    name: "the register's figure of another year",
    text: ['2022年推出“一件事一次办”事项32项。'],
    contradicts: [],
    known: {
      registered: [
        {
          code: 'bundles.published',
          name: '“一件事一次办”事项',
          unit: '项',
          value: '47',
          year: 2023,
        },
      ],
    },
  },
  {
    name: "the register's count in ten thousands",
    text: ['2023年全县受理办件2.35万件。'],
    contradicts: [],
    known: {
      registered: [
        { code: 'cases.received', name: '受理办件', unit: '件', value: '23460', year: 2023 },
      ],
    },
    because: ['23460 ≈ 2.35万'],
  },
]
