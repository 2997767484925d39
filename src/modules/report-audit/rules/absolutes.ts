import { compare, exactInteger, zero } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Quantity, Sentence } from '../quantities/quantity.ts'
import { lineFor } from '../relations/reckon.ts'
import { contentOf } from '../relations/nouns.ts'
import { reportYearOf } from '../relations/report-year.ts'
import { findingOf, type Spot } from '../say-finding.ts'
import type { Rule, Understood } from '../understood.ts'

/** What can be denied and counted. Longer ones first: 安全生产事故 is no 事故 of any kind. */
const denied =
  '(?:重大|较大|一般|有效|实名|重复|责任|亡人|网络|数据|信息|安全|生产|群众|服务)*(?:投诉|超期|逾期|事故|差错|信访|上访|举报|安全事件|违规|违纪|行政复议|行政诉讼|泄露事件)'
const denial = new RegExp(
  `(?:零|(?:从|均|也|并)?(?:无|没有|未发生|未出现|未收到|无一[起例件宗]?))(?<noun>${denied})`,
  'g',
)
/** Counts that come from elsewhere than the one that denies. */
const elsewhere =
  /热线|12345|12315|消费|市场|旅游|上年|去年|同比|全省|全国|全市|查处|调解|历史|往年|此前|改造前|演练|模拟|处罚|核查|不属实|无效|不实/
/** What happens to whoever complains, not to whom a complaint is about. */
const span = 2

/** 零投诉 beside 投诉3件, 全覆盖 beside 208 of 212, 全部办结 beside 160 of 167. */
export const absolutes: Rule = (text) => [...deniedThings(text), ...wholes(text)]

function deniedThings(text: Understood): readonly Finding[] {
  const ofReport = reportYearOf(text)
  return text.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(denial)].flatMap(({ index, 0: words, groups }) => {
      if (
        /确保|力争|目标|争取|努力|保障|要求|继续|率$/.test(
          sentence.text
            .slice(0, index)
            .split(/[，,；]/)
            .at(-1) ?? '',
        )
      )
        return []
      const noun = (groups?.['noun'] ?? '').replace(/^群众|^服务/, '')
      const counted = countsOf(text, sentence, noun).find((one) =>
        isSameTime(text, one, { sentence, index }, ofReport),
      )
      if (!counted) return []
      const spot = {
        passage: sentence.passage,
        from: sentence.from + index,
        to: sentence.from + index + words.length,
      }
      return [contradictsCount(spot, words, counted)]
    }),
  )
}

function countsOf(
  text: Understood,
  { passage, index }: Sentence,
  noun: string,
): readonly Quantity[] {
  const own = text.sentencesOf.get(passage) ?? []
  const section = own.filter((one) => Math.abs(one.index - index) <= span)
  const lead = new RegExp(
    `(?<!无|零|没有|未发生)${noun}(?:办结|办理|的)?(?:事项|事件|案件|办件|件)?(?:共|共计|总计|为|达|有|：|:)?\\s*$`,
  )
  const behind = new RegExp(`^\\s*(?:群众|服务)?${noun}`)
  return section
    .flatMap(({ quantities }) => quantities)
    .filter(
      (one) =>
        one.unit.dimension === 'count' &&
        /^(?:件|起|次|例|宗|人次|件次|条|个|项|笔)$/.test(one.unit.name) &&
        one.script === 'digits' &&
        compare(one.value, zero) > 0 &&
        (lead.test(one.before) || behind.test(one.after)) &&
        !elsewhere.test(passage.text.slice(clauseStart(one), one.to + 10)),
    )
}

function clauseStart({ passage, from }: Quantity): number {
  const lead = passage.text.slice(0, from)
  return Math.max(...['，', '。', '；', ','].map((end) => lead.lastIndexOf(end) + 1))
}

function isSameTime(
  text: Understood,
  counted: Quantity,
  { sentence, index }: { readonly sentence: Sentence; readonly index: number },
  ofReport: number | null,
): boolean {
  const own = yearIn(sentence.text.slice(0, index))
  const lead = counted.passage.text.slice(text.sentences[counted.sentence]?.from ?? 0, counted.from)
  const other = yearIn(lead)
  if (/上年|去年|此前|往年/.test(lead)) return false
  if (own === other) return true
  if (own !== null && other !== null) return false
  return ofReport !== null && (own ?? other) === ofReport
}

function yearIn(words: string): number | null {
  const year = [...words.matchAll(/(20\d{2})\s*年/g)].at(-1)?.[1]
  return year === undefined ? null : Number(year)
}

function contradictsCount(spot: Spot, words: string, counted: Quantity): Finding {
  return findingOf(
    spot,
    {
      verdict: 'contradicts',
      rule: 'absolutes',
      title: label('说没有，却有数', 'Said to be none, and counted'),
      recomputed: [lineFor(counted)],
      suggestions: [
        label(
          `${counted.text}不错的话，请删去“${words}”，或者写明“${words}”指什么范围。`,
          `If ${counted.text} is right, take out “${words}”, or say of what it holds.`,
        ),
      ],
    },
    [counted],
  )
}

