import type { Passage } from '../passage.ts'

export const scopesPassages: readonly Passage[] = [
  {
    name: "the national, the provincial and the county's line",
    text: ['全国平均办理时限为10个工作日，全省为8个工作日，我县为5个工作日。'],
    contradicts: [],
  },
  {
    name: "the project's money and the bureau's",
    text: ['本局全年支出1286万元。本项目全年支出76.5万元。'],
    contradicts: [],
    because: ['76.5 < 1286'],
  },
  {
    name: 'men and women',
    text: ['男性受训人员86人，女性受训人员112人。'],
    contradicts: [],
  },
  {
    name: 'before and after the change',
    text: ['改造前大厅面积320平方米，改造后大厅面积580平方米。'],
    contradicts: [],
  },
  {
    name: 'the budgets of two years',
    text: ['2022年项目预算60万元，2023年项目预算80万元，2024年项目预算75万元。'],
    contradicts: [],
  },
  {
    name: 'those on duty in two towns and in all',
    text: ['青石镇窗口人员12人，白鹤镇窗口人员9人，全县窗口人员186人。'],
    contradicts: [],
    because: ['12 + 9 < 186'],
  },
  {
    name: 'the same kind in a table for each town',
    text: [
      [
        ['镇（街道）', '窗口（个）', '人员（人）'],
        ['青石镇', '6', '12'],
        ['白鹤镇', '4', '9'],
        ['城关街道', '10', '24'],
      ],
    ],
    contradicts: [],
  },
  {
    name: 'goals and results in the official table',
    text: [
      [
        ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['新建便民服务站（个）', '12', '13', '15', '15'],
        ['培训窗口人员（人次）', '400', '420', '15', '15'],
        ['按期办结率（%）', '95', '97.5', '20', '20'],
      ],
    ],
    contradicts: [],
  },
  {
    name: 'handling days: legal, promised, real',
    text: ['法定时限20个工作日，承诺时限8个工作日，实际平均用时5.5个工作日。'],
    contradicts: [],
  },
  {
    name: 'two instalments of one contract',
    text: [
      '合同总价58.6万元，首付款17.58万元，占30%；进度款29.3万元，占50%；尾款11.72万元，占20%。',
    ],
    contradicts: [],
    because: [
      '17.58 / 58.6 = 30%',
      '29.3 / 58.6 = 50%',
      '11.72 / 58.6 = 20%',
      '17.58 + 29.3 + 11.72 = 58.6',
    ],
  },
  {
    name: 'windows of the hall and windows of all halls',
    text: ['县政务大厅设窗口46个，各镇（街道）设窗口72个，全县共设窗口118个。'],
    contradicts: [],
    follows: [{ figure: '118个', rule: 'sum-of-parts' }],
    because: ['46 + 72 = 118'],
  },
  {
    name: 'people and visits of people',
    text: ['全年培训窗口人员360人次，参训窗口人员186人。'],
    contradicts: [],
  },
  {
    name: 'sent in, taken up, refused',
    text: ['全年收到申请1280件，受理1256件，不予受理24件。'],
    contradicts: [],
    because: ['1256 + 24 = 1280'],
  },
  {
    name: "a monthly figure and the year's",
    text: ['12月受理办件2150件。全年受理办件23460件。'],
    contradicts: [],
  },
  {
    name: 'household and head',
    text: ['惠及农户3216户、11860人。'],
    contradicts: [],
  },
]
