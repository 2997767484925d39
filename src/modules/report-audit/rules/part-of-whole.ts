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
  if (marker < 0 || otherMatters.test(lead.slice(marker))) return undefined
  const at = part.from - lead.length + marker
  const isNewSentence = lead.slice(0, marker).trim() === ''
  const found = before(text, part, isNewSentence ? 1 : 0).find(
    (one) => one.to <= at && isAmount(one),
  )
  if (!found || !isSameKind(found, part)) return undefined
  return /(?:增加|减少|增长|下降|提高|上年|去年|同期|人均|平均|每)[^，,]*$/.test(found.before)
    ? undefined
    : found
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
  if (parts.length < 2 || (next && next.clause === part.clause)) return []
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
  if (/其中/.test(clauseBefore(part).replace(/^[^其]*其中/, ''))) return []
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
