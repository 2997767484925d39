import type { Passage } from '../passage.ts'

export const purposePassages: readonly Passage[] = [
  {
    name: 'refurbishment booked as software',
    text: ['便民服务中心大厅装修费12万元列入31007信息网络及软件购置更新。'],
    contradicts: [],
    look: [{ figure: '31007', rule: 'purpose' }],
  },
  {
    name: 'a firewall booked as networks and software',
    text: ['购置防火墙及日志审计系统15万元，列入31007信息网络及软件购置更新。'],
    contradicts: [],
  },
]
