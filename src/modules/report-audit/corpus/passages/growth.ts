import type { Passage } from '../passage.ts'

export const growthPassages: readonly Passage[] = [
  {
    name: 'a growth that the two years do not give',
    text: ['2023年受理办件2700件，2022年受理办件2400件，同比增长15.2%。'],
    contradicts: [{ figure: '15.2%', or: ['2700件', '2400件'], rule: 'growth' }],
    because: ['2700 / 2400 - 1 ≠ 15.2%'],
  },
  {
    name: 'a growth that the two years give',
    text: ['2023年受理办件2700件，2022年受理办件2400件，同比增长12.5%。'],
    contradicts: [],
    follows: [{ figure: '12.5%', rule: 'growth' }],
    because: ['2700 / 2400 - 1 = 12.5%'],
  },
  {
    name: 'three times as many is not grown by three times',
    text: ['网办件由上年1200件增至3600件，增长3倍。'],
    contradicts: [{ figure: '3倍', or: ['1200件', '3600件'], rule: 'growth' }],
    because: ['3600 / 1200 - 1 = 2'],
  },
  {
    name: 'three times as many',
    text: ['网办件由上年1200件增至3600件，是上年的3倍。'],
    contradicts: [],
    follows: [{ figure: '3倍', rule: 'growth' }],
    because: ['3600 / 1200 = 3'],
  },
]
