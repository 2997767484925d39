import type { Passage } from '../passage.ts'

export const cumulativePassages: readonly Passage[] = [
  {
    name: "a running total without last year's stock",
    text: ['全年新接入小程序应用12个，累计接入22个。'],
    contradicts: [],
    look: [{ figure: '22个', rule: 'cumulative' }],
    because: ['22 > 12'],
  },
  {
    name: "a running total with last year's stock",
    text: ['上年末已接入小程序应用10个，全年新接入12个，累计接入22个。'],
    contradicts: [],
    follows: [{ figure: '22个', rule: 'balance' }],
    because: ['10 + 12 = 22'],
  },
  {
    name: 'a running total of catalogues without the stock',
    text: ['本年新编制数据目录260条，累计编制数据目录1700条。'],
    contradicts: [],
    look: [{ figure: '1700条', rule: 'cumulative' }],
    because: ['1700 > 260'],
  },
  {
    name: 'a running total of meetings over two years without the first',
    text: ['2023年新签通办协议4份，累计签订通办协议11份。'],
    contradicts: [],
    look: [{ figure: '11份', rule: 'cumulative' }],
    because: ['11 > 4'],
  },
  {
    name: "the year's own running total",
    text: ['全年累计受理办件23460件。'],
    contradicts: [],
  },
  {
    name: "the first three quarters' running total",
    text: ['1—9月累计支出57.6万元，占全年预算72万元的80%。'],
    contradicts: [],
    follows: [{ figure: '80%', rule: 'ratio' }],
    because: ['57.6 / 72 = 80%'],
  },
  {
    name: "a running total with last year's, in the next sentence",
    text: ['全年新编制数据目录260条，累计编制数据目录1700条。截至上年末已编制数据目录1440条。'],
    contradicts: [],
    follows: [{ figure: '1700条', rule: 'balance' }],
    because: ['1440 + 260 = 1700'],
  },
]
