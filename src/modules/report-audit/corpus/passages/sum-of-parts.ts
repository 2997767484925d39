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
  {
    name: 'meetings that do not make the total',
    text: ['召开推进会2次、专题会3次、调度会5次，共计11次。'],
    contradicts: [{ figure: '11次', or: ['2次', '3次', '5次'], rule: 'sum-of-parts' }],
    because: ['2 + 3 + 5 = 10'],
  },
  {
    name: 'meetings that make the total',
    text: ['召开推进会2次、专题会3次、调度会5次，共计10次。'],
    contradicts: [],
    follows: [{ figure: '10次', rule: 'sum-of-parts' }],
    because: ['2 + 3 + 5 = 10'],
  },
  {
    name: 'rounded parts may miss their rounded sum by one',
    text: ['现场办理1.24万件，网上办理1.13万件，合计2.36万件。'],
    contradicts: [],
    because: ['1.235万 + 1.1251万 ≈ 2.36万', '1.235万 ≈ 1.24万', '1.1251万 ≈ 1.13万'],
  },
  {
    name: 'yuan and ten thousand yuan together',
    text: ['电脑48600元、打印机12400元、装修9.9万元，合计16万元。'],
    contradicts: [],
    follows: [{ figure: '16万元', rule: 'sum-of-parts' }],
    because: ['48600 + 12400 + 9.9万 = 16万'],
  },
  {
    name: 'yuan and ten thousand yuan together, wrong',
    text: ['电脑48600元、打印机12400元、装修9.9万元，合计15万元。'],
    contradicts: [
      { figure: '15万元', or: ['48600元', '12400元', '9.9万元'], rule: 'sum-of-parts' },
    ],
    because: ['48600 + 12400 + 9.9万 ≠ 15万'],
  },
  {
    name: 'a total of more than so much',
    text: ['县级财政投入120万元，镇级自筹85万元，共投入200余万元。'],
    contradicts: [],
    because: ['120 + 85 > 200'],
  },
  {
    name: 'three sources and another total',
    text: ['由县财政安排48万元、镇自筹17万元、社会捐赠6万元，总投资70万元。'],
    contradicts: [{ figure: '70万元', or: ['48万元', '17万元', '6万元'], rule: 'sum-of-parts' }],
    because: ['48 + 17 + 6 = 71'],
  },
  {
    name: 'two batches in three sentences',
    text: ['第一批下达奖补资金32万元。第二批下达奖补资金28万元。两批共下达奖补资金60万元。'],
    contradicts: [],
    follows: [{ figure: '60万元', rule: 'sum-of-parts' }],
    because: ['32 + 28 = 60'],
  },
  {
    name: 'two batches in three sentences, wrong',
    text: ['第一批下达奖补资金32万元。第二批下达奖补资金28万元。两批共下达奖补资金62万元。'],
    contradicts: [{ figure: '62万元', or: ['32万元', '28万元'], rule: 'sum-of-parts' }],
    because: ['32 + 28 = 60'],
  },
  {
    name: 'three new and four rebuilt are seven',
    text: ['新建便民服务站三个、改造四个，共七个。'],
    contradicts: [],
    follows: [{ figure: '七个', rule: 'sum-of-parts' }],
    because: ['3 + 4 = 7'],
  },
  {
    name: 'three new and four rebuilt are not eight',
    text: ['新建便民服务站三个、改造四个，共八个。'],
    contradicts: [{ figure: '八个', or: ['三个', '四个'], rule: 'sum-of-parts' }],
    because: ['3 + 4 ≠ 8'],
  },
  {
    name: 'mainly for, and so on',
    text: ['项目共投入120万元，主要用于设备购置60万元、大厅装修35万元等。'],
    contradicts: [],
    because: ['60 + 35 < 120'],
  },
  {
    name: 'things of three kinds and what they cost',
    text: ['配备电脑20台、打印机8台、座椅60把，共投入16.8万元。'],
    contradicts: [],
  },
  {
    name: 'funds of three levels in 亿 and 万',
    text: ['中央资金1.2亿元、省级资金3500万元、县级资金1500万元，总投资1.7亿元。'],
    contradicts: [],
    follows: [{ figure: '1.7亿元', rule: 'sum-of-parts' }],
    because: ['1.2亿 + 3500万 + 1500万 = 1.7亿'],
  },
  {
    name: 'funds of three levels in 亿 and 万, wrong',
    text: ['中央资金1.2亿元、省级资金3500万元、县级资金1500万元，总投资1.95亿元。'],
    contradicts: [
      { figure: '1.95亿元', or: ['1.2亿元', '3500万元', '1500万元'], rule: 'sum-of-parts' },
    ],
    because: ['1.2亿 + 3500万 + 1500万 ≠ 1.95亿'],
  },
  {
    name: 'full-width digits that add up',
    text: ['现场办理１２０件，网上办理２３５件，共计３５５件。'],
    contradicts: [],
    follows: [{ figure: '３５５件', rule: 'sum-of-parts' }],
    because: ['120 + 235 = 355'],
  },
  {
    name: 'the total stands first',
    text: ['全年共开展培训18期，分别为业务培训9期、礼仪培训5期、安全培训4期。'],
    contradicts: [],
    follows: [{ figure: '18期', rule: 'sum-of-parts' }],
    because: ['9 + 5 + 4 = 18'],
  },
  {
    name: 'the total stands first and is another',
    text: ['全年共开展培训19期，分别为业务培训9期、礼仪培训5期、安全培训4期。'],
    contradicts: [{ figure: '19期', or: ['9期', '5期', '4期'], rule: 'sum-of-parts' }],
    because: ['9 + 5 + 4 = 18'],
  },
]
