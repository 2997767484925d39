import type { Passage } from '../passage.ts'

export const directionPassages: readonly Passage[] = [
  {
    name: 'it is said to rise and falls',
    text: ['全年受理办件由上年的2700件增加到2400件。'],
    contradicts: [{ figure: '2400件', or: ['2700件', '增加到'], rule: 'direction' }],
    because: ['2400 < 2700'],
  },
  {
    name: 'a rank that rises gets smaller',
    text: ['全县营商环境评价排名由上年第8位上升至第3位。'],
    contradicts: [],
  },
]
