import type { Passage } from '../passage.ts'

export const partOfWholePassages: readonly Passage[] = [
  {
    name: 'a part larger than its whole',
    text: ['全年受理咨询投诉356件，其中投诉536件，均按时答复。'],
    contradicts: [{ figure: '536件', or: ['356件'], rule: 'part-of-whole' }],
    because: ['536 > 356'],
  },
  {
    name: 'parts of two kinds that overlap',
    text: ['全局共有干部职工420人，其中女性165人，大专以上学历402人，35岁以下118人。'],
    contradicts: [],
    because: ['165 < 420', '402 < 420'],
  },
  {
    name: 'only some of the parts are named',
    text: ['全年受理咨询投诉356件，其中咨询201件、投诉88件。'],
    contradicts: [],
    because: ['201 + 88 < 356'],
  },
  {
    name: 'a part larger than its whole in another unit',
    text: ['全年下达资金1.2亿元，其中中央资金13500万元。'],
    contradicts: [{ figure: '13500万元', or: ['1.2亿元'], rule: 'part-of-whole' }],
    because: ['13500万 > 1.2亿'],
  },
  {
    name: 'a part smaller than its whole in another unit',
    text: ['全年下达资金1.2亿元，其中中央资金11500万元。'],
    contradicts: [],
    because: ['11500万 < 1.2亿'],
  },
  {
    name: 'fifteen of twelve villages',
    text: ['本年度实施十二个村，其中十五个村为脱贫村。'],
    contradicts: [{ figure: '十五个村', or: ['十二个村'], rule: 'part-of-whole' }],
    because: ['15 > 12'],
  },
  {
    name: 'a part counted in another unit',
    text: ['新建公厕12座，其中设蹲位86个，配套管理间12间。'],
    contradicts: [],
    because: ['86 > 12'],
  },
  {
    name: 'parts that pass a stated upper bound',
    text: ['项目总投资不足200万元，其中县级财政120万元、镇级自筹85万元。'],
    contradicts: [{ figure: '200万元', or: ['120万元', '85万元'], rule: 'part-of-whole' }],
    because: ['120 + 85 > 200'],
  },
  {
    name: 'the part stands in the next sentence',
    text: ['项目下拨资金368000元。其中，设备购置费39.8万元。'],
    contradicts: [{ figure: '39.8万元', or: ['368000元'], rule: 'part-of-whole' }],
    because: ['39.8万 > 368000'],
  },
  {
    name: 'villages and communities of the county, not of its towns',
    text: ['全县辖10个镇（街道）、212个村（社区），其中村150个、社区62个。'],
    contradicts: [],
    because: ['150 + 62 = 212'],
  },
  {
    name: 'the part is the whole',
    text: ['全年实施项目12个，其中12个已完工。'],
    contradicts: [],
  },
  {
    name: 'a part above a rough whole',
    text: ['全年受理咨询300余件，其中网上咨询412件。'],
    contradicts: [{ figure: '412件', or: ['300余件'], rule: 'part-of-whole' }],
    because: ['412 > 300'],
  },
  {
    name: 'a part within a rough whole',
    text: ['全年受理咨询300余件，其中网上咨询286件。'],
    contradicts: [],
    because: ['286 < 300'],
  },
  {
    name: 'a part above a whole that is said to be nearly so much',
    text: ['全年受理咨询近400件，其中电话咨询405件。'],
    contradicts: [{ figure: '405件', or: ['400件'], rule: 'part-of-whole' }],
    because: ['405 > 400'],
  },
  {
    name: 'the part belongs to the nearer of two wholes',
    text: ['全年受理办件2400件、咨询1800件，其中咨询办结1795件。'],
    contradicts: [],
    because: ['1795 < 1800'],
  },
  {
    name: 'two wholes in one sentence, the part is of the second',
    text: ['全县有行政村150个、在册农户4.2万户，其中脱贫户3860户。'],
    contradicts: [],
    because: ['3860 < 4.2万'],
  },
  {
    name: 'within the money some went to equipment',
    text: ['项目支出36.8万元，其中：办公设备购置12.6万元、装修14.2万元。'],
    contradicts: [],
    because: ['12.6 + 14.2 < 36.8'],
  },
  {
    name: "three of the money's parts pass the money",
    text: ['项目资金60万元，其中设备费32万元、装修费18.5万元、监理费12万元。'],
    contradicts: [
      { figure: '60万元', or: ['32万元', '18.5万元', '12万元'], rule: 'part-of-whole' },
    ],
    because: ['32 + 18.5 + 12 > 60'],
  },
  {
    name: 'a part of the part',
    text: ['全年受理办件23460件，其中网上办理18768件，网上办理中手机端办理11260件。'],
    contradicts: [],
    because: ['11260 < 18768'],
  },
  {
    name: 'a part of the part that is larger',
    text: ['全年受理办件23460件，其中网上办理18768件，网上办理中手机端办理19860件。'],
    contradicts: [{ figure: '19860件', or: ['18768件'], rule: 'part-of-whole' }],
    because: ['19860 > 18768'],
  },
]
