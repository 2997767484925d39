import type { Passage } from '../passage.ts'

export const averageRangePassages: readonly Passage[] = [
  {
    name: 'an average above the largest',
    text: ['各镇全年办件量最高3260件，最低812件，平均3410件。'],
    contradicts: [{ figure: '3410件', or: ['3260件'], rule: 'average-range' }],
    because: ['3410 > 3260'],
  },
  {
    name: 'an average between the smallest and the largest',
    text: ['各镇全年办件量最高3260件，最低812件，平均1874件。'],
    contradicts: [],
    because: ['1874 < 3260', '1874 > 812'],
  },
]
