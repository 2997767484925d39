import { label } from '#kernel/label.ts'
import type { Quantity, Sentence } from '../quantities/quantity.ts'
import { agreementOf } from '../quantities/agreement.ts'
import { judge } from '../relations/judge.ts'
import { parseNumeral } from '../quantities/numerals.ts'
import { before, clauseBefore, isAddable, isSameKind } from '../relations/near.ts'
import { isLarger, remainderOf, totalOf } from '../relations/reckon.ts'
import type { Rule, Understood } from '../understood.ts'

const matter = {
  rule: 'sum-of-parts',
  title: label('合计和分项对不上', 'The total does not follow from its parts'),
  right: label('合计算得出来', 'The total follows from its parts'),
} as const

/** A total against the parts before it, what remains against the whole, and a whole against all of its parts. */
export const sumOfParts: Rule = (text) =>
  text.sentences.flatMap((sentence) => {
    const amounts = sentence.quantities.filter(isAddable)
    return [
      ...totals(amounts),
      ...rests(amounts),
      ...divided(sentence, amounts),
      ...amounts.flatMap((total) => batches(text, total)),
    ]
  })

const totalWords =
  /(?:^|[，,、；;：:。\s)）])[^，,。；;：:、]{0,8}(?:合计|共计|总计|总共|一共|合共)[^，,。；;：:、]{0,10}$/
const sumTotal = /总(?:投资|支出|金额|额|经费|收入|投入)(?:为|达|约)?$/
const together =
  /(?:^|[，,；;])\s*(?:共|三项共|两项共|四项共|五项共|以上共|各项共)(?:支出|安排|投入|完成|使用|支付)?\s*$/

// …80万元、15万元、60万元、30万元，合计195万元。
function totals(amounts: readonly Quantity[]): ReturnType<Rule> {
  return amounts.flatMap((total, place) => {
    const isTotal = totalWords.test(total.before) || together.test(total.before)
    const mayBeTotal = isTotal || sumTotal.test(total.before) || /共\S{0,6}$/.test(total.before)
    if (!mayBeTotal || total.before.includes('累计')) return []
    const parts = partsBefore(amounts, place)
    if (parts.length < 2) return []
    const isSure =
      (isTotal || isComposed(parts, total)) &&
      parts.every(isPart) &&
      areSiblings(parts) &&
      !isLonger(parts, total)
    return judge(total, suffixesOf(parts).map(totalOf), { ...matter, isSure })
  })
}

// 由县财政安排48万元、镇自筹17万元、社会捐赠6万元，总投资70万元。
function isComposed(parts: readonly Quantity[], total: Quantity): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    sumTotal.test(total.before) &&
    first.clause === last.clause &&
    total.clause === last.clause + 1 &&
    (first.before.includes('由') || parts.length > 2)
  )
}

const counted =
  /(?<count>[两三四五六七八九])(?:批次?|项|次|期|笔|类|个\S{0,6}|者)(?:资金|合计|共计|共|总计)/

// 第一批…32万元。第二批…28万元。两批共下达60万元。
function batches(text: Understood, total: Quantity): ReturnType<Rule> {
  const said = counted.exec(clauseBefore(total))?.groups?.['count'] ?? ''
  const count = Number(parseNumeral(said)?.value.over ?? 0n)
  if (count < 2) return []
  const parts = before(text, total, count)
    .filter((one) => isSameKind(one, total))
    .slice(0, count)
    .toReversed()
  if (parts.length < count) return []
  const isAlone = parts.every(
    (part) =>
      isPart(part) &&
      text.sentences[part.sentence]?.quantities.filter((one) => isSameKind(one, part)).length === 1,
  )
  const isSure = isAlone && !isLonger(parts, total)
  return judge(total, [totalOf(parts)], { ...matter, isSure })
}

function isLonger(parts: readonly Quantity[], total: Quantity): boolean {
  return parts.some(({ bound }) => bound !== 'exact') || total.bound !== 'exact'
}

/** The numbers of its kind before a total, back to the total before. */
function partsBefore(amounts: readonly Quantity[], place: number): readonly Quantity[] {
  const total = amounts[place]
  if (!total) return []
  const earlier = amounts.slice(0, place)
  const lastTotal = earlier.findLastIndex((one) => totalWords.test(one.before))
  return earlier.slice(lastTotal + 1).filter((one) => isSameKind(one, total))
}

// All of them first, then fewer and fewer, back from the last.
function suffixesOf(parts: readonly Quantity[]): readonly (readonly Quantity[])[] {
  return parts.slice(0, -1).map((_, from) => parts.slice(from))
}

function isPart({ before: words }: Quantity): boolean {
  return !/其中|上年|去年|同期|比|较|预算|计划|目标|人均|平均|每|增加|减少|增至|降至/.test(words)
}

/** Whether they are told in one breath: no sentence of other things stands between. */
function areSiblings(parts: readonly Quantity[]): boolean {
  return parts.every((part, place) => {
    const next = parts[place + 1]
    return next === undefined || next.clause - part.clause <= 2
  })
}

const restWords = /(?:其余|剩余|余下|另外|另有|其他)(?:的)?\s*$/

