import type { Passage } from '../passage.ts'

export const finalAccountsPassages: readonly Passage[] = [
  {
    name: 'income and spending together grew',
    text: ['2023年度收、支总计1286.53万元。与2022年度相比，收、支总计各增加96.31万元，增长8.09%。'],
    contradicts: [],
    follows: [{ figure: '8.09%', rule: 'growth' }],
    because: ['96.31 / (1286.53 - 96.31) ≈ 8.09%'],
  },
  {
    name: 'income and spending together grew by another rate',
    text: ['2023年度收、支总计1286.53万元。与2022年度相比，收、支总计各增加96.31万元，增长9.08%。'],
    contradicts: [{ figure: '9.08%', or: ['96.31万元', '1286.53万元'], rule: 'growth' }],
    because: ['96.31 / (1286.53 - 96.31) ≠ 9.08%', '96.31 / 1286.53 ≠ 9.08%'],
  },
  {
    name: 'kinds of income and their shares',
    text: [
      '本年收入合计1280.12万元，其中：一般公共预算财政拨款收入1250.12万元，占97.66%；其他收入30万元，占2.34%。',
    ],
    contradicts: [],
    follows: [{ figure: '97.66%', rule: 'ratio' }],
    because: ['1250.12 / 1280.12 ≈ 97.66%', '30 / 1280.12 ≈ 2.34%', '1250.12 + 30 = 1280.12'],
  },
  {
    name: 'kinds of spending and one wrong share',
    text: [
      '本年支出合计1275.4万元，其中：基本支出900.2万元，占75.08%；项目支出375.2万元，占29.42%。',
    ],
    contradicts: [{ figure: '75.08%', or: ['900.2万元', '29.42%'], rule: 'ratio' }],
    because: ['900.2 / 1275.4 ≈ 70.58%', '375.2 / 1275.4 ≈ 29.42%', '900.2 + 375.2 = 1275.4'],
  },
  {
    name: 'entertainment, cars and journeys',
    text: [
      '“三公”经费支出预算10万元，支出决算8.6万元，完成预算的86%。其中：因公出国（境）费0万元，占0%；公务用车运行维护费5.2万元，占60.47%；公务接待费3.4万元，占39.53%。',
    ],
    contradicts: [],
    follows: [{ figure: '86%', rule: 'execution' }],
    because: ['8.6 / 10 = 86%', '5.2 / 8.6 ≈ 60.47%', '3.4 / 8.6 ≈ 39.53%', '0 + 5.2 + 3.4 = 8.6'],
  },
  {
    name: 'entertainment, cars and journeys that do not make their sum',
    text: [
      '“三公”经费支出决算8.6万元，其中：因公出国（境）费0万元，公务用车运行维护费5.2万元，公务接待费4.3万元。',
    ],
    contradicts: [{ figure: '8.6万元', or: ['5.2万元', '4.3万元'], rule: 'sum-of-parts' }],
    because: ['0 + 5.2 + 4.3 = 9.5'],
  },
  {
    name: 'guests and what they cost',
    text: ['国内公务接待32批次，210人次（不包括陪同人员），共计支出3.4万元。'],
    contradicts: [],
  },
  {
    name: 'running costs fell',
    text: ['2023年机关运行经费支出96.4万元，比2022年减少3.6万元，下降3.6%。'],
    contradicts: [],
    follows: [{ figure: '3.6%', rule: 'growth' }],
    because: ['3.6 / (96.4 + 3.6) = 3.6%'],
  },
  {
    name: "running costs fell, by a rate of this year's",
    text: ['2023年机关运行经费支出96.4万元，比2022年减少3.6万元，下降5.2%。'],
    contradicts: [{ figure: '5.2%', or: ['3.6万元', '96.4万元'], rule: 'growth' }],
    because: ['3.6 / (96.4 + 3.6) = 3.6%'],
  },
  {
    name: 'procurement with a nought among its parts',
    text: [
      '政府采购支出总额86.2万元，其中：货物支出40.1万元、工程支出0万元、服务支出46.1万元。授予中小企业合同金额86.2万元，占政府采购支出总额的100%，其中：授予小微企业合同金额60.34万元，占政府采购支出总额的70%。',
    ],
    contradicts: [],
    follows: [{ figure: '70%', rule: 'ratio' }],
    because: ['40.1 + 0 + 46.1 = 86.2', '60.34 / 86.2 = 70%'],
  },
  {
    name: 'procurement whose parts miss the sum',
    text: ['政府采购支出总额86.2万元，其中：货物支出40.1万元、工程支出0万元、服务支出44.1万元。'],
    contradicts: [{ figure: '86.2万元', or: ['40.1万元', '44.1万元'], rule: 'sum-of-parts' }],
    because: ['40.1 + 0 + 44.1 = 84.2'],
  },
  {
    name: 'cars, most of them none',
    text: [
      '截至2023年12月31日，共有车辆3辆，其中：主要领导干部用车0辆、机要通信用车1辆、应急保障用车0辆、其他用车2辆。单价100万元（含）以上设备（不含车辆）0台（套）。',
    ],
    contradicts: [],
    follows: [{ figure: '3辆', rule: 'sum-of-parts' }],
    because: ['0 + 1 + 0 + 2 = 3'],
  },
  {
    name: 'posts and people',
    text: [
      '核定编制45名，其中行政编制15名、事业编制30名。在职人员43人，其中行政人员14人、事业人员29人。',
    ],
    contradicts: [],
    because: ['15 + 30 = 45', '14 + 29 = 43'],
  },
  {
    name: 'posts and people, one part too many',
    text: [
      '核定编制45名，其中行政编制15名、事业编制30名。在职人员43人，其中行政人员14人、事业人员31人。',
    ],
    contradicts: [{ figure: '43人', or: ['14人', '31人'], rule: 'sum-of-parts' }],
    because: ['15 + 30 = 45', '14 + 31 = 45', '45 > 43'],
  },
  {
    name: 'subordinate units with a nought',
    text: [
      '下属二级预算单位3个，其中行政单位1个，参照公务员法管理的事业单位0个，其他事业单位2个。',
    ],
    contradicts: [],
    because: ['1 + 0 + 2 = 3'],
  },
  {
    name: 'nothing budgeted, added during the year',
    text: [
      '年初预算数为0万元，年中追加120万元，调整后预算数120万元，全年支出114万元，预算执行率95%。',
    ],
    contradicts: [],
    follows: [{ figure: '95%', rule: 'execution' }],
    because: ['0 + 120 = 120', '114 / 120 = 95%'],
  },
  {
    name: 'more than the first budget',
    text: ['年初预算96万元，决算数108万元，完成年初预算的112.5%，主要原因是年中追加项目资金。'],
    contradicts: [],
    follows: [{ figure: '112.5%', rule: 'execution' }],
    because: ['108 / 96 = 112.5%'],
  },
  {
    name: 'more than the first budget, wrong',
    text: ['年初预算96万元，决算数108万元，完成年初预算的121.5%，主要原因是年中追加项目资金。'],
    contradicts: [{ figure: '121.5%', or: ['108万元', '96万元'], rule: 'execution' }],
    because: ['108 / 96 ≠ 121.5%'],
  },
  {
    name: 'three sources in one investment',
    text: [
      '项目总投资2860万元，其中：中央预算内投资1200万元，地方政府专项债券1000万元，县级配套660万元。',
    ],
    contradicts: [],
    follows: [{ figure: '2860万元', rule: 'sum-of-parts' }],
    because: ['1200 + 1000 + 660 = 2860'],
  },
]
