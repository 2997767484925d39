import type { Passage } from '../passage.ts'

export const boundsPassages: readonly Passage[] = [
  {
    name: 'about sixteen hundred square metres',
    text: ['回马等3个镇便民服务中心总面积约1600平方米，分别为520平方米、560平方米、530平方米。'],
    contradicts: [],
    because: ['520 + 560 + 530 = 1610'],
  },
  {
    name: 'more than a thousand',
    text: ['全年开展帮办代办1000余次，其中上门帮办326次。'],
    contradicts: [],
    because: ['326 < 1000'],
  },
  {
    name: 'less than a tenth',
    text: ['全年受理投诉118件，占办件总量23460件的不足1%。'],
    contradicts: [],
    because: ['118 / 23460 < 1%'],
  },
  {
    name: 'nearly three tenths',
    text: ['全年受理办件23460件，其中跨区域办件6850件，占近三成。'],
    contradicts: [],
    because: ['6850 / 23460 < 3成'],
  },
  {
    name: 'more than half',
    text: ['全年受理办件23460件，其中网上办件12800件，占比过半。'],
    contradicts: [],
    because: ['12800 / 23460 > 50%'],
  },
  {
    name: 'more than half, which it is not',
    text: ['全年受理办件23460件，其中网上办件10800件，占比过半。'],
    contradicts: [{ figure: '过半', or: ['10800件', '23460件'], rule: 'ratio' }],
    because: ['10800 / 23460 < 50%'],
  },
  {
    name: 'up to and no more than',
    text: ['每户补助不超过5000元，全年补助86户，发放补助资金38.7万元。'],
    contradicts: [],
    because: ['387000 / 86 < 5000'],
  },
  {
    name: 'more than three tenths, which it is not',
    text: ['全年受理办件23460件，其中跨区域办件6850件，占三成以上。'],
    contradicts: [{ figure: '三成', or: ['6850件', '23460件'], rule: 'ratio' }],
    because: ['6850 / 23460 < 3成'],
  },
  {
    name: 'between two bounds',
    text: ['每个村补助2—5万元，全年补助12个村，共36万元。'],
    contradicts: [],
    because: ['12 * 2 < 36', '36 < 12 * 5'],
  },
  {
    name: 'rather more than twice',
    text: ['网办件由1180件增至2410件，是上年的2倍多。'],
    contradicts: [],
    because: ['2410 / 1180 > 2'],
  },
  {
    name: 'at least, as the goal says',
    text: ['指标值≥95%，完成值97.5%，指标完成。'],
    contradicts: [],
    because: ['97.5 > 95'],
  },
  {
    name: 'over twenty thousand',
    text: ['全年办件突破2万件，实际受理办件23460件。'],
    contradicts: [],
    because: ['23460 > 2万'],
  },
]
