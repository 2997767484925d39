import type { Passage } from '../passage.ts'

export const pooledRatePassages: readonly Passage[] = [
  {
    name: "the whole's rate above both of its parts",
    text: ['城区供水水质合格率98.5%，乡镇供水水质合格率97.2%，全县供水水质合格率99.1%。'],
    contradicts: [{ figure: '99.1%', or: ['98.5%', '97.2%'], rule: 'pooled-rate' }],
    because: ['99.1% > 98.5%'],
  },
  {
    name: "the whole's rate between its parts",
    text: ['城区供水水质合格率98.5%，乡镇供水水质合格率97.2%，全县供水水质合格率97.9%。'],
    contradicts: [],
    because: ['97.9% < 98.5%', '97.9% > 97.2%'],
  },
  {
    name: "the whole's rate below both of its parts",
    text: ['男性参保率96.4%，女性参保率97.1%，全县参保率95.8%。'],
    contradicts: [{ figure: '95.8%', or: ['96.4%', '97.1%'], rule: 'pooled-rate' }],
    because: ['95.8% < 96.4%'],
  },
  {
    name: "the whole's rate outside three parts",
    text: ['小学巩固率99.6%，初中巩固率98.9%，高中巩固率97.5%，全县三个学段平均巩固率97.1%。'],
    contradicts: [{ figure: '97.1%', or: ['97.5%'], rule: 'pooled-rate' }],
    because: ['97.1% < 97.5%'],
  },
  {
    name: 'only two of ten towns are named',
    text: ['全县事项网办率82.6%，其中青石镇86.3%、白鹤镇84.1%。'],
    contradicts: [],
    because: ['82.6% < 84.1%'],
  },
  {
    name: 'rates of different things beside each other',
    text: ['网上可办率94.6%，最多跑一次率99.9%，全程网办率81.3%。'],
    contradicts: [],
  },
  {
    name: "counts make the whole's rate",
    text: [
      '城区应检样品200批次，合格197批次，合格率98.5%；乡镇应检样品300批次，合格291批次，合格率97%；全县合格率97.6%。',
    ],
    contradicts: [],
    follows: [{ figure: '97.6%', rule: 'ratio' }],
    because: ['197 / 200 = 98.5%', '291 / 300 = 97%', '(197 + 291) / (200 + 300) = 97.6%'],
  },
  {
    name: "the whole's rate equals both parts",
    text: ['城区覆盖率96%，乡镇覆盖率96.0%，全县覆盖率96.00%。'],
    contradicts: [],
    because: ['96.0 = 96'],
  },
  {
    name: 'three towns and the county above all of them',
    text: ['青石镇网办率82.1%，白鹤镇网办率79.4%，石桥镇网办率85.6%，三镇综合网办率87.3%。'],
    contradicts: [{ figure: '87.3%', or: ['85.6%'], rule: 'pooled-rate' }],
    because: ['87.3 > 85.6'],
  },
  {
    name: 'three towns and the county among them',
    text: ['青石镇网办率82.1%，白鹤镇网办率79.4%，石桥镇网办率85.6%，三镇综合网办率82.9%。'],
    contradicts: [],
    because: ['82.9 < 85.6', '82.9 > 79.4'],
  },
  {
    name: "the whole's rate lies near that of its larger part",
    text: ['城区供水普及率99.2%，乡镇供水普及率96.8%，全县供水普及率98.9%（城区人口占大多数）。'],
    contradicts: [],
    because: ['98.9 < 99.2', '98.9 > 96.8'],
  },
]
