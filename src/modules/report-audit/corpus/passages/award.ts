import type { Passage } from '../passage.ts'

export const awardPassages: readonly Passage[] = [
  {
    name: 'an award of the year before',
    text: ['2023年度项目支出绩效自评报告', '便民服务中心2021年获评省级示范便民服务中心。'],
    contradicts: [],
    look: [{ figure: '2021年', rule: 'award' }],
  },
  {
    name: 'an award of the year',
    text: ['2023年度项目支出绩效自评报告', '便民服务中心2023年获评省级示范便民服务中心。'],
    contradicts: [],
  },
  {
    name: 'an honour of the year after next',
    text: ['2023年度部门整体支出绩效自评报告', '我局综合窗口2025年被评为全市优秀窗口。'],
    contradicts: [],
    look: [{ figure: '2025年', rule: 'award' }],
  },
  {
    name: 'one honour for two projects',
    text: [
      '便民服务中心建设项目：云台镇中心获评“全省首批五星级便民服务中心”。',
      '综合窗口试点项目：云台镇中心被评为“全省首批五星级便民服务中心”，试点成效明显。',
    ],
    contradicts: [],
    look: [
      {
        figure: '被评为“全省首批五星级便民服务中心”',
        or: ['获评“全省首批五星级便民服务中心”'],
        rule: 'award',
      },
    ],
  },
  {
    name: 'an honour that another report counts',
    text: [
      '2023年度项目支出绩效自评报告',
      '2023年，云台镇便民服务中心荣获“全省政务服务标兵”称号。',
    ],
    contradicts: [],
    look: [{ figure: '荣获“全省政务服务标兵”称号', or: ['全省政务服务标兵'], rule: 'award' }],
    known: {
      others: [
        {
          title: '综合窗口试点',
          paragraphs: ['试点期间，云台镇便民服务中心荣获“全省政务服务标兵”称号，群众广泛认可。'],
        },
      ],
    },
  },
  {
    name: 'two honours for two projects',
    text: [
      '2023年度部门整体支出绩效自评报告',
      '便民服务中心建设项目：云台镇中心2023年获评省级示范便民服务中心。',
      '综合窗口试点项目：县政务大厅2023年获评全市优秀窗口。',
    ],
    contradicts: [],
  },
  {
    name: 'a document of another year is no honour',
    text: [
      '2023年度项目支出绩效自评报告',
      '依据青办发〔2021〕15号文件实施，2023年获评全市政务服务先进集体。',
    ],
    contradicts: [],
  },
]
