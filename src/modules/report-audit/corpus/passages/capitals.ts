import type { Passage } from '../passage.ts'

export const capitalsPassages: readonly Passage[] = [
  {
    name: 'capitals that say another sum',
    text: ['支付工程款人民币叁拾捌万伍仟元整（¥358000.00）。'],
    contradicts: [{ figure: '¥358000.00', or: ['叁拾捌万伍仟元整'], rule: 'capitals' }],
    because: ['385000 ≠ 358000'],
  },
  {
    name: 'capitals that say the same sum',
    text: ['支付工程款人民币叁拾捌万伍仟元整（¥385000.00）。'],
    contradicts: [],
    follows: [{ figure: '¥385000.00', or: ['叁拾捌万伍仟元整'], rule: 'capitals' }],
    because: ['38.5万 = 385000'],
  },
]
