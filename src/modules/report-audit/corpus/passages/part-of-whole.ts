import type { Passage } from '../passage.ts'

export const partOfWholePassages: readonly Passage[] = [
  {
    name: 'a part larger than its whole',
    text: ['全年受理咨询投诉356件，其中投诉536件，均按时答复。'],
    contradicts: [{ figure: '536件', or: ['356件'], rule: 'part-of-whole' }],
    because: ['536 > 356'],
  },
  {
    name: 'parts of two kinds that overlap',
    text: ['全局共有干部职工420人，其中女性165人，大专以上学历402人，35岁以下118人。'],
    contradicts: [],
    because: ['165 < 420', '402 < 420'],
  },
  {
    name: 'only some of the parts are named',
    text: ['全年受理咨询投诉356件，其中咨询201件、投诉88件。'],
    contradicts: [],
    because: ['201 + 88 < 356'],
  },
]
