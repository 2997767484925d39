import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { before, clauseBefore, isAmount, isSameKind, leadOf } from '../relations/near.ts'
import { isLarger, lineFor, totalOf } from '../relations/reckon.ts'
import { intervalOf, meet } from '../quantities/interval.ts'
import { compare } from '#kernel/exact.ts'
import { findingOf } from '../say-finding.ts'
import type { Finding } from '../audit.ts'
import type { Rule, Understood } from '../understood.ts'

/** A part against the whole it is said to be of, and parts of money all together against theirs. */
export const partOfWhole: Rule = (text) =>
  text.quantities.flatMap((part) => {
    const whole = isAmount(part) ? wholeOf(text, part) : undefined
    if (!whole) return []
    if (isLarger(part, whole)) return [tooLarge(part, whole)]
    return sharesTooMuch(text, part, whole)
  })

const otherMatters =
  /上年|去年|同期|比|较|增加|减少|增长|下降|累计|预算|计划|目标|人均|平均|带动|惠及|涉及|覆盖|服务|节约|投入|撬动|配套|带来|辐射|[。；;]/

/** The whole before the 其中 that the part stands behind. */
function wholeOf(text: Understood, part: Quantity): Quantity | undefined {
  const lead = leadOf(text, part)
  const marker = lead.lastIndexOf('其中')
  const words = lead.slice(marker)
  if (marker < 0 || otherMatters.test(words) || leavesBrackets(words) || goesOn(words))
    return undefined
  const at = part.from - lead.length + marker
  const isNewSentence = lead.slice(0, marker).trim() === ''
  const outside = (one: Quantity): boolean => !leavesBrackets(part.passage.text.slice(one.to, at))
  const found = before(text, part, isNewSentence ? 1 : 0).find(
    (one) => one.to <= at && isAmount(one) && outside(one),
  )
  if (!found || !isSameKind(found, part)) return undefined
  if (isNewSentence && !isAlone(text, found)) return undefined
  return notWhole.test(found.before) ? undefined : found
}

// A sentence that begins with 其中 is told of the one number before it.
function isAlone(text: Understood, whole: Quantity): boolean {
  const { quantities } = text.sentences[whole.sentence] ?? { quantities: [] }
  return quantities.filter((one) => isSameKind(one, whole)).length === 1
}

const notWhole = /(?:增加|减少|增产|减产|增长|下降|提高|新增|上年|去年|同期|人均|平均|每)[^，,]*$/

/** A bracket that opened before is closed within: what stands behind it is told of something else. */
function leavesBrackets(words: string): boolean {
  let depth = 0
  for (const sign of words) {
    if (sign === '(' || sign === '（') depth += 1
    if (sign === ')' || sign === '）') depth -= 1
    if (depth < 0) return true
  }
  return false
}

// 其中高铁370公里，新增高速公路2600公里: a clause with a verb of its own begins anew.
function goesOn(words: string): boolean {
  const [, ...later] = words.replace(/^其中[，,:：]?/, '').split(/[，,]/)
  return later.some((clause) =>
    /新增|新建|完成|建成|开展|实施|发放|安排|组织|举办|培训|改造|建设|保有|各类|全/.test(clause),
  )
}

function tooLarge(part: Quantity, whole: Quantity): Finding {
  return findingOf(
    part,
    {
      verdict: 'contradicts',
      rule: 'part-of-whole',
      title: label('其中的数比总数还大', 'A part is larger than its whole'),
      recomputed: [lineFor(whole), lineFor(part)],
      suggestions: [
        label(
          `“其中”的数不会超过 ${whole.text}，请核对这两个数。`,
          `A part cannot exceed ${whole.text}; check both.`,
        ),
      ],
    },
    [whole],
  )
}

// Money is spent once: parts told in one breath with 、 cannot come to more than the whole.
function sharesTooMuch(text: Understood, part: Quantity, whole: Quantity): ReturnType<Rule> {
  if (part.unit.dimension !== 'money') return []
  const { quantities } = text.sentences[part.sentence] ?? { quantities: [] }
  const parts = quantities.filter(
    (one) => one.index > whole.index && one.index <= part.index && isSameKind(one, part),
  )
  const next = quantities.find(({ index }) => index === part.index + 1)
  if (parts.length < 2 || next?.clause === part.clause) return []
  const isOneBreath = parts.every((one, place) => {
    const following = parts[place + 1]
    return (
      following === undefined ||
      /^、[^，,；;]*$/.test(one.passage.text.slice(one.to, following.from))
    )
  })
  const sum = totalOf(parts)
  const [low, high] = [sum.mayBe?.low ?? sum.computed, intervalOf(whole).high]
  if (
    !isOneBreath ||
    high === null ||
    compare(low, high) <= 0 ||
    meet(sum.mayBe ?? intervalOf(part), intervalOf(whole))
  )
    return []
  if (
    clauseBefore(part)
      .replace(/^[^其]*其中/, '')
      .includes('其中')
  )
    return []
  return [
    findingOf(
      whole,
      {
        verdict: 'contradicts',
        rule: 'part-of-whole',
        title: label('其中各项加起来超过了总数', 'The parts come to more than the whole'),
        recomputed: [...sum.lines, lineFor(whole, '> ')],
        suggestions: [label('请核对总数和各项。', 'Check the whole and its parts.')],
      },
      parts,
    ),
  ]
}
