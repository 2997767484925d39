import type { Passage } from '../passage.ts'

export const methodPassages: readonly Passage[] = [
  {
    name: 'a method that no regulation knows',
    text: ['本次评价采用成本效益分析法和单位自评法。'],
    contradicts: [],
    look: [{ figure: '单位自评法', rule: 'method' }],
  },
  {
    name: 'comparison in a self-evaluation',
    text: ['本次单位自评采用定量与定性相结合的比较法。'],
    contradicts: [],
  },
]
