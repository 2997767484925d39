import type { Passage } from '../passage.ts'

export const weightsPassages: readonly Passage[] = [
  {
    name: 'weights that make 105',
    text: [
      [
        ['一级指标', '权重'],
        ['预算执行', '10'],
        ['产出指标', '50'],
        ['效益指标', '30'],
        ['满意度指标', '15'],
        ['合计', '100'],
      ],
    ],
    contradicts: [{ figure: '100', or: ['10', '50', '30', '15'], rule: 'weights' }],
    because: ['10 + 50 + 30 + 15 = 105'],
  },
  {
    name: 'weights that make 100',
    text: [
      '绩效指标权重设置为：预算执行10分，产出指标50分，效益指标30分，满意度指标10分，满分100分。',
    ],
    contradicts: [],
    because: ['10 + 50 + 30 + 10 = 100'],
  },
  {
    name: 'weights in a sentence that make 95',
    text: [
      '绩效指标权重设置为：预算执行10分，产出指标50分，效益指标25分，满意度指标10.0分，满分100分。',
    ],
    contradicts: [{ figure: '100分', or: ['10分', '50分', '25分', '10.0分'], rule: 'weights' }],
    because: ['10 + 50 + 25 + 10 = 95'],
  },
  {
    name: 'a column of weights with its hundred',
    text: [
      [
        ['一级指标', '二级指标', '权重'],
        ['产出指标', '数量指标', '20'],
        ['产出指标', '质量指标', '15'],
        ['产出指标', '时效指标', '15'],
        ['效益指标', '社会效益', '30'],
        ['满意度指标', '服务对象满意度', '10'],
        ['预算执行', '预算执行率', '10'],
        ['合计', '', '100'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '100', or: ['20', '15', '30', '10'], rule: 'weights' }],
    because: ['20 + 15 + 15 + 30 + 10 + 10 = 100'],
  },
  {
    name: 'output weights are more than their heading',
    text: ['产出指标权重50分，其中数量指标25分、质量指标15分、时效指标20分。'],
    contradicts: [{ figure: '50分', or: ['25分', '15分', '20分'], rule: 'weights' }],
    because: ['25 + 15 + 20 = 60'],
  },
  {
    name: 'output weights are their heading',
    text: ['产出指标权重50分，其中数量指标20分、质量指标15分、时效指标15.0分。'],
    contradicts: [],
    because: ['20 + 15 + 15 = 50'],
  },
  {
    name: 'ninety for the indicators and ten for the budget',
    text: ['指标体系总分100分，其中预算执行10分，绩效指标90分。'],
    contradicts: [],
    because: ['10 + 90 = 100'],
  },
  {
    name: 'a score above its weight is no sum of weights',
    text: [
      [
        ['一级指标', '权重', '得分'],
        ['预算执行', '10', '9.56'],
        ['产出指标', '50', '50'],
        ['效益指标', '40', '38'],
        ['合计', '100', '97.56'],
      ],
    ],
    contradicts: [],
    because: ['10 + 50 + 40 = 100', '9.56 + 50 + 38 = 97.56'],
  },
  {
    name: 'weights in per cent that make 110',
    text: ['四个维度权重分别为：决策20%，过程30%，产出35%，效益25%。'],
    contradicts: [{ figure: '25%', or: ['20%', '30%', '35%'], rule: 'weights' }],
    because: ['20 + 30 + 35 + 25 = 110'],
  },
  {
    name: 'weights of three levels',
    text: [
      '决策类指标权重20%，过程类指标权重20.0%，产出类指标权重30%，效益类指标权重30.0%，合计100%。',
    ],
    contradicts: [],
    follows: [{ figure: '100%', rule: 'weights' }],
    because: ['20 + 20 + 30 + 30 = 100'],
  },
]
