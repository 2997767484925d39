import type { Passage } from '../passage.ts'

export const sumOfPartsPassages: readonly Passage[] = [
  {
    name: 'four quarters that do not make the year',
    text: [
      '一季度支出12万元，二季度支出18万元，三季度支出21万元，四季度支出29万元，全年合计支出79万元。',
    ],
    contradicts: [
      { figure: '79万元', or: ['12万元', '18万元', '21万元', '29万元'], rule: 'sum-of-parts' },
    ],
    because: ['12 + 18 + 21 + 29 = 80'],
  },
  {
    name: 'four quarters that make the year',
    text: [
      '一季度支出12万元，二季度支出18万元，三季度支出21万元，四季度支出29万元，全年合计支出80万元。',
    ],
    contradicts: [],
    follows: [{ figure: '80万元', rule: 'sum-of-parts' }],
    because: ['12 + 18 + 21 + 29 = 80'],
  },
  {
    name: 'a part and the rest do not make the whole',
    text: ['全年办件356件，其中现场办理241件，其余135件均在网上办理。'],
    contradicts: [{ figure: '135件', or: ['241件', '356件'], rule: 'sum-of-parts' }],
    because: ['241 + 135 ≠ 356'],
  },
  {
    name: 'the name 6+1 is no sum',
    text: ['完成6+1类政务服务事项认领，涉及单位32家，共认领事项1258项。'],
    contradicts: [],
  },
]
