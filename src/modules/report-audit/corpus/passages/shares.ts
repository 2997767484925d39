import type { Passage } from '../passage.ts'

export const sharesPassages: readonly Passage[] = [
  {
    name: 'three industries that make more than the whole',
    text: ['全县第一产业占18.2%，第二产业占41.5%，第三产业占42.3%。'],
    contradicts: [{ figure: '42.3%', or: ['18.2%', '41.5%'], rule: 'shares' }],
    because: ['18.2 + 41.5 + 42.3 = 102'],
  },
  {
    name: 'shares that make 100.1 by rounding',
    text: ['全县第一产业占18.2%，第二产业占41.5%，第三产业占40.4%。'],
    contradicts: [],
    because: ['18.2 + 41.5 + 40.4 = 100.1'],
  },
  {
    name: 'several answers may be ticked',
    text: [
      '问卷显示（可多选），68.3%的受访者通过窗口办事，54.1%的受访者通过手机办事，21.7%的受访者通过自助终端办事。',
    ],
    contradicts: [],
    because: ['68.3 + 54.1 + 21.7 > 100'],
  },
]
