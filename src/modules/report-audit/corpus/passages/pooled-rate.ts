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
]
