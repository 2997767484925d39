import type { Passage } from '../passage.ts'

export const executionPassages: readonly Passage[] = [
  {
    name: 'an execution rate that the money does not give',
    text: ['全年预算80万元，实际支出76.5万元，预算执行率96.53%。'],
    contradicts: [{ figure: '96.53%', or: ['76.5万元', '80万元'], rule: 'execution' }],
    because: ['76.5 / 80 ≠ 96.53%'],
  },
  {
    name: 'an execution rate cut off',
    text: ['全年预算80万元，实际支出76.5万元，预算执行率95.62%。'],
    contradicts: [],
    follows: [{ figure: '95.62%', rule: 'execution' }],
    because: ['76.5 / 80 ≈ 95.62%'],
  },
  {
    name: 'an execution rate of the adjusted budget',
    text: ['年初预算100万元，年中调整后预算80万元，全年支出76万元，预算执行率95%。'],
    contradicts: [],
    follows: [{ figure: '95%', rule: 'execution' }],
    because: ['76 / 80 = 95%'],
  },
  {
    name: 'of no candidate the execution rate',
    text: ['年初预算100万元，年中调整后预算90万元，全年支出81万元，预算执行率85%。'],
    contradicts: [{ figure: '85%', or: ['81万元', '90万元', '100万元'], rule: 'execution' }],
    because: ['81 / 90 = 90%', '81 / 100 = 81%'],
  },
  {
    name: 'all was paid and the rate says less',
    text: ['项目预算60万元，全年支付60万元，预算执行率98%。'],
    contradicts: [{ figure: '98%', or: ['60万元'], rule: 'execution' }],
    because: ['60 / 60 = 100%'],
  },
  {
    name: 'an execution rate rounded up',
    text: ['全年预算80万元，实际支出76.5万元，预算执行率95.63%。'],
    contradicts: [],
    follows: [{ figure: '95.63%', rule: 'execution' }],
    because: ['76.5 / 80 ≈ 95.63%'],
  },
  {
    name: 'execution in the official table',
    text: [
      [
        ['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
        ['年度资金总额', '80', '76.5', '95.63%'],
        ['其中：财政拨款', '60', '58.5', '97.50%'],
        ['其他资金', '20', '18', '90.00%'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '97.50%', rule: 'execution' }],
    because: [
      '76.5 / 80 ≈ 95.63%',
      '58.5 / 60 = 97.5%',
      '18 / 20 = 90%',
      '60 + 20 = 80',
      '58.5 + 18 = 76.5',
    ],
  },
  {
    name: 'execution in the official table, one row wrong',
    text: [
      [
        ['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
        ['年度资金总额', '80', '76.5', '95.63%'],
        ['其中：财政拨款', '60', '58.5', '95.70%'],
        ['其他资金', '20', '18', '90.00%'],
      ],
    ],
    contradicts: [{ figure: '95.70%', or: ['58.5', '60'], rule: 'execution' }],
    because: ['58.5 / 60 = 97.5%', '76.5 / 80 ≈ 95.63%'],
  },
  {
    name: 'ten thousand yuan in the head and yuan in the text',
    text: [
      '全年预算796000元，支出716400元，预算执行率90%。',
      [
        ['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
        ['年度资金总额', '79.6', '71.64', '90.0%'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '90%', rule: 'execution' }],
    because: ['716400 / 796000 = 90%', '71.64 / 79.6 = 90%'],
  },
  {
    name: 'execution of seven months',
    text: ['1—7月执行数36万元，全年预算数80万元，1—7月执行率45%。'],
    contradicts: [],
    follows: [{ figure: '45%', rule: 'execution' }],
    because: ['36 / 80 = 45%'],
  },
  {
    name: 'the rate stands two sentences after the money',
    text: [
      '本项目全年预算数45万元。资金按合同分两次支付。全年执行数43.2万元。资金使用合规。预算执行率96%。',
    ],
    contradicts: [],
    follows: [{ figure: '96%', rule: 'execution' }],
    because: ['43.2 / 45 = 96%'],
  },
  {
    name: 'the rate stands two sentences after the money, wrong',
    text: [
      '本项目全年预算数45万元。资金按合同分两次支付。全年执行数43.2万元。资金使用合规。预算执行率98%。',
    ],
    contradicts: [{ figure: '98%', or: ['43.2万元', '45万元'], rule: 'execution' }],
    because: ['43.2 / 45 = 96%'],
  },
]
