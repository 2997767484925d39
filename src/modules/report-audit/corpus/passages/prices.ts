import type { Passage } from '../passage.ts'

export const pricesPassages: readonly Passage[] = [
  {
    name: 'a price for each mu',
    text: ['每亩补贴120元，补贴面积3200亩，发放补贴38.4万元。'],
    contradicts: [],
    because: ['120 * 3200 = 38.4万'],
  },
  {
    name: 'a price for each mu, and another sum',
    text: ['补贴面积3200亩，发放补贴36.8万元，平均每亩补贴120元。'],
    contradicts: [{ figure: '120元', or: ['36.8万元', '3200亩'], rule: 'average' }],
    because: ['36.8万 / 3200 = 115'],
  },
  {
    name: 'a month, a head and a year',
    text: ['按每人每月80元标准，为86名代办员发放12个月补助8.256万元。'],
    contradicts: [],
    because: ['80 * 12 * 86 = 82560'],
  },
  {
    name: 'a bid below its budget',
    text: ['采购预算60万元，中标金额58.5万元，节约资金1.5万元，节约率2.5%。'],
    contradicts: [],
    follows: [{ figure: '1.5万元', rule: 'balance' }],
    because: ['60 - 58.5 = 1.5', '1.5 / 60 = 2.5%'],
  },
  {
    name: 'three batches of forty',
    text: ['分3批实施，每批改造40户，共改造120户。'],
    contradicts: [],
    because: ['3 * 40 = 120'],
  },
  {
    name: 'a share of a share',
    text: ['网上可办率94.6%，其中全程网办事项占网上可办事项的81.2%。'],
    contradicts: [],
  },
  {
    name: 'square metres for each centre',
    text: ['新建便民服务中心3个，总建筑面积1560平方米，平均每个520平方米。'],
    contradicts: [],
    follows: [{ figure: '520平方米', rule: 'average' }],
    because: ['1560 / 3 = 520'],
  },
  {
    name: 'square metres for each centre, wrong',
    text: ['新建便民服务中心3个，总建筑面积1560平方米，平均每个560平方米。'],
    contradicts: [{ figure: '560平方米', or: ['1560平方米', '3个'], rule: 'average' }],
    because: ['1560 / 3 = 520'],
  },
]
