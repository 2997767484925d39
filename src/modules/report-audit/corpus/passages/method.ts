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
  {
    name: 'a method called self-scoring',
    text: ['项目单位自评采用自我打分法开展评价。'],
    contradicts: [],
    look: [{ figure: '自我打分法', rule: 'method' }],
  },
  {
    name: 'a method called listening to reports',
    text: ['本次财政评价主要采用听取汇报法和比较法。'],
    contradicts: [],
    look: [{ figure: '听取汇报法', rule: 'method' }],
  },
  {
    name: 'two of the six methods',
    text: ['本次部门评价采用成本效益分析法、因素分析法。'],
    contradicts: [],
  },
  {
    name: 'the public judges',
    text: ['本次财政评价综合运用公众评判法、标杆管理法和最低成本法。'],
    contradicts: [],
  },
]
