/** Which way a word of change points. */
export const upWords =
  '增长|增加|增产|增支|上升|提高|提升|增至|升至|增幅|上涨|扩大|多支|增收|上浮|多|高出|高'
export const downWords =
  '下降|减少|减产|降低|降至|压缩|缩短|压减|减至|降幅|下滑|缩减|削减|回落|负增长|减支|少支|节约|下浮|少|低'

const change = `(?:${upWords}|${downWords})`
const comparing =
  '(?:同比|环比|同口径|(?:比|较|与|同)?(?:上年度?|去年|上期|同期|年初|上月|上季度|前年|\\d{4}年度?|年初预算|当年|预算|目标|计划)(?:预算)?(?:同期|底|末|执行数|决算数|预算数|执行|决算|安排数?|数|值|相比|比)?|相比|比|总额|平均|分别|各|也|则|又|均|净|年均|略|小幅|大幅|大|再|共|实际|将|可)'
const tail = '(?:了|约|近|超过?|逾|率|幅度?|达到?|为|到|至|:|：|不足|\\s)*'

/** Nothing but words of change before a number: what it grew by is told before. */
export const onlyChange = new RegExp(
  `^[\\s，,、(]*(?:办理时限|办结时限|时限|时间|用时|环节|材料|成本|总量|数量|总体|实现|效率)?${comparing}*[，,]?${comparing}*(?<word>${change})${tail}$`,
)

/** Ends in a word of change: the number is by how much. */
export const endsInChange = new RegExp(`(?<word>${change})${tail}$`)

/** Ends in "to": the number is what it came to. */
export const endsInArrival =
  /(?:增长|增加|上升|提高|提升|上涨|扩大|下降|减少|降低|压缩|缩短|压减|下滑|缩减|削减|回落|增|升|降|减|变|调整|发展|扩展|拓展)(?:到|至|为|成)(?:了|约|近)?\s*$/

/** Whether a word of change points down. */
export function pointsDown(word: string): boolean {
  return new RegExp(`^(?:${downWords}|降|减|缩|回)`).test(word)
}
