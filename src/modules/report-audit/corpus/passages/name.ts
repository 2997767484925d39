import type { Passage } from '../passage.ts'

export const namePassages: readonly Passage[] = [
  {
    name: "a wrong character in a town's name",
    text: ['在卓简井镇建成便民服务中心1个。'],
    contradicts: [],
    look: [{ figure: '卓简井镇', rule: 'name' }],
    known: { names: ['卓筒井镇', '隆盛镇', '天保镇'] },
  },
  {
    name: "a town's name as the registers write it",
    text: ['在卓筒井镇建成便民服务中心1个。'],
    contradicts: [],
    known: { names: ['卓筒井镇', '隆盛镇', '天保镇'] },
  },
]
