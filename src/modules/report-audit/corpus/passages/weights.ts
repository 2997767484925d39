import type { Passage } from '../passage.ts'

export const weightsPassages: readonly Passage[] = [
  {
    name: 'weights that make 105',
    text: [
      [
        ['一级指标', '权重'],
        ['预算执行', '10'],
        ['产出指标', '50'],
        ['效益指标', '35'],
        ['满意度指标', '10.0'],
        ['合计', '100'],
      ],
    ],
    contradicts: [{ figure: '100', or: ['10', '50', '35', '10.0'], rule: 'weights' }],
    because: ['10 + 50 + 35 + 10 = 105'],
  },
  {
    name: 'weights that make 100',
    text: [
      '绩效指标权重设置为：预算执行10分，产出指标50分，效益指标30分，满意度指标10分，满分100分。',
    ],
    contradicts: [],
    because: ['10 + 50 + 30 + 10 = 100'],
  },
]