function wholes(text: Understood): readonly Finding[] {
  return text.sentences.flatMap((sentence) => [
    ...covered(text, sentence),
    ...allDone(text, sentence),
  ])
}

// 全县212个村实现服务站全覆盖，已建成服务站208个; 全覆盖 and 95个村中的90个 or 覆盖率94.7%.
function covered(text: Understood, sentence: Sentence): readonly Finding[] {
  const { passage, from, text: words } = sentence
  const at = words.indexOf('全覆盖')
  if (at < 0 || /确保|力争|目标|争取|逐步|推进|推动|努力|计划/.test(words.slice(0, at))) return []
  const spot = { passage, from: from + at, to: from + at + 3 }
  const clause =
    words
      .slice(0, at)
      .split(/[，,；;。]/)
      .at(-1) ?? ''
  const next = text.sentencesOf.get(passage)?.find(({ index }) => index === sentence.index + 1)
  const near = [...sentence.quantities, ...(next?.quantities ?? [])].filter(
    (one) => one.from > spot.to,
  )
  const total = sentence.quantities.findLast(
    (one) => one.to <= spot.from && one.from >= spot.from - clause.length,
  )
  const noun = contentOf(
    clause
      .slice(clause.lastIndexOf('实现') + 1)
      .replace(/^现/, '')
      .replace(/\([^)]*\)/g, ''),
  )
  const isOfNoun = (one: Quantity): boolean =>
    noun.length >= 3 &&
    contentOf(
      `${one.before.split(/[，,；;。：:]/).at(-1) ?? ''}${/^[^，,。；;]{0,10}/.exec(one.after)?.[0] ?? ''}`,
    ).includes(noun)
  const fewer =
    total &&
    near.find(
      (one) =>
        one.unit.dimension === 'count' &&
        isExact(one) &&
        isOfNoun(one) &&
        /(?:建成|覆盖|设立|已[建设]|设有|布设|设置|配备|开通)/.test(one.before) &&
        compare(one.value, total.value) < 0,
    )
  if (fewer && isExact(total)) return [notWhole(spot, '全覆盖', fewer, total)]
  const rate = near.find(
    (one) =>
      one.unit.dimension === 'share' &&
      isExact(one) &&
      /覆盖率\S{0,2}$/.test(one.before) &&
      compare(one.value, exactInteger(100)) < 0,
  )
  if (rate && /^[，,\s]*覆盖率\S{0,2}$/.test(passage.text.slice(spot.to, rate.from)))
    return [notWhole(spot, '全覆盖', rate, rate)]
  const part = near.find((one, place) => {
    const whole = near[place - 1]
    return (
      whole &&
      /^[^，,。；;]{0,8}中的?$/.test(passage.text.slice(whole.to, one.from)) &&
      compare(one.value, whole.value) < 0 &&
      whole.before.includes('覆盖')
    )
  })
  const whole = part && near[near.indexOf(part) - 1]
  return part && whole && part.sentence === sentence.index
    ? [notWhole(spot, '全覆盖', part, whole)]
    : []
}

// 受理167件，办结160件，全部办结.
function allDone(text: Understood, sentence: Sentence): readonly Finding[] {
  const { passage, from, text: words } = sentence
  const found =
    /全部(?:按期|按时|及时|依法|均已|已)?(?<done>办结|整改|答复|回复|完成|处理|化解)/.exec(words)
  const done = found?.groups?.['done']
  if (!found || done === undefined) return []
  const spot = { passage, from: from + found.index, to: from + found.index + found[0].length }
  const before = text.sentencesOf.get(passage)?.find(({ index }) => index === sentence.index - 1)
  const near = [...(before?.quantities ?? []), ...sentence.quantities].filter(
    (one) => one.unit.dimension === 'count' && isExact(one) && !/其中|上年|去年/.test(one.before),
  )
  const taken = near.filter((one) =>
    /(?:受理|收到|收件|接收|接到|排查|发现)[^，,。；;\d]{0,10}$/.test(one.before),
  )
  const closed = near.filter((one) => new RegExp(`${done}[^，,。；;\\d率]{0,10}$`).test(one.before))
  const [all, part] = [taken[0], closed[0]]
  if (!all || !part || taken.length > 1 || closed.length > 1) return []
  if (all.unit.name !== part.unit.name || compare(part.value, all.value) >= 0) return []
  return [notWhole(spot, found[0], part, all)]
}

function isExact({ bound, high }: Quantity): boolean {
  return bound === 'exact' && high === null
}

function notWhole(spot: Spot, words: string, part: Quantity, whole: Quantity): Finding {
  const isRate = part === whole
  return findingOf(
    spot,
    {
      verdict: 'contradicts',
      rule: 'absolutes',
      title: label('说是全部，数却不到', 'Said to be all, and counted as fewer'),
      recomputed: isRate ? [lineFor(part)] : [lineFor(whole), lineFor(part)],
      suggestions: [
        label(
          `${part.text}不错的话，请不写“${words}”；确实是全部的话，请更正${part.text}。`,
          `If ${part.text} is right, do not write “${words}”; if it is all, mend ${part.text}.`,
        ),
      ],
    },
    isRate ? [part] : [whole, part],
  )
}
