import type { Passage } from '../passage.ts'

export const ratioPassages: readonly Passage[] = [
  {
    name: 'a rate that its own sentence does not give',
    text: ['全县应认领政务服务事项1258项，其中实现网上可办1190项，网上可办率94.97%。'],
    contradicts: [{ figure: '94.97%', or: ['1190项', '1258项'], rule: 'ratio' }],
    because: ['1190 / 1258 ≠ 94.97%'],
  },
  {
    name: 'a rate that its own sentence gives',
    text: ['全县应认领政务服务事项1258项，其中实现网上可办1190项，网上可办率94.59%。'],
    contradicts: [],
    follows: [{ figure: '94.59%', rule: 'ratio' }],
    because: ['1190 / 1258 ≈ 94.59%'],
  },
  {
    name: 'a rate cut off at whole percents',
    text: ['工作组走访企业31户，与负责人面谈29户，面谈率93%。'],
    contradicts: [],
    follows: [{ figure: '93%', rule: 'ratio' }],
    because: ['29 / 31 ≈ 93%'],
  },
  {
    name: 'a rate rounded up to whole percents',
    text: ['工作组走访农户31户，见面29户，见面率94%。'],
    contradicts: [],
    follows: [{ figure: '94%', rule: 'ratio' }],
    because: ['29 / 31 ≈ 94%'],
  },
  {
    name: 'a rate whose base stands three sentences before',
    text: [
      '本年度应归集数据目录1700条。各股室对照清单逐条编目。编目工作由政务服务和大数据中心牵头。截至年底，上线目录1685条，目录上线率99.12%。',
    ],
    contradicts: [],
    follows: [{ figure: '99.12%', rule: 'ratio' }],
    because: ['1685 / 1700 ≈ 99.12%'],
  },
  {
    name: 'a rate whose base stands three sentences before and does not give it',
    text: [
      '本年度应归集数据目录1700条。各股室对照清单逐条编目。编目工作由政务服务和大数据中心牵头。截至年底，上线目录1685条，目录上线率98.12%。',
    ],
    contradicts: [{ figure: '98.12%', or: ['1685条', '1700条'], rule: 'ratio' }],
    because: ['1685 / 1700 ≠ 98.12%'],
  },
  {
    name: 'of three candidates for the base one fits',
    text: ['全县计划建设便民服务站180个，实际开工172个，已建成投用160个，建成率93.02%。'],
    contradicts: [],
    follows: [{ figure: '93.02%', rule: 'ratio' }],
    because: ['160 / 172 ≈ 93.02%'],
  },
  {
    name: 'of three candidates for the base none fits',
    text: ['全县计划建设便民服务站180个，实际开工172个，已建成投用160个，建成率97.2%。'],
    contradicts: [{ figure: '97.2%', or: ['160个', '172个', '180个'], rule: 'ratio' }],
    because: ['160 / 180 ≠ 97.2%', '160 / 172 ≠ 97.2%', '172 / 180 ≠ 97.2%'],
  },
  {
    name: 'more was done than planned, said right',
    text: ['计划培训窗口人员1200人次，实际培训1356人次，完成率113%。'],
    contradicts: [],
    follows: [{ figure: '113%', rule: 'ratio' }],
    because: ['1356 / 1200 = 113%'],
  },
  {
    name: 'more was done than planned, said wrong',
    text: ['计划培训窗口人员1200人次，实际培训1356人次，完成率103%。'],
    contradicts: [{ figure: '103%', or: ['1356人次', '1200人次'], rule: 'ratio' }],
    because: ['1356 / 1200 ≠ 103%'],
  },
]
