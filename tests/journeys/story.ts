// Against a county in which the journeys were told before, they are told of another project.
const serial = process.env['JOURNEY_SERIAL'] ?? ''

/** Whether a county in which the journeys were told before hears them again. */
export const isToldAgain = serial !== ''

/** Today in the county. */
export const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** What the journeys tell of: one project of this year, from its plan to its published report. */
export const project = {
  name: `政务大厅智能引导屏建设${serial}`,
  year: today.slice(0, 4),
  code: `510923${today.slice(2, 4)}T00000000${serial.padStart(4, '9')}`,
}

export const goalTitle = `${project.name}${project.year}年绩效目标`

/** A registered name of fifty characters and more, with a dot and two ideographs beyond the old plane. */
export const payee = `乌鲁木齐䶮𬀩·阿卜杜热合曼${serial}（四川大英）智能引导屏设计制作安装调试和多年期运行维护技术服务有限责任公司大英县分公司`

export const claim = {
  purpose: `支付${project.name}首期款`,
  yuan: '168,000.00',
}

export const contract = {
  number: `样例采〔${project.year}〕90${serial}`,
  name: `叫号机采购合同${serial}`,
  card: `样例资产-90${serial}`,
  total: '20,000.00',
  instalment: '19,000.00',
  tooMuch: '19,000.01',
  retention: '1,000.00',
  retentionPurpose: `支付叫号机质保金${serial}`,
  instalmentPurpose: `支付叫号机验收款${serial}`,
} as const

/** A table of shares on the sample's running project of this year: seven towns with the same amount each. */
export const allotment = {
  name: `便民服务中心设备奖补${serial}`,
  projectCode: `510923${today.slice(2, 4)}T000000000201`,
  document: `大行审〔${today.slice(0, 4)}〕31号`,
  claim: `拨付七个镇（街道）设备奖补${serial}`,
  towns: ['隆盛镇', '象山镇', '盐井街道', '天保镇', '卓筒井镇', '蓬莱镇', '金元镇'],
  yuan: '6,000.00',
}

export const evaluationTitle = `${project.name}${project.year}年度绩效自评`

export const colleague = {
  account: `newcomer${serial}`,
  name: '买买提䶮𬀩·阿卜杜热合曼·吐尔逊·努尔麦麦提·艾合麦提江·阿不都克里木·玉素甫·赛买提·依明江·古丽努尔',
  password: 'Da-Ying-2026 guide!',
}

export const tokenName = `档案系统对接${serial}`
