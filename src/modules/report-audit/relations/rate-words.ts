/** What is told in per cent of a whole: 认领率, 占比, 占…的, 完成预算的. */
const rateWords =
  /(?:率|满意度|占比|比例|比重|进度|占[^，,。；;]{0,24}的?|完成[^，,。；;]{0,14}的|达到?[^，,。；;]{0,14}的)\s*[:：]?\s*(?:分别)?(?:为|是|达|达到|约|近|超过?|仅|仅为|高达|已达|均为|均达|近|不足|至|在|到)*\s*$/

/** Whether a number in per cent is the share or the rate of something, by the words before it. */
export function isRate(before: string): boolean {
  return rateWords.test(before)
}

/** Rates that no two numbers of a report give: they are measured or announced elsewhere. */
const measuredElsewhere =
  /(?:增长率|增速|利率|税率|汇率|费率|折旧率|城镇化率|绿化率|森林|自然增长|失业率|贡献率|满意|好评|知晓|恩格尔|基尼|偏离|误差|收益率|回报率|毛利|贴息|补贴比例|提取|配套比例|出资比例|持股|自筹比例)/

/** Whether its name is one of those. */
export function isMeasuredElsewhere(before: string): boolean {
  return measuredElsewhere.test(before)
}

/** Money that was to be spent, and money that was. */
/** 一般公共预算支出 is no budget that something is spent of. */
export const budgetNames =
  /一般公共预算|政府性基金预算|国有资本经营预算|社会保险基金预算|预算(?:收入|支出|单位|绩效|管理|内|外)/g

export const budgetWords = /预算|指标|下达|安排|到位|核定|批复|计划|资金总额|总投资|拨付资金/
export const spentWords = /支出|执行|支付|使用|拨付|决算|报账|完成投资|实际|列支|兑付/
