import type { Passage } from '../passage.ts'

export const cumulativePassages: readonly Passage[] = [
  {
    name: "a running total without last year's stock",
    text: ['全年新接入小程序应用12个，累计接入22个。'],
    contradicts: [],
    look: [{ figure: '22个', rule: 'cumulative' }],
    because: ['22 > 12'],
  },
  {
    name: "a running total with last year's stock",
    text: ['上年末已接入小程序应用10个，全年新接入12个，累计接入22个。'],
    contradicts: [],
    follows: [{ figure: '22个', rule: 'balance' }],
    because: ['10 + 12 = 22'],
  },
]
