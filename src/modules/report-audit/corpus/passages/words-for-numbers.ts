import type { Passage } from '../passage.ts'

export const wordsForNumbersPassages: readonly Passage[] = [
  {
    name: 'more than twenty, hundreds and ten thousands in words',
    text: ['组织二十余个部门、百余名工作人员下沉一线，服务群众上万人次。'],
    contradicts: [],
  },
  {
    name: 'about a third',
    text: ['全年受理来信260件，其中城建类86件，约占三分之一。'],
    contradicts: [],
    because: ['86 / 260 < 1 / 3', '86 / 260 > 33%'],
  },
  {
    name: 'nearly doubled',
    text: ['网办件由1180件增至2290件，增长近一倍。'],
    contradicts: [],
    because: ['2290 / 1180 - 1 < 1'],
  },
  {
    name: 'halved',
    text: ['申请材料由12份减至6份，减少一半。'],
    contradicts: [],
    because: ['6 / 12 = 0.5'],
  },
  {
    name: 'halved, which it is not',
    text: ['申请材料由12份减至8份，减少一半。'],
    contradicts: [{ figure: '一半', or: ['8份', '12份'], rule: 'growth' }],
    because: ['8 / 12 > 0.5'],
  },
  {
    name: 'the same as last year',
    text: ['2023年编制目录260条，2022年编制目录260.0条，与上年持平。'],
    contradicts: [],
    because: ['260 = 260'],
  },
  {
    name: 'said to be the same as last year',
    text: ['2023年受理投诉48件，2022年受理投诉36件，与上年持平。'],
    contradicts: [{ figure: '持平', or: ['48件', '36件'], rule: 'direction' }],
    because: ['48 > 36'],
  },
  {
    name: 'at least three windows in each',
    text: ['每个中心不少于3个窗口，10个中心共设窗口46个。'],
    contradicts: [],
    because: ['46 > 10 * 3'],
  },
  {
    name: 'no more than five days',
    text: ['每件办理时间最长不超过5个工作日，平均3.2个工作日。'],
    contradicts: [],
    because: ['3.2 < 5'],
  },
  {
    name: 'first, second and third are no amounts',
    text: ['第一季度部署，第二季度实施，第三、四季度总结，年内召开推进会四次。'],
    contradicts: [],
  },
  {
    name: 'ten thousand and more',
    text: ['全年服务群众1.2万余人次，其中老年人4300人次。'],
    contradicts: [],
    because: ['4300 < 1.2万'],
  },
  {
    name: 'two kinds of two',
    text: ['推行“两集中两到位”，建立两项制度，设置两个专区。'],
    contradicts: [],
  },
  {
    name: 'thirteen thousand in words',
    text: ['全年发放宣传资料一万三千份，其中折页一万份、海报三千份。'],
    contradicts: [],
    because: ['1万 + 3000 = 13000'],
  },
  {
    name: 'thirteen thousand in words, and parts that are more',
    text: ['全年发放宣传资料一万三千份，其中折页一万五千份。'],
    contradicts: [{ figure: '一万五千份', or: ['一万三千份'], rule: 'part-of-whole' }],
    because: ['15000 > 13000'],
  },
  {
    name: 'two in words and digits together',
    text: ['完成2项改造、三项采购，共计5项。'],
    contradicts: [],
    follows: [{ figure: '5项', rule: 'sum-of-parts' }],
    because: ['2 + 3 = 5'],
  },
  {
    name: 'models, bands and paper are no quantities',
    text: ['配备A4打印机6台、千兆交换机4台，接入5G基站2处，敷设10千伏线路3公里。'],
    contradicts: [],
  },
]
