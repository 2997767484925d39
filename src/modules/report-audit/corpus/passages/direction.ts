import type { Passage } from '../passage.ts'

export const directionPassages: readonly Passage[] = [
  {
    name: 'it is said to rise and falls',
    text: ['全年受理办件由上年的2700件增加到2400件。'],
    contradicts: [{ figure: '2400件', or: ['2700件', '增加到'], rule: 'direction' }],
    because: ['2400 < 2700'],
  },
  {
    name: 'a rank that rises gets smaller',
    text: ['全县营商环境评价排名由上年第8位上升至第3位。'],
    contradicts: [],
  },
  {
    name: 'shortened to more days',
    text: ['办理时限由5个工作日压缩至7个工作日。'],
    contradicts: [{ figure: '7个工作日', or: ['5个工作日', '压缩至'], rule: 'direction' }],
    because: ['7 > 5'],
  },
  {
    name: 'a rate that rises to less',
    text: ['按期办结率由94.3%提升到92.3%。'],
    contradicts: [{ figure: '92.3%', or: ['94.3%', '提升到'], rule: 'direction' }],
    because: ['92.3 < 94.3'],
  },
  {
    name: 'costs that fall to more',
    text: ['建设成本由120万元降至135万元。'],
    contradicts: [{ figure: '135万元', or: ['120万元', '降至'], rule: 'direction' }],
    because: ['135 > 120'],
  },
  {
    name: 'said to be fewer than last year, and more',
    text: ['2023年受理投诉48件，2022年受理投诉36件，同比下降。'],
    contradicts: [{ figure: '下降', or: ['48件', '36件'], rule: 'direction' }],
    because: ['48 > 36'],
  },
  {
    name: 'it rises and rises',
    text: ['按期办结率由92.3%提升到94.3%。'],
    contradicts: [],
    because: ['94.3 > 92.3'],
  },
  {
    name: 'fewer complaints and more done at once',
    text: ['投诉量由36件下降为12件，一次办结率由91.2%提升至96.8%。'],
    contradicts: [],
    because: ['12 < 36', '96.8 > 91.2'],
  },
  {
    name: 'a rank that falls gets larger',
    text: ['营商环境评价排名由第5位下滑到第9位，已制定整改措施。'],
    contradicts: [],
  },
  {
    name: 'cut to a third of the papers',
    text: ['申请材料由12份精简到4份，跑动次数由3次减少到1次。'],
    contradicts: [],
    because: ['4 < 12', '1 < 3'],
  },
  {
    name: 'the amounts in two units rise',
    text: ['项目资金由98万元增加到1020000元。'],
    contradicts: [],
    because: ['1020000 > 98万'],
  },
  {
    name: 'the amounts in two units fall though said to rise',
    text: ['项目资金由98万元增加到920000元。'],
    contradicts: [{ figure: '920000元', or: ['98万元', '增加到'], rule: 'direction' }],
    because: ['920000 < 98万'],
  },
  {
    name: 'said to be lower than the limit and above it',
    text: ['单位成本由上年的86元上升至82元。'],
    contradicts: [{ figure: '82元', or: ['86元', '上升至'], rule: 'direction' }],
    because: ['82 < 86'],
  },
  {
    name: 'a per mille that falls',
    text: ['事故发生率由1.2‰下降到0.8‰。'],
    contradicts: [],
    because: ['0.8 < 1.2'],
  },
  {
    name: 'it falls though said to climb, in Chinese numerals',
    text: ['窗口数量由十二个增加到九个。'],
    contradicts: [{ figure: '九个', or: ['十二个', '增加到'], rule: 'direction' }],
    because: ['9 < 12'],
  },
]
