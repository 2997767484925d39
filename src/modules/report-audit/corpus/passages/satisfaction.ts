import type { Passage } from '../passage.ts'

export const satisfactionPassages: readonly Passage[] = [
  {
    name: 'everybody is said to be satisfied',
    text: ['项目实施以来，服务对象满意度高，获得群众一致好评。'],
    contradicts: [],
    look: [{ figure: '满意度高', rule: 'satisfaction' }],
  },
  {
    name: 'satisfaction from a survey',
    text: ['发放满意度问卷200份，收回有效问卷190份，其中满意186份，满意度97.89%。'],
    contradicts: [],
    follows: [{ figure: '97.89%', rule: 'ratio' }],
    because: ['186 / 190 ≈ 97.89%'],
  },
]
