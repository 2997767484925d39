import type { Passage } from '../passage.ts'

export const gradePassages: readonly Passage[] = [
  {
    name: 'a good score called excellent',
    text: ['项目自评得分88.6分，评价等级为“优”。'],
    contradicts: [{ figure: '88.6分', or: ['优'], rule: 'grade' }],
    because: ['88.6 < 90'],
  },
  {
    name: 'an excellent score',
    text: ['项目自评得分92.4分，评价等级为“优”。'],
    contradicts: [],
    follows: [{ figure: '92.4分', or: ['优'], rule: 'grade' }],
    because: ['92.4 > 90'],
  },
]
