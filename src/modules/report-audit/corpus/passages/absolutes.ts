import type { Passage } from '../passage.ts'

export const absolutesPassages: readonly Passage[] = [
  {
    name: 'no complaint, and three of them',
    text: ['全年实现零投诉。受理群众投诉3件，均已妥善处理。'],
    contradicts: [{ figure: '零投诉', or: ['3件'], rule: 'absolutes' }],
  },
  {
    name: 'no overdue case, and complaints beside it',
    text: ['全年无超期办件，受理群众投诉3件，均已妥善处理。'],
    contradicts: [],
  },
]
