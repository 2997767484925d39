import type { Passage } from '../passage.ts'

export const perfectScorePassages: readonly Passage[] = [
  {
    name: 'a hundred points, no problem, and a rate that is wrong',
    text: [
      '全年应办结事项400项，按期办结380项，按期办结率98%。',
      '项目自评得分100分。',
      '存在问题：无。',
    ],
    contradicts: [{ figure: '98%', or: ['380项', '400项'], rule: 'ratio' }],
    look: [{ figure: '100分', rule: 'perfect-score' }],
    because: ['380 / 400 = 95%'],
  },
  {
    name: 'a hundred points and nothing that contradicts',
    text: [
      '全年应办结事项400项，按期办结400项，按期办结率100%。',
      '项目自评得分100分。',
      '存在问题：无。',
    ],
    contradicts: [],
    follows: [{ figure: '100%', rule: 'ratio' }],
    because: ['400 / 400 = 100%'],
  },
]
