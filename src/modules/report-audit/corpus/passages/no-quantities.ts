import type { Passage } from '../passage.ts'

export const noQuantitiesPassages: readonly Passage[] = [
  {
    name: 'a document number and telephone numbers are no quantities',
    text: ['依据青行审〔2023〕9号文件实施，咨询电话0825-7811234，监督电话12345。'],
    contradicts: [],
  },
  {
    name: 'headings are no quantities',
    text: ['一、项目概况', '（一）设立背景', '1.项目决策', '（1）程序严密。'],
    contradicts: [],
  },
]
