import type { Passage } from '../passage.ts'

export const balancePassages: readonly Passage[] = [
  {
    name: 'a closing stock that does not follow',
    text: ['年初结存案件120件，全年收到860件，办结830件，年末结存140件。'],
    contradicts: [{ figure: '140件', or: ['120件', '860件', '830件'], rule: 'balance' }],
    because: ['120 + 860 - 830 = 150'],
  },
  {
    name: 'a closing stock that follows',
    text: ['年初结存案件120件，全年收到860件，办结830件，年末结存150件。'],
    contradicts: [],
    follows: [{ figure: '150件', rule: 'balance' }],
    because: ['120 + 860 - 830 = 150'],
  },
  {
    name: 'the rest of the money in another unit',
    text: ['项目到位资金80万元，实际支出765000元，结余3.5万元。'],
    contradicts: [],
    follows: [{ figure: '3.5万元', rule: 'balance' }],
    because: ['80万 - 765000 = 3.5万'],
  },
]
