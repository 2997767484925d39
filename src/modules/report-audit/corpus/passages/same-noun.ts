import type { Passage } from '../passage.ts'

export const sameNounPassages: readonly Passage[] = [
  {
    name: 'one budget, two amounts',
    text: [
      '本项目预算资金80万元，由县财政安排。经评审，项目实施符合要求。本项目预算资金85万元已全部支付。',
    ],
    contradicts: [{ figure: '85万元', or: ['80万元'], rule: 'same-noun' }],
    because: ['85 > 80'],
  },
  {
    name: "the county's figure and the bureau's own",
    text: ['全县共有政务服务事项1258项。本局共有政务服务事项86项。'],
    contradicts: [],
  },
  {
    name: "last year's figure and this year's",
    text: ['2022年全县受理办件20150件。2023年全县受理办件23460件。'],
    contradicts: [],
  },
  {
    name: 'the same amount in two units',
    text: ['项目总投资80万元。经决算审计，项目总投资800000元。'],
    contradicts: [],
    follows: [{ figure: '800000元', rule: 'same-noun' }],
    because: ['80万 = 800000'],
  },
]
