import { compare } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import { agreementOf } from '../quantities/agreement.ts'
import { intervalOf } from '../quantities/interval.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { isSameKind } from '../relations/near.ts'
import { findingOf, lineOf, namedLine, sayAgreement } from '../say-finding.ts'
import type { Rule, Understood } from '../understood.ts'

/** Words of a whole: what is said of it is said once. */
const ofAll = /全县|全市|全区|全镇|我县|我市|我区|全省|我省/
const ofOne = /本项目|该项目|本局|我局|本单位|本部门|我单位|本镇|我镇|共|总计|合计|全年/
const filler =
  /(?:19|20)\d{2}\s*年度?|经[^，,。]{1,8}，|其中|同时|此外|另外|截至目前|目前|全年|本年度?|今年|当年|共计?|总计|合计|一共|累计(?=完成)|已经?|均|约|为|达到|达|是|有|[\s，,、：:；;。()“”"了]/g
/** Numbers that change, are compared or belong to something not named in the same clause. */
const moving =
  /由|从|到$|至$|增|减|上升|攀升|降|(?:提高|提升)(?!.*(?:项目|工程))|压缩|缩短|比|较|同比|环比|分别|各|每|平均|其中|另|第[一二三四五六\d]|首|再|又|余|剩|占|因|预计|拟|将|力争|目标|超|不[足到]|上年|去年|上半年|下半年|季度|月|最|约|部分|之一|以上|以下|其他|该|批|期(?!间)/
/** A thing called by its own name is the same wherever it is named. */
const ownName = /^[^本该]{4,}(?:项目|工程)(?:总投资|总预算|投资|预算|资金)/
const planning = /计划|打算|安排|目标|下一步|展望|任务/
const shortest = 3
const specific = 8
const near = 3

interface Named {
  readonly quantity: Quantity
  readonly noun: string
  /** The words before it with those of the whole. */
  readonly words: string
}

/** The same thing said twice with two values, by the same words, of the same whole and time. */
export const sameNoun: Rule = (text) => {
  const groups = Map.groupBy(
    text.quantities.flatMap((quantity) => namedBy(text, quantity)),
    ({ quantity, noun }) =>
      `${noun} ${yearOf(text, quantity)} ${quantity.unit.dimension} ${quantity.unit.dimension === 'count' ? quantity.unit.name : ''}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first, ...more] = group
    if (!first) return []
    return more.flatMap((one) => compared(first, one, group))
  })
}

function namedBy(text: Understood, quantity: Quantity): readonly Named[] {
  const { before, after, unit, bound, high, passage, from } = quantity
  if (
    bound !== 'exact' ||
    high !== null ||
    unit.dimension === 'bare' ||
    unit.dimension === 'points'
  )
    return []
  if (unit.dimension === 'score' || unit.dimension === 'times' || unit.dimension === 'span')
    return []
  // 五年, 一轮: numerals in running words count seldom; beside a number in digits they do.
  if (passage.level !== null || /^[十百千万亿]|\s{2}/.test(quantity.text)) return []
  const words = before.split(/[，,；;。：:、]/).at(-1) ?? ''
  // Words cut off by a number before them name something else.
  const start = from - words.length
  if (start > 0 && !/[，,；;。：:！？\s]/.test(passage.text.charAt(start - 1))) return []
  if (moving.test(words)) return []
  const behind = /^[^，,。；;：:、()\d]{0,12}/.exec(after)?.[0] ?? ''
  const own = words.replace(filler, '')
  const isVerbOnly = own.replace(ofAll, '').length < shortest
  const noun = isVerbOnly ? `${own}${behind.replace(filler, '')}` : own
  if (noun.replace(ofAll, '').length < shortest) return []
  if (isVerbOnly && /^的|中|内|以/.test(behind)) return []
  const sentence = text.sentences[quantity.sentence]
  const lead = passage.text.slice(sentence?.from ?? 0, start)
  const isFirst =
    lead.trim() === '' ||
    /^\s*(?:经[^，,。]{1,10}|其中|截至[^，,。]{1,10}|据[^，,。]{1,6}|(?:19|20)\d{2}年)[，,：:]$/.test(
      lead,
    )
  return isFirst ? [{ quantity, noun, words }] : []
}

function yearOf(text: Understood, { passage, from, sentence }: Quantity): string {
  const lead = passage.text.slice(text.sentences[sentence]?.from ?? 0, from)
  return [...lead.matchAll(/(?:19|20)\d{2}/g)].at(-1)?.[0] ?? ''
}

function compared(first: Named, other: Named, group: readonly Named[]): readonly Finding[] {
  const [one, two] = [first.quantity, other.quantity]
  if (!isSameKind(one, two) || (one.script !== 'digits' && two.script !== 'digits')) return []
  const agreement =
    agreementOf(two, one.value, intervalOf(one)) ?? agreementOf(one, two.value, intervalOf(two))
  const lines = [lineOf(first.noun, one.text), lineOf(other.noun, two.text)]
  if (agreement !== null)
    return [
      findingOf(
        two,
        {
          verdict: 'follows',
          rule: 'same-noun',
          title: label('与前文所写一致', 'As said before'),
          recomputed: lines,
          note: sayAgreement(agreement),
        },
        [one],
      ),
    ]
  // More than two values are a list of several things under one heading.
  if (group.length > 3 || !isOneThing(first, other)) return []
  const [less, greater] = compare(one.value, two.value) < 0 ? [one, two] : [two, one]
  return [
    findingOf(
      two,
      {
        verdict: 'contradicts',
        rule: 'same-noun',
        title: label('同一个数，前后两种说法', 'One thing, said with two values'),
        recomputed: [
          namedLine(label(`前文：${first.noun}`, `First: ${first.noun}`), one.text),
          namedLine(label(`这里：${other.noun}`, `Here: ${other.noun}`), two.text, true),
        ],
        note: label(
          `前文是“${first.words.trim()}${one.text}”，这里是“${other.words.trim()}${two.text}”。`,
          `First “${first.words.trim()}${one.text}”, here “${other.words.trim()}${two.text}”.`,
        ),
        suggestions: [
          label(
            `请核对是 ${less.text} 还是 ${greater.text}；说的不是一回事的话，请写明范围或时间。`,
            `Check whether it is ${less.text} or ${greater.text}; if they are two things, say of what or when.`,
          ),
        ],
      },
      [one],
    ),
  ]
}

function isOneThing(first: Named, other: Named): boolean {
  const [one, two] = [first.quantity.passage, other.quantity.passage]
  if (ofAll.test(first.words) && ofAll.test(other.words))
    return planning.test(one.under.join()) === planning.test(two.under.join())
  if (ownName.test(first.noun) && ownName.test(other.noun)) return true
  if (one !== two) return false
  return (ofOne.test(first.words) && ofOne.test(other.words)) || areNeighbours(first, other)
}

// Parts of a list of a county and of its own level have the same names; sentences side by side speak of one thing.
function areNeighbours(first: Named, other: Named): boolean {
  const [one, two] = [first.quantity, other.quantity]
  const between = one.passage.text.slice(one.from, two.to)
  return (
    first.noun.length >= specific &&
    two.sentence - one.sentence <= near &&
    !/[；;]|本级|包括/.test(between)
  )
}
