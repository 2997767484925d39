import { compare } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity, Sentence } from '../quantities/quantity.ts'
import { agreementOf } from '../quantities/agreement.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { isAkin, isAmount, isSameKind } from '../relations/near.ts'
import { isLarger, lineFor, remainderOf, totalOf } from '../relations/reckon.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

const matter = {
  rule: 'sum-of-parts',
  title: label('合计和分项对不上', 'The total does not follow from its parts'),
  right: label('合计算得出来', 'The total follows from its parts'),
} as const

/** A total against the parts before it, what remains against the whole, and a whole against all of its parts. */
export const sumOfParts: Rule = ({ sentences }) =>
  sentences.flatMap((sentence) => {
    const amounts = sentence.quantities.filter(isAmount)
    return [...totals(amounts), ...rests(amounts), ...divided(sentence, amounts)]
  })

const totalWords =
  /(?:^|[，,、；;：:。\s)）])[^，,。；;：:、]{0,8}(?:合计|共计|总计|总共|一共|合共)[^，,。；;：:、]{0,10}$/
const together =
  /(?:^|[，,；;])\s*(?:共|三项共|两项共|四项共|五项共|以上共|各项共)(?:支出|安排|投入|完成|使用|支付)?\s*$/

// …80万元、15万元、60万元、30万元，合计195万元。
function totals(amounts: readonly Quantity[]): ReturnType<Rule> {
  return amounts.flatMap((total, place) => {
    if (!totalWords.test(total.before) && !together.test(total.before)) return []
    if (/累计/.test(total.before)) return []
    const parts = partsBefore(amounts, place)
    if (parts.length < 2) return []
    const ways = suffixesOf(parts).map(totalOf)
    const isSure =
      parts.every((part) => isPart(part)) && areSiblings(parts) && !isLonger(parts, total)
    return judge(total, ways, { ...matter, isSure })
  })
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
  return !/其中|上年|去年|同期|比|较|预算|计划|目标|人均|平均|每|增加|减少/.test(words)
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
    if (!restWords.test(rest.before) || /另外|另有|其他/.test(rest.before)) return []
    const earlier = amounts.slice(0, place).filter((one) => isSameKind(one, rest))
    const [whole, ...parts] = earlier
    if (!whole || parts.length === 0) return []
    const isSure = parts.every((part) => !isLarger(part, whole)) && isPart(whole)
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

// 共W，(其中)A x，B y where A and B are all there is; W，分为A x、B y。
function divided({ passage }: Sentence, amounts: readonly Quantity[]): ReturnType<Rule> {
  return amounts.flatMap((whole, place) => {
    const later = amounts.slice(place + 1)
    const parts = leading(
      later,
      (one) =>
        isSameKind(one, whole) && !totalWords.test(one.before) && !restWords.test(one.before),
    )
    if (parts.length < 2 || !isPart({ ...whole, before: whole.before.replace(/预算/, '') }))
      return []
    const words = passage.text.slice(whole.to, parts[0]?.from)
    const closed = isClosed(words, parts, whole, passage.text)
    if (!closed) return []
    const taken = prefixesOf(parts)
    const fitting = taken.find(
      (some) => agreementOf(whole, totalOf(some).computed, totalOf(some).mayBe) !== null,
    )
    const ways: readonly Reckoning[] = [totalOf(fitting ?? parts)]
    return judge(whole, ways, { ...matter, isSure: areSiblings(parts) && !isLonger(parts, whole) })
  })
}

function leading(
  list: readonly Quantity[],
  keeps: (one: Quantity) => boolean,
): readonly Quantity[] {
  const end = list.findIndex((one) => !keeps(one))
  return end < 0 ? list : list.slice(0, end)
}

function prefixesOf(parts: readonly Quantity[]): readonly (readonly Quantity[])[] {
  return parts
    .slice(1)
    .map((_, place) => parts.slice(0, place + 2))
    .toReversed()
}

function isClosed(
  words: string,
  parts: readonly Quantity[],
  whole: Quantity,
  text: string,
): boolean {
  if (
    /^[^。；;]{0,10}(?:分为|分别为|分别是|包括|由|构成|组成)/.test(words) &&
    !/等|主要包括/.test(text.slice(whole.to, parts.at(-1)?.to))
  ) {
    return /分为|分别|由/.test(words) || /包括/.test(words)
  }
  if (parts.length !== 2) return false
  const [first, second] = parts.map(({ before, after }) => `${before}${after.slice(0, 6)}`)
  if (first === undefined || second === undefined) return false
  return complements.some(
    ([one, other]) =>
      (one.test(first) && other.test(second)) || (other.test(first) && one.test(second)),
  )
}

/** A part against the whole it is said to be of. */
export const partOfWhole: Rule = ({ sentences }) =>
  sentences.flatMap(({ quantities, passage }) => {
    const amounts = quantities.filter(isAmount)
    return amounts.flatMap((part, place) => {
      const marker = passage.text.slice(0, part.from).lastIndexOf('其中')
      if (marker < 0) return []
      const whole = amounts.slice(0, place).findLast((one) => one.to <= marker && isAkin(one, part))
      if (!whole || whole.bound !== 'exact' || part.bound === 'under') return []
      if (!isOwnPart(passage.text.slice(marker, part.from), amounts, part)) return []
      if (!isLarger(part, whole)) return []
      return [
        findingOf(
          part,
          {
            verdict: 'contradicts',
            rule: 'part-of-whole',
            title: label('其中的数比总数还大', 'A part is larger than its whole'),
            recomputed: [lineFor(whole), lineFor(part, '其中 ')],
            suggestions: [
              label(
                `“其中”的数不会超过 ${whole.text}，请核对这两个数。`,
                `A part cannot exceed ${whole.text}; check both.`,
              ),
            ],
          },
          [whole],
        ),
      ]
    })
  })

// The words from 其中 on may go over to something else.
function isOwnPart(words: string, amounts: readonly Quantity[], part: Quantity): boolean {
  if (/[。；;]/.test(words)) return false
  if (
    /上年|去年|同期|比|较|增加|减少|增长|下降|累计|预算|计划|目标|人均|平均|带动|惠及|涉及|覆盖|服务|节约|投入/.test(
      words,
    )
  )
    return false
  return amounts.filter(({ from }) => from < part.from).length > 0
}

/** Stages of which each cannot be more than the one before it. */
const stages: readonly (readonly RegExp[])[] = [
  [/发放|发出|印发/, /(?:收回|回收)(?!有效)/, /有效/],
  [/抽查|抽检|检查|送检|检验|检测/, /合格/],
  [/(?:发现|排查|查出)[^，,。]{0,8}(?:问题|隐患)?/, /(?:整改|已改|完成整改)/],
  [
    /应(?:认领|编|归集|办|到|参|上|录|报|检|建)/,
    /(?:已|实际|实)(?:认领|编|归集|办|到|参|上|录|报|检|建)/,
  ],
  [/报名/, /(?:录取|录用|聘用)/],
]

/** 发放100份，收回102份: what comes back, passes or is mended cannot be more than there was. */
export const subsetOrder: Rule = ({ sentences }) =>
  sentences.flatMap(({ quantities }) => {
    const amounts = quantities.filter((one) => isAmount(one) && one.bound === 'exact')
    return amounts.flatMap((later, place) => {
      const earlier = amounts
        .slice(0, place)
        .findLast((one) => isSameKind(one, later) && areStages(one, later))
      if (!earlier || compare(later.value, earlier.value) <= 0) return []
      return [
        findingOf(
          later,
          {
            verdict: 'contradicts',
            rule: 'subset-order',
            title: label('后一步的数比前一步还多', 'A later stage counts more than the one before'),
            recomputed: [lineFor(earlier), lineFor(later)],
            suggestions: [
              label(
                `不会超过 ${earlier.text}，请核对这两个数。`,
                `It cannot exceed ${earlier.text}; check both.`,
              ),
            ],
          },
          [earlier],
        ),
      ]
    })
  })

function areStages(earlier: Quantity, later: Quantity): boolean {
  const words = (one: Quantity): string => one.before.split(/[，,；;]/).at(-1) ?? ''
  return (
    stages.some((stage) => {
      const own = stage.findIndex((pattern) => pattern.test(words(earlier)))
      return own >= 0 && stage.findLastIndex((pattern) => pattern.test(words(later))) > own
    }) && !/上年|去年|累计|历史|遗留/.test(later.before)
  )
}
