import type { Draw } from './draw.ts'
import type { Subject } from './statement.ts'

export const towns: readonly string[] = [
  '青石镇',
  '白鹤镇',
  '龙泉镇',
  '石桥镇',
  '双河镇',
  '云台镇',
  '永丰镇',
  '清溪镇',
  '高坪镇',
  '柳林镇',
]

const fields =
  '医保 社保 不动产 户籍 公积金 养老 就业 残疾人 退役军人 婚姻 林业 水务 交通 文旅 农机 商贸'.split(
    ' ',
  )
const works = [
  ['登记', '件'],
  ['申请', '件'],
  ['咨询', '人次'],
  ['备案', '件'],
  ['核查', '次'],
  ['补贴', '笔'],
  ['证照', '本'],
  ['档案', '卷'],
  ['回访', '人次'],
  ['评估', '次'],
] as const

/** All subjects there are, in an order of chance: each is to be used once. */
export function drawSubjects(draw: Draw): readonly Subject[] {
  const all = fields.flatMap((field) =>
    works.map(([work, unit]) => ({
      noun: `${field}${work}`,
      unit,
      project: `${field}${work}能力提升项目`,
    })),
  )
  return draw.some(all, all.length)
}

export const sectionNames: readonly string[] = [
  '项目概况',
  '项目决策情况',
  '资金投入和使用情况',
  '项目组织实施情况',
  '项目产出情况',
  '项目效益情况',
  '服务对象反馈情况',
  '重点任务完成情况',
  '基层延伸服务情况',
  '数据共享应用情况',
  '监督检查情况',
  '绩效评价结论',
  '主要经验做法',
  '存在的问题和改进措施',
  '其他需要说明的情况',
  '专项资金管理情况',
  '队伍建设情况',
  '平台运行维护情况',
]

/** Sentences that hold no quantity, though some hold numbers. */
export const plainSentences: readonly string[] = [
  '坚持以人民为中心的发展思想，持续优化营商环境。',
  '按照县委、县政府部署，各股室分工负责、协同推进。',
  '依据青行审〔2023〕9号文件组织实施，责任到岗、任务到人。',
  '严格落实三审三校制度，确保信息发布准确规范。',
  '统筹推进6+1类政务服务事项标准化建设。',
  '项目资料按年度立卷归档，做到账实相符、账表相符。',
  '深化“放管服”改革，推行“一窗受理、集成服务”。',
  '财务股按规定程序审核把关，会计核算规范。',
  '监督电话为0825-7811234，接受社会监督。',
  '按照“十四五”规划要求，稳步推进基层便民服务体系建设。',
  '严格执行政府采购有关规定，合同签订、履约验收程序完整。',
  '建立定期会商机制，及时协调解决推进中的困难。',
  '加强窗口作风建设，落实首问负责、一次性告知等制度。',
  '相关情况已在政务公开栏公示，主动接受群众监督。',
  '通过流程再造和数据共享，减少了重复提交材料的情况。',
  '项目实施过程中未调整建设内容，变更手续齐全。',
  '系统升级至V2.3版后，页面响应更加稳定。',
  '按GB/T 22239—2019有关要求完善安全防护措施。',
  '各镇（街道）结合实际细化措施，形成上下联动的工作格局。',
  '下一步将继续完善制度，强化跟踪问效。',
]
