import type { Passage } from '../passage.ts'

export const scoresPassages: readonly Passage[] = [
  {
    name: 'points, points kept and points lost',
    text: ['该项指标分值5分，自评得4分，扣1分。'],
    contradicts: [],
    because: ['4 + 1 = 5'],
  },
  {
    name: 'a rate of points',
    text: ['产出指标分值50分，得分48.5分，得分率97%。'],
    contradicts: [],
    follows: [{ figure: '97%', rule: 'ratio' }],
    because: ['48.5 / 50 = 97%'],
  },
  {
    name: 'a rate of points, wrong',
    text: ['产出指标分值50分，得分48.5分，得分率98.5%。'],
    contradicts: [{ figure: '98.5%', or: ['48.5分', '50分'], rule: 'ratio' }],
    because: ['48.5 / 50 = 97%'],
  },
  {
    name: 'points for execution',
    text: ['预算执行率95.63%，按照10分×预算执行率计分，该项得9.56分。'],
    contradicts: [],
    because: ['10 * 95.63% ≈ 9.56'],
  },
  {
    name: 'of twelve indicators eleven were met',
    text: ['设置绩效指标12项，完成11项，未完成1项，指标完成率91.67%。'],
    contradicts: [],
    follows: [{ figure: '91.67%', rule: 'ratio' }],
    because: ['11 / 12 ≈ 91.67%', '11 + 1 = 12'],
  },
  {
    name: 'above the goal by points',
    text: ['目标值95%，完成值98.5%，比目标值高3.5个百分点。'],
    contradicts: [],
    follows: [{ figure: '3.5个百分点', rule: 'growth' }],
    because: ['98.5 - 95 = 3.5'],
  },
  {
    name: 'above the goal by other points',
    text: ['目标值95%，完成值98.5%，比目标值高4.5个百分点。'],
    contradicts: [{ figure: '4.5个百分点', or: ['98.5%', '95%'], rule: 'growth' }],
    because: ['98.5 - 95 = 3.5'],
  },
  {
    name: 'above the plan by per cent',
    text: ['计划培训1200人次，实际培训1356人次，超额完成13%。'],
    contradicts: [],
    because: ['1356 / 1200 - 1 = 13%'],
  },
  {
    name: 'four parts make a score',
    text: ['综合得分94.7分，其中决策18分、过程19.2分、产出29分、效益28.5分。'],
    contradicts: [],
    follows: [{ figure: '94.7分', rule: 'sum-of-parts' }],
    because: ['18 + 19.2 + 29 + 28.5 = 94.7'],
  },
  {
    name: 'four parts make another score',
    text: ['综合得分96.7分，其中决策18分、过程19.2分、产出29分、效益28.5分。'],
    contradicts: [
      { figure: '96.7分', or: ['18分', '19.2分', '29分', '28.5分'], rule: 'sum-of-parts' },
    ],
    because: ['18 + 19.2 + 29 + 28.5 = 94.7'],
  },
  {
    name: "experts' scores and their average",
    text: ['三位专家评分分别为92分、88分、90分，平均90分。'],
    contradicts: [],
    because: ['(92 + 88 + 90) / 3 = 90'],
  },
]
