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
  {
    name: 'equipment booked as other services',
    text: ['购置自助一体机、排号机等设备18万元，列支30299其他商品和服务支出。'],
    contradicts: [],
    look: [{ figure: '30299', rule: 'purpose' }],
  },
  {
    name: 'an assessment booked as software',
    text: ['支付网络安全等级保护测评费6万元，列支31007信息网络及软件购置更新。'],
    contradicts: [],
    look: [{ figure: '31007', rule: 'purpose' }],
  },
  {
    name: 'a system is rebuilt, not a house',
    text: ['业务系统改造费22万元，列支31007信息网络及软件购置更新。'],
    contradicts: [],
  },
  {
    name: 'a house is repaired',
    text: ['办公用房修缮费16万元，列支31006大型修缮。'],
    contradicts: [],
  },
  {
    name: 'supervision by others',
    text: ['支付工程监理费3.2万元，列支30227委托业务费。'],
    contradicts: [],
  },
]
