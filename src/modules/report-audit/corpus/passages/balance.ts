import type { Passage } from '../passage.ts'

export const balancePassages: readonly Passage[] = [
  {
    name: 'a closing stock that does not follow',
    text: ['年初结存案件120件，全年收到860件，办结830件，年末结存140件。'],
    contradicts: [{ figure: '140件', or: ['120件', '860件', '830件'], rule: 'balance' }],
    because: ['120 + 860 - 830 = 150'],
  },
  {
    name: 'a closing stock that follows',
    text: ['年初结存案件120件，全年收到860件，办结830件，年末结存150件。'],
    contradicts: [],
    follows: [{ figure: '150件', rule: 'balance' }],
    because: ['120 + 860 - 830 = 150'],
  },
  {
    name: 'the rest of the money in another unit',
    text: ['项目到位资金80万元，实际支出765000元，结余3.5万元。'],
    contradicts: [],
    follows: [{ figure: '3.5万元', rule: 'balance' }],
    because: ['80万 - 765000 = 3.5万'],
  },
  {
    name: 'the rest of the money',
    text: ['项目到位资金80万元，实际支出76.5万元，结余3.5万元。'],
    contradicts: [],
    follows: [{ figure: '3.5万元', rule: 'balance' }],
    because: ['80 - 76.5 = 3.5'],
  },
  {
    name: 'the rest of the money is another',
    text: ['项目到位资金80万元，实际支出76.5万元，结余4.5万元。'],
    contradicts: [{ figure: '4.5万元', or: ['76.5万元', '80万元'], rule: 'balance' }],
    because: ['80 - 76.5 ≠ 4.5'],
  },
  {
    name: 'carried over, received, spent, left',
    text: ['上年结转12万元，本年收入88万元，本年支出95万元，年末结转5万元。'],
    contradicts: [],
    follows: [{ figure: '5万元', rule: 'balance' }],
    because: ['12 + 88 - 95 = 5'],
  },
  {
    name: 'carried over, received, spent, and another rest',
    text: ['上年结转12万元，本年收入88万元，本年支出95万元，年末结转7万元。'],
    contradicts: [{ figure: '7万元', or: ['12万元', '88万元', '95万元'], rule: 'balance' }],
    because: ['12 + 88 - 95 = 5'],
  },
  {
    name: 'stock with some written off',
    text: ['年初库存物资300套，购入500套，发放620套，报废20套，年末库存160套。'],
    contradicts: [],
    follows: [{ figure: '160套', rule: 'balance' }],
    because: ['300 + 500 - 620 - 20 = 160'],
  },
  {
    name: 'stock that does not follow',
    text: ['年初库存物资300套，购入500套，发放620套，年末库存220套。'],
    contradicts: [{ figure: '220套', or: ['300套', '500套', '620套'], rule: 'balance' }],
    because: ['300 + 500 - 620 = 180'],
  },
  {
    name: 'the rest was called in',
    text: ['项目到位资金80万元，支出76.5万元，结余3.5万元已由县财政收回，年末账面余额为0元。'],
    contradicts: [],
    because: ['80 - 76.5 = 3.5'],
  },
  {
    name: 'nothing is left, and something is',
    text: ['项目到位资金60万元，支出57.8万元，结余2.8万元。'],
    contradicts: [{ figure: '2.8万元', or: ['57.8万元', '60万元'], rule: 'balance' }],
    because: ['60 - 57.8 = 2.2'],
  },
  {
    name: 'the rest in a table',
    text: [
      [
        ['到位资金（万元）', '支出（万元）', '结余（万元）'],
        ['80', '76.5', '3.5'],
        ['60', '57.8', '2.2'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '2.2', rule: 'balance' }],
    because: ['80 - 76.5 = 3.5', '60 - 57.8 = 2.2'],
  },
  {
    name: 'received, spent, returned and left',
    text: ['到位资金100万元，支出82万元，上缴财政10万元，结余8万元。'],
    contradicts: [],
    because: ['100 - 82 - 10 = 8'],
  },
  {
    name: 'bundles at the end of the year',
    text: ['上年末在库目录1440条，本年新增260条，本年撤销12条，年末在库目录1688条。'],
    contradicts: [],
    follows: [{ figure: '1688条', rule: 'balance' }],
    because: ['1440 + 260 - 12 = 1688'],
  },
  {
    name: 'bundles at the end of the year, those withdrawn forgotten twice',
    text: ['上年末在库目录1440条，本年新增260条，本年撤销12条，年末在库目录1712条。'],
    contradicts: [{ figure: '1712条', or: ['1440条', '260条', '12条'], rule: 'balance' }],
    because: ['1440 + 260 - 12 = 1688'],
  },
]
