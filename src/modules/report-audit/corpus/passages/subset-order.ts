import type { Passage } from '../passage.ts'

export const subsetOrderPassages: readonly Passage[] = [
  {
    name: 'more questionnaires came back than went out',
    text: ['本次调查发放问卷200份，收回212份。'],
    contradicts: [{ figure: '212份', or: ['200份'], rule: 'subset-order' }],
    because: ['212 > 200'],
  },
  {
    name: 'fewer questionnaires came back than went out',
    text: ['本次调查发放问卷200份，收回196份，其中有效问卷190份。'],
    contradicts: [],
    because: ['196 < 200', '190 < 196'],
  },
]
