import type { Passage } from '../passage.ts'

export const paragraphsPassages: readonly Passage[] = [
  {
    name: "a long paragraph of a county's report that is right",
    text: [
      '2023年，全县共受理政务服务办件23460件，比上年增加2260件，增长10.66%；其中网上办理18768件，占80%，现场办理4692件，占20%。全年按期办结23413件，按期办结率99.8%，平均办理时长由4.2个工作日压缩至2.9个工作日，压缩近三分之一。',
    ],
    contradicts: [],
    follows: [
      { figure: '10.66%', rule: 'growth' },
      { figure: '99.8%', rule: 'ratio' },
    ],
    because: [
      '2260 / (23460 - 2260) ≈ 10.66%',
      '18768 / 23460 = 80%',
      '4692 / 23460 = 20%',
      '18768 + 4692 = 23460',
      '23413 / 23460 ≈ 99.8%',
      '1 - 2.9 / 4.2 < 1 / 3',
    ],
  },
  {
    name: "a long paragraph of a county's report with two errors",
    text: [
      '2023年，全县共受理政务服务办件23460件，比上年增加2260件，增长12.66%；其中网上办理18768件，占80%，现场办理4692件，占20%。全年按期办结22413件，按期办结率99.8%。',
    ],
    contradicts: [
      { figure: '12.66%', or: ['2260件', '23460件'], rule: 'growth' },
      { figure: '99.8%', or: ['22413件', '23460件'], rule: 'ratio' },
    ],
    because: ['2260 / (23460 - 2260) ≠ 12.66%', '22413 / 23460 ≠ 99.8%', '18768 + 4692 = 23460'],
  },
  {
    name: 'the summary repeats what the chapters said',
    text: [
      '一、项目概况',
      '本项目全年预算80万元，实际支出76.5万元，预算执行率95.63%。',
      '四、评价结论',
      '综上，本项目全年预算80万元，实际支出76.5万元，项目达到预期目标。',
    ],
    contradicts: [],
    because: ['76.5 / 80 ≈ 95.63%'],
  },
  {
    name: 'the summary says another spending than the chapters',
    text: [
      '一、项目概况',
      '本项目全年预算80万元，实际支出76.5万元，预算执行率95.63%。',
      '四、评价结论',
      '综上，本项目全年预算80.0万元，实际支出78.5万元，项目达到预期目标。',
    ],
    contradicts: [{ figure: '78.5万元', or: ['76.5万元'], rule: 'same-noun' }],
    because: ['76.5 / 80 ≈ 95.63%', '78.5 > 76.5'],
  },
  {
    name: 'two projects, each with its own money',
    text: [
      '（一）便民服务中心建设项目',
      '全年预算80万元，实际支出80万元，预算执行率100%。',
      '（二）电子政务外网升级改造项目',
      '全年预算15万元，实际支出14.7万元，预算执行率98%。',
    ],
    contradicts: [],
    because: ['80 / 80 = 100%', '14.7 / 15 = 98%'],
  },
  {
    name: "two projects, the second with the first one's rate",
    text: [
      '（一）便民服务中心建设项目',
      '全年预算60万元，实际支出57万元，预算执行率95%。',
      '（二）电子政务外网升级改造项目',
      '全年预算15万元，实际支出14.7万元，预算执行率95.0%。',
    ],
    contradicts: [{ figure: '95.0%', or: ['14.7万元', '15万元'], rule: 'execution' }],
    because: ['57 / 60 = 95%', '14.7 / 15 = 98%'],
  },
  {
    name: 'months of one year beside each other',
    text: ['1月受理办件1860件，2月受理办件1540件，3月受理办件2210件，一季度共受理办件5610件。'],
    contradicts: [],
    follows: [{ figure: '5610件', rule: 'sum-of-parts' }],
    because: ['1860 + 1540 + 2210 = 5610'],
  },
  {
    name: "the goal's text, quoted",
    text: [
      '年度总体目标：完成3个便民服务中心建设，受益群众不少于2万人，满意度达到95%以上。实际完成：建成便民服务中心3个，受益群众2.36万人；发放问卷300份，收回286份，满意279份，满意度97.55%。',
    ],
    contradicts: [],
    follows: [{ figure: '97.55%', rule: 'ratio' }],
    because: ['279 / 286 ≈ 97.55%', '2.36万 > 2万'],
  },
  {
    name: 'an earlier figure corrected on purpose',
    text: ['初步统计受理办件23400件，经核实，最终受理办件23460件。'],
    contradicts: [],
  },
  {
    name: 'the year in the title is another than in the outlook',
    text: ['2023年度项目支出绩效自评报告', '2024年计划新建便民服务站15个，较2023年的12个增加3个。'],
    contradicts: [],
    follows: [{ figure: '3个', rule: 'growth' }],
    because: ['15 - 12 = 3'],
  },
]