// 共356件，其中现场办理241件，其余135件在网上办理。
function rests(amounts: readonly Quantity[]): ReturnType<Rule> {
  return amounts.flatMap((rest, place) => {
    if (!/(?:其余|余下)的?\s*$/.test(rest.before)) return []
    const earlier = amounts.slice(0, place).filter((one) => isSameKind(one, rest))
    const [whole, ...parts] = earlier
    if (!whole || parts.length === 0) return []
    const isSure =
      parts.every((part) => !isLarger(part, whole) && !totalWords.test(part.before)) &&
      isPart(whole)
    return judge(rest, [remainderOf(whole, parts)], {
      ...matter,
      title: label('其余的数和总数对不上', 'What remains does not follow from the whole'),
      right: label('其余的数算得出来', 'What remains follows from the whole'),
      isSure,
    })
  })
}

/** Names of parts that together are always the whole. */
const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/男(?:性|职工|生|同志)?/, /女(?:性|职工|生|同志)?/],
  [/线上|网上|在线/, /线下|窗口|现场/],
  [/城镇/, /农村|乡村/],
  [/财政/, /自筹|非财政/],
  [/新建/, /改建|扩建|改扩建|续建|提升/],
  [/查询类|查询/, /办理类|办理/],
  [/中央/, /省级|地方/],
  [/基本支出/, /项目支出/],
  [/已办结|办结/, /未办结|在办|正在办理/],
  [/合格/, /不合格/],
  [/行政编制|行政人员/, /事业编制|事业人员|工勤/],
]

/** Lists that are complete by the rule that prescribes them: 三公经费, 政府采购法 (货物, 工程, 服务), 财预〔2020〕10号. */
const partitions: readonly (readonly RegExp[])[] = [
  [/因公出国/, /公务用车/, /公务接待/],
  [/因公出国/, /公务接待/, /公务用车/],
  [/货物/, /工程/, /服务/],
  [/决策/, /过程/, /产出/, /效益/],
  [/执行/, /产出/, /效益/, /满意/],
]

// 共W，其中A x，B y where A and B are all there is; W，分为A x、B y.
function divided(sentence: Sentence, amounts: readonly Quantity[]): ReturnType<Rule> {
  return runsOf(amounts).flatMap((parts) => {
    const [first] = parts
    if (!first || !areTogether(sentence, parts)) return []
    const wholes = amounts.filter(
      (one) => one.index < first.index && isSameKind(one, first) && isPart(one),
    )
    const [whole, ...more] = wholes.toReversed()
    if (
      !whole ||
      !/其中|包括|分为|分别|组成|[:：(（]/.test(sentence.passage.text.slice(whole.to, first.from))
    )
      return []
    const way = totalOf(parts)
    const fitting = wholes.find((one) => agreementOf(one, way.computed, way.mayBe) !== null)
    const isSure = more.length === 0 && isClosed(sentence, whole, parts) && !isLonger(parts, whole)
    return judge(fitting ?? whole, [way], { ...matter, isSure })
  })
}

/** Numbers of one kind that follow each other, without the first of the sentence: what they may be parts of. */
function runsOf(amounts: readonly Quantity[]): readonly (readonly Quantity[])[] {
  return amounts.flatMap((first, place) => {
    if (place === 0) return []
    const run = leading(amounts.slice(place), (one) => isSameKind(one, first) && isPlainPart(one))
    return run.length >= 2 ? [run] : []
  })
}

function leading(
  list: readonly Quantity[],
  keeps: (one: Quantity) => boolean,
): readonly Quantity[] {
  const end = list.findIndex((one) => !keeps(one))
  return end < 0 ? list : list.slice(0, end)
}

function isPlainPart(one: Quantity): boolean {
  const words = one.before.replace(/^[^其]*其中[:：,，]?/, '')
  return (
    isPart({ ...one, before: words.replace('预算内', '') }) &&
    !totalWords.test(one.before) &&
    !restWords.test(one.before)
  )
}

// No other number stands between them, and the sentence ends with them.
function areTogether({ quantities, passage, to }: Sentence, parts: readonly Quantity[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return false
  const inside = quantities.filter(({ index }) => index >= first.index && index <= last.index)
  const isLast = quantities.at(-1) === last
  const end = passage.text.slice(last.to, to).trimEnd()
  if (passage.text.slice(first.to, last.from).includes('其中')) return false
  return inside.length === parts.length && isLast && !/[；;]$/.test(end) && !end.includes('等')
}

function isClosed({ passage }: Sentence, whole: Quantity, parts: readonly Quantity[]): boolean {
  const [first, second, third] = parts
  if (!first || !second) return false
  const words = passage.text.slice(whole.to, first.from)
  if (words.length > 40) return false
  if (/分为|分别为|分别是|包括|由.*(?:组成|构成)/.test(words))
    return !words.includes('主要') && !words.includes('其中')
  const told = parts.map(({ before: lead }) => lead.replace(/^.*(?:其中|[，,、：:])/, ''))
  if (
    partitions.some(
      (names) =>
        names.length === parts.length && names.every((name, place) => name.test(told[place] ?? '')),
    )
  )
    return true
  if (parts.length > 2 && (told.at(-1) ?? '').startsWith('其他')) return true
  if (third || !/其中|按|分|[:：(（]/.test(words)) return false
  const names = [first, second].map(
    ({ before: lead, after }) =>
      `${lead.replace(/^.*(?:其中|[，,、：:(（])/, '')}${after.slice(0, 6)}`,
  )
  const [one = '', other = ''] = names
  return complements.some(
    ([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)),
  )
}
