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
  {
    name: 'no problem at all, and money that does not add up',
    text: [
      '到位资金80万元，支出76.5万元，结余4.5万元。',
      '自评总分100分，等级为优。',
      '五、存在的主要问题',
      '无。',
    ],
    contradicts: [{ figure: '4.5万元', or: ['76.5万元', '80万元'], rule: 'balance' }],
    look: [{ figure: '100分', rule: 'perfect-score' }],
    because: ['80 - 76.5 = 3.5'],
  },
  {
    name: 'a full score in a table, no problem, and one impossible date',
    text: [
      '项目于2023年6月31日完成验收。',
      [
        ['评价得分', '存在问题', '改进措施'],
        ['100', '无', '无'],
      ],
    ],
    contradicts: [{ figure: '2023年6月31日', rule: 'dates' }],
    look: [{ figure: '100', rule: 'perfect-score' }],
  },
  {
    name: 'a full score that its own text bears out',
    text: ['计划建成便民服务站12个，实际建成12个，完成率100%。', '自评得分100分，等级为“优”。'],
    contradicts: [],
    follows: [{ figure: '100%', rule: 'ratio' }],
    because: ['12 / 12 = 100%'],
  },
  {
    name: 'no problem and less than a full score',
    text: [
      '计划建成便民服务站20个，实际建成19个，完成率95%。',
      '自评得分97.5分。存在问题：个别站点进度滞后。',
    ],
    contradicts: [],
    follows: [{ figure: '95%', rule: 'ratio' }],
    because: ['19 / 20 = 95%'],
  },
]
