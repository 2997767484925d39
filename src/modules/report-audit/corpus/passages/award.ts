import type { Passage } from '../passage.ts'

export const awardPassages: readonly Passage[] = [
  {
    name: 'an award of the year before',
    text: ['2023年度项目支出绩效自评报告', '便民服务中心2021年获评省级示范便民服务中心。'],
    contradicts: [],
    look: [{ figure: '2021年', rule: 'award' }],
  },
  {
    name: 'an award of the year',
    text: ['2023年度项目支出绩效自评报告', '便民服务中心2023年获评省级示范便民服务中心。'],
    contradicts: [],
  },
]
