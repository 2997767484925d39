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
  {
    name: "the year's cases in two units, digits swapped",
    text: ['2023年全县受理办件23460件。全县政务服务运行平稳。2023年全县受理办件2.53万件。'],
    contradicts: [{ figure: '2.53万件', or: ['23460件'], rule: 'same-noun' }],
    because: ['23460 ≠ 2.53万'],
  },
  {
    name: "the year's cases in two units, rounded",
    text: ['2023年全县受理办件23460件。全县政务服务运行平稳。2023年全县受理办件2.35万件。'],
    contradicts: [],
    follows: [{ figure: '2.35万件', rule: 'same-noun' }],
    because: ['23460 ≈ 2.35万'],
  },
  {
    name: "the year's cases in two units, cut off",
    text: ['2023年全县受理办件23460件。全县政务服务运行平稳。2023年全县受理办件2.34万件。'],
    contradicts: [],
    follows: [{ figure: '2.34万件', rule: 'same-noun' }],
    because: ['23460 ≈ 2.34万'],
  },
  {
    name: 'more than a hundred and fifty villages',
    text: ['全县共有行政村153个。项目惠及全县150余个行政村。'],
    contradicts: [],
    because: ['153 > 150'],
  },
  {
    name: 'mu and hectares that agree',
    text: ['高标准农田建设面积1200亩。经测量，高标准农田建设面积80公顷。'],
    contradicts: [],
    follows: [{ figure: '80公顷', rule: 'same-noun' }],
    because: ['80 * 15 = 1200'],
  },
  {
    name: 'mu and hectares that do not agree',
    text: ['高标准农田建设面积1200亩。经测量，高标准农田建设面积82公顷。'],
    contradicts: [{ figure: '82公顷', or: ['1200亩'], rule: 'same-noun' }],
    because: ['82 * 15 ≠ 1200'],
  },
  {
    name: 'a rate given twice, digits swapped',
    text: [
      '全县网上可办率94.59%。通过流程再造，群众办事更加便捷。全县网上可办率95.49%，居全市前列。',
    ],
    contradicts: [{ figure: '95.49%', or: ['94.59%'], rule: 'same-noun' }],
    because: ['95.49 ≠ 94.59'],
  },
  {
    name: 'five meetings, then six',
    text: ['全年共召开专题会议五次。会议由分管领导主持。全年共召开专题会议6次。'],
    contradicts: [{ figure: '6次', or: ['五次'], rule: 'same-noun' }],
    because: ['6 ≠ 5'],
  },
  {
    name: 'the table has other centres than the text',
    text: [
      '全县共建成便民服务中心10个。',
      [
        ['建设内容', '单位', '数量'],
        ['便民服务中心', '个', '12'],
        ['自助服务区', '处', '9'],
      ],
    ],
    contradicts: [{ figure: '12', or: ['10个'], rule: 'same-noun' }],
    because: ['12 ≠ 10'],
  },
  {
    name: 'the table has the same centres as the text',
    text: [
      '全县共建成便民服务中心10个。',
      [
        ['建设内容', '单位', '数量'],
        ['便民服务中心', '个', '10'],
        ['自助服务区', '处', '9'],
      ],
    ],
    contradicts: [],
  },
  {
    name: 'the goal and what came of it',
    text: ['年度目标值：新建便民服务站12个。实际完成值：新建便民服务站13个。'],
    contradicts: [],
  },
  {
    name: 'the plan and the fact',
    text: ['计划投资96万元，实际投资92.4万元。'],
    contradicts: [],
  },
  {
    name: 'the budget before and after adjustment',
    text: ['年初预算120万元。因项目压减，调整后预算100万元。'],
    contradicts: [],
    because: ['100 < 120'],
  },
  {
    name: 'the stock at the end of two years',
    text: ['截至2022年底，全县共有自助终端46台。截至2023年底，全县共有自助终端58台。'],
    contradicts: [],
  },
  {
    name: 'the first batch and the second',
    text: ['第一批奖补资金32万元，于3月下达。第二批奖补资金28万元，于9月下达。'],
    contradicts: [],
  },
  {
    name: "the year's new ones and all of them",
    text: ['上年末共有数据接口31个，全年新增数据接口9个，累计建成数据接口40个。'],
    contradicts: [],
    follows: [{ figure: '40个', rule: 'balance' }],
    because: ['31 + 9 = 40'],
  },
  {
    name: 'two towns with the same thing',
    text: ['青石镇便民服务中心建筑面积520平方米。白鹤镇便民服务中心建筑面积610平方米。'],
    contradicts: [],
  },
  {
    name: 'half a year and the whole year',
    text: ['上半年受理办件11200件。全年受理办件23460件。'],
    contradicts: [],
  },
  {
    name: 'received and closed',
    text: ['全年收到来信167件。全年办结来信165件。'],
    contradicts: [],
  },
  {
    name: 'three meetings of one kind and five of another',
    text: ['召开党组会议3次专题研究。召开调度会议5次推动落实。'],
    contradicts: [],
  },
  {
    name: "the province's number and the county's",
    text: ['全省共建成五星级便民服务中心60个。我县共建成五星级便民服务中心1个。'],
    contradicts: [],
  },
  {
    name: 'money decided and money paid',
    text: ['批复资金60万元。合同金额58.6万元。支付金额57.8万元。'],
    contradicts: [],
  },
  {
    name: 'a name of an office and a count of it',
    text: ['县政务服务中心现有窗口46个。县政务服务中心现有工作人员112人。'],
    contradicts: [],
  },
  {
    name: 'the stated area and the area let',
    text: ['大厅建筑面积580平方米。其中，办事区面积320平方米，等候区面积140平方米。'],
    contradicts: [],
    because: ['320 + 140 < 580'],
  },
  {
    name: 'a date of signing and a date of the end',
    text: ['合同签订日期为2023年3月6日。合同履行期限至2023年9月6日。'],
    contradicts: [],
  },
  {
    name: 'the number of villages, in words and digits',
    text: ['全县共有行政村一百五十三个。经核对，全县共有行政村153个。'],
    contradicts: [],
    follows: [{ figure: '153个', rule: 'same-noun' }],
    because: ['153 = 153'],
  },
  {
    name: 'the number of villages, in words and other digits',
    text: ['全县共有行政村一百五十三个。经核对，全县共有行政村135个。'],
    contradicts: [{ figure: '135个', or: ['一百五十三个'], rule: 'same-noun' }],
    because: ['153 ≠ 135'],
  },
  {
    name: 'yuan and ten thousand yuan of one contract that differ',
    text: ['设备采购合同金额58.6万元。经核对，设备采购合同金额568000元。'],
    contradicts: [{ figure: '568000元', or: ['58.6万元'], rule: 'same-noun' }],
    because: ['58.6万 ≠ 568000'],
  },
]
