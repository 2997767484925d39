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
]
